import { closest } from "../base/ancestors.js"
import { isElement, plain } from "../base/plain.js"
import { isBoosted, isExcluded } from "./boost.js"
import { formAddress, isWithKey, KeyedClicks, postedForm } from "./sent_form.js"

/** What a browser saves, or shows by itself. */
const file = /\.(?!x?html?$)\w+$/i

/**
 * What a visitor asks for by a link or a form: another page of this site, in the place of this one. Whatever is meant for another
 * window or for the browser itself is left to it.
 *
 * @typedef {object} Asked
 * @property {URL} url
 * @property {Element} element
 * @property {Event} event
 * @property {string[]} words what the element says of the visit
 * @property {[string, string][]} [params] what is posted there
 */
export class Links {
  #window
  #document
  #attribute
  #ignored
  #keyed = new KeyedClicks()

  /**
   * @param {Window} window
   * @param {import("../base/rare_schema.js").VisitSchema} schema
   */
  constructor(window, schema) {
    this.#window = window
    this.#document = plain(window.document)
    this.#attribute = schema.visitAttribute
    this.#ignored = `[${schema.ignoreAttribute}]`
  }

  /**
   * @param {(asked: Asked) => boolean | void} go returns `false` to leave it to the browser
   * @param {AbortSignal} signal
   */
  listen(go, signal) {
    const hear = (/** @type {Event} */ event) => {
      const asked = event.defaultPrevented ? undefined : this.askedBy(event)
      if (asked && go(asked) !== false) event.preventDefault()
    }
    this.#keyed.listen(this.#window, signal)
    for (const name of ["click", "submit"]) {
      // After any other script of the page, which may have prevented it.
      const last = () => {
        this.#window.removeEventListener(name, hear)
        this.#window.addEventListener(name, hear, { signal })
      }
      this.#window.addEventListener(name, last, { capture: true, signal })
    }
    return this
  }

  /**
   * @param {Event} event a click, a submit, or one that tells where the visitor points
   * @returns {Asked | undefined}
   */
  askedBy(event) {
    return event.type === "submit"
      ? this.#askedByForm(/** @type {SubmitEvent} */ (event))
      : this.#askedByLink(/** @type {MouseEvent} */ (event))
  }

  /** @param {MouseEvent} event */
  #askedByLink(event) {
    if (event.button > 0 || isWithKey(event)) return undefined
    const path = event.composedPath().filter(isElement)
    const link = /** @type {HTMLAnchorElement | undefined} */ (
      path.find((each) => plain(each).matches("a[href], area[href]"))
    )
    if (!link?.protocol || link.isContentEditable) return undefined
    if (link.matches("[download], [ping], [rel~=noreferrer i], [rel~=external i]")) return undefined
    const url = this.#addressOf(link.href, link.getAttribute("target"))
    const isAnchor = link.href.includes("#") && url?.href.split("#")[0] === this.#here.split("#")[0]
    return isAnchor ? undefined : this.#ask(url, link, event)
  }

  /** @param {SubmitEvent} event */
  #askedByForm(event) {
    const { submitter } = event
    if (this.#keyed.isOne) return undefined
    const form = plain(/** @type {HTMLFormElement} */ (event.target))
    const said = (/** @type {string} */ name) =>
      submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name)
    const method = said("method") ?? ""
    if (/^dialog$/i.test(method)) return undefined
    if (submitter && this.#wordsOf(submitter)?.includes("false")) return undefined
    if (/^post$/i.test(method)) return this.#askedByPost(event, said("target"))
    const address = formAddress(/** @type {HTMLFormElement} */ (event.target), submitter)
    const url = this.#addressOf(address, said("target"))
    return this.#ask(url, /** @type {Element} */ (event.target), event)
  }

  /**
   * @param {SubmitEvent} event
   * @param {string | null} target
   * @returns {Asked | undefined}
   */
  #askedByPost(event, target) {
    const form = /** @type {HTMLFormElement} */ (event.target)
    const posted = isBoosted(this.#document) ? postedForm(form, event.submitter) : undefined
    const asked = posted && this.#ask(this.#addressOf(posted.address, target, false), form, event)
    return asked && { ...asked, params: posted.params }
  }

  /**
   * @param {URL | undefined} url
   * @param {Element} element
   * @param {Event} event
   */
  #ask(url, element, event) {
    const words = this.#wordsOf(element)
    if (!url || !words || words.includes("false") || closest(element, this.#ignored)) return undefined
    return { url, element, event, words }
  }

  /** @param {Element} element */
  #wordsOf(element) {
    const words = closest(element, `[${this.#attribute}]`)?.getAttribute(this.#attribute)?.split(/\s+/)
    return words ?? (isBoosted(this.#document) ? [] : undefined)
  }

  /**
   * @param {string} address
   * @param {string | null} target
   * @param {boolean} [mayBeFile]
   * @returns {URL | undefined} where it leads, if that is a page of this site in this window
   */
  #addressOf(address, target, mayBeFile = true) {
    const window = target ?? this.#document.querySelector("base[target]")?.getAttribute("target")
    if (window && window.toLowerCase() !== "_self") return undefined
    if (!address) return undefined
    const url = new URL(address)
    if (url.origin !== this.#window.location.origin || isExcluded(this.#document, url)) return undefined
    return mayBeFile && file.test(url.pathname) ? undefined : url
  }

  get #here() {
    return this.#window.location.href
  }
}
