import { plain } from "../base/plain.js"
import { adoptStyles } from "./style_sheet.js"

const patience = 300

/** Rules that any rule of the page overrides. */
const styles = `
:where(.reflex-progress-bar) {
  position: fixed; inset: 0 0 auto; z-index: 2147483647; height: 3px; background: #0a7cff; pointer-events: none;
  transform-origin: left; animation: reflex-progress 15s cubic-bezier(0, 0.7, 0.3, 1) forwards;
}
:where([dir="rtl"] .reflex-progress-bar) { transform-origin: right }
@keyframes reflex-progress { from { transform: scaleX(0) } to { transform: scaleX(0.95) } }
@media (prefers-reduced-motion: reduce) { :where(.reflex-progress-bar) { animation-timing-function: steps(5, end) } }`

/** The thin bar at the top of the page while a reflex takes longer than a moment. */
export class ProgressBar {
  #document
  #clock
  #attribute
  /** @type {Map<import("../reflex/reflex.js").Reflex, unknown>} */
  #timers = new Map()
  /** @type {Element | null} */
  #bar = null

  /**
   * @param {object} collaborators
   * @param {Document} collaborators.document
   * @param {import("../base/clock.js").Clock} collaborators.clock
   * @param {import("../base/rare_schema.js").FeedbackSchema} collaborators.schema
   */
  constructor({ document, clock, schema }) {
    this.#document = document
    this.#clock = clock
    this.#attribute = schema.progressAttribute
  }

  /** @param {AbortSignal} signal */
  start(signal) {
    const document = this.#document
    adoptStyles(document, styles)
    const options = { capture: true, signal }
    plain(document).addEventListener("reflex:before", (event) => this.begin(reflexOf(event)), options)
    plain(document).addEventListener("reflex:finalize", (event) => this.#end(reflexOf(event)), options)
    signal.addEventListener("abort", () => this.#hide())
  }

  /** @param {import("../reflex/reflex.js").Reflex} reflex */
  begin(reflex) {
    this.#timers.set(
      reflex,
      this.#clock.setTimeout(() => this.#show(), patience),
    )
  }

  /** @param {import("../reflex/reflex.js").Reflex} reflex */
  #end(reflex) {
    this.#clock.clearTimeout(this.#timers.get(reflex))
    this.#timers.delete(reflex)
    if (this.#timers.size === 0) this.#hide()
  }

  #show() {
    const { documentElement } = this.#document
    if (this.#bar || ["off", "false"].includes(documentElement.getAttribute(this.#attribute) ?? "")) return
    this.#bar = this.#document.createElement("div")
    this.#bar.className = "reflex-progress-bar"
    // Beside the body, where no morph comes by.
    documentElement.append(this.#bar)
  }

  #hide() {
    this.#bar?.remove()
    this.#bar = null
  }
}

/** @param {Event} event */
function reflexOf(event) {
  return /** @type {CustomEvent} */ (event).detail.reflex
}
