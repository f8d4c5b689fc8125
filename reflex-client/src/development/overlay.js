import { plain } from "../base/plain.js"
import { isOfVisitor } from "../base/reflex_origin.js"
import { putAboveAll, stayAboveAll } from "../feedback/above_all.js"
import { adoptStyles } from "../feedback/style_sheet.js"

/** Rules that any rule of the page overrides. */
const styles = `
:where(.reflex-overlay) {
  position: fixed; inset: auto 0 0 auto; z-index: 2147483647; display: flex; flex-direction: row-reverse; gap: 1em;
  align-items: start; max-height: 40vh; max-width: min(100%, 60em); overflow: auto; padding: .5em; box-sizing: border-box;
  background: #fff; color: #222; border: solid #c00; border-width: 2px 0 0 2px; font: 14px/1.5 ui-monospace, monospace;
  white-space: pre-wrap; overflow-wrap: anywhere;
}
:where(.reflex-overlay button) { flex: none; font: inherit }
:where(.reflex-overlay summary) { cursor: pointer }`

const quiet = ["offline", "lost", "stopped"]

/** Shows a developer why a reflex failed, and where the rest of it can be read. */
export class Overlay {
  #document
  /** @type {Element | null} */
  #shown = null

  /** @param {Document} document */
  constructor(document) {
    this.#document = document
  }

  /** @param {AbortSignal} signal */
  start(signal) {
    const document = this.#document
    adoptStyles(document, styles)
    const options = { capture: true, signal }
    plain(document).addEventListener(
      "reflex:before",
      (event) => isOfVisitor(/** @type {CustomEvent} */ (event).detail?.reflex) && this.#hide(),
      options,
    )
    stayAboveAll(document, () => this.#shown, signal)
    plain(document).addEventListener(
      "reflex:error",
      (event) => this.#show(/** @type {CustomEvent} */ (event).detail),
      options,
    )
    const close = (/** @type {KeyboardEvent} */ { key }) => key === "Escape" && this.#hide()
    plain(document).addEventListener("keydown", close, options)
    signal.addEventListener("abort", () => this.#hide())
  }

  /** @param {{ target?: string, element: Element, error: import("../base/reflex_error.js").ReflexError }} detail */
  #show({ target = "The refresh of this page", element, error }) {
    if (quiet.includes(error.code)) return
    const overlay = this.#document.createElement("div")
    overlay.className = "reflex-overlay"
    const [, id] = error.message.match(/\(error (\w+)\)$/) ?? []
    const place = id
      ? `Look for [${id}] in the log of the server.`
      : "The console of this browser has the rest."
    const tag = element === this.#document.body ? "" : `\n${tagOf(element)}`
    // Small until it is opened: what it covers cannot be clicked.
    const details = this.#document.createElement("details")
    const summary = this.#document.createElement("summary")
    summary.append(`${target} failed`)
    const message = this.#document.createElement("div")
    message.append(`\n${error.message}\n\n${place}${tag}`)
    details.append(summary, message)
    overlay.append(this.#closeButton(), details)
    this.#hide()
    this.#shown = overlay
    putAboveAll(this.#document, overlay)
  }

  #closeButton() {
    const button = this.#document.createElement("button")
    button.textContent = "Close"
    // In a dialog, it may lie in a form.
    button.type = "button"
    button.addEventListener("click", () => this.#hide())
    return button
  }

  #hide() {
    this.#shown?.remove()
    this.#shown = null
  }
}

/**
 * The start tag of an element.
 *
 * @param {Element} element
 */
export function tagOf(element) {
  return /** @type {Element} */ (element.cloneNode(false)).outerHTML.replace(/<\/[^<]*$/, "")
}
