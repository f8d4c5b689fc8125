import { plain } from "../base/plain.js"
import { formParams } from "../fields/form_data.js"

/** More is for the browser: the server takes no message of any size. */
const mostFields = 200
const mostCharacters = 32_000

/**
 * Where a form leads whose method is GET: its fields are the query, as a browser writes them.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 */
export function formAddress(form, submitter) {
  const document = plain(plain(form).ownerDocument)
  const action = submitter?.getAttribute("formaction") ?? plain(form).getAttribute("action")
  // An empty one is that of the page, whatever its base says.
  const url = new URL(action || document.URL, document.baseURI)
  const query = new URLSearchParams()
  for (const pair of formParams(form, /** @type {any} */ (submitter), true))
    query.append(...withLineEnds(pair))
  url.search = ""
  const [page, hash] = url.href.split("#")
  return `${page}?${query}${hash === undefined ? "" : `#${hash}`}`
}

/** @param {[string, string]} pair */
function withLineEnds(pair) {
  return /** @type {[string, string]} */ (pair.map((text) => text.replace(/\r\n?|\n/g, "\r\n")))
}

/**
 * Where a form leads whose method is POST, and what it sends there.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 * @returns {{ address: string, params: [string, string][] } | undefined} nothing if only the browser can send it
 */
export function postedForm(form, submitter) {
  const document = plain(plain(form).ownerDocument)
  const said = (/** @type {string} */ name) =>
    submitter?.getAttribute(`form${name}`) ?? plain(form).getAttribute(name)
  const charset = plain(form).getAttribute("accept-charset") ?? document.characterSet
  if (!/^utf-?8$/i.test(charset) || !/^(application\/x-www-form-urlencoded)?$/i.test(said("enctype") ?? ""))
    return undefined
  const isOfBrowser = submitter?.getAttribute("type")?.toLowerCase() === "image"
  if (isOfBrowser || plain(form).querySelector("input[type=file i], [name=_charset_ i]")) return undefined
  const params = formParams(form, submitter, true)
  if (params.length > mostFields || JSON.stringify(params).length > mostCharacters) return undefined
  // An empty one is that of the page, whatever its base says.
  const { href } = new URL(said("action") || document.URL, document.baseURI)
  return { address: href, params }
}

/** @param {MouseEvent} event by which a browser opens another tab or window, or saves */
export function isWithKey({ altKey, ctrlKey, metaKey, shiftKey }) {
  return altKey || ctrlKey || metaKey || shiftKey
}

/** Knows whether a form is sent by such a click on its button. */
export class KeyedClicks {
  isOne = false

  /**
   * @param {Window} window
   * @param {AbortSignal} signal
   */
  listen(window, signal) {
    const note = (/** @type {MouseEvent} */ event) => {
      this.isOne = isWithKey(event)
      window.setTimeout(() => {
        this.isOne = false
      })
    }
    window.addEventListener("click", note, { capture: true, signal })
  }
}

/** So long a browser may take to leave a page whose form it has sent. */
const patience = 5_000

/** So long nobody has seen yet what has become of their form. */
export const moment = 1_000

/** The form that a browser has sent by itself a moment ago: a second click on its button sends it no second time. */
export class LeftForms {
  #clock
  /** @type {import("./visit.js").Visit | undefined} */
  #last

  /** @param {import("../base/clock.js").Clock} clock */
  constructor(clock) {
    this.#clock = clock
  }

  /** @param {import("./visit.js").Visit} visit */
  includes(visit) {
    return this.#last?.asksFor(visit)
  }

  /** @param {import("./visit.js").Visit} visit */
  add(visit) {
    this.#last = visit
    this.#clock.setTimeout(() => (this.#last = undefined), patience)
    return false
  }
}
