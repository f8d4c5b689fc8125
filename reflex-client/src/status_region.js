import { adoptStyles } from "./style_sheet.js"

const patience = 1_000

/** Rules that any rule of the page overrides: heard, not seen. */
const styles = `
:where(.reflex-status) {
  position: fixed; top: 0; left: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}`

/** What is said when the page says nothing else: by attributes of `<html>`, such as `data-reflex-disconnected-text`. */
const texts = {
  disconnected: "Connection lost",
  connected: "Connected again",
  error: "That did not work: ",
  forbidden: "That is not allowed",
}

/** Tells those who hear a page about errors and about the connection, politely. */
export class StatusRegion {
  #document
  #clock
  #region
  /** @type {unknown} */
  #timer = null
  #saidThatItIsLost = false

  /**
   * @param {Document} document
   * @param {import("./clock.js").Clock} clock
   */
  constructor(document, clock) {
    this.#document = document
    this.#clock = clock
    this.#region = document.createElement("div")
    this.#region.className = "reflex-status"
    this.#region.setAttribute("role", "status")
  }

  /** @param {AbortSignal} signal */
  start(signal) {
    const document = this.#document
    adoptStyles(document, styles)
    document.documentElement.append(this.#region)
    const options = { capture: true, signal }
    document.addEventListener("reflex:before", () => this.#say(""), options)
    document.addEventListener("reflex:disconnected", () => this.#noteThatItIsLost(), options)
    document.addEventListener("reflex:connected", () => this.#noteThatItIsBack(), options)
    document.addEventListener("reflex:forbidden", () => this.#say(this.#textOf("forbidden")), options)
    document.addEventListener(
      "reflex:error",
      (event) => this.#say(this.#textOf("error") + /** @type {CustomEvent} */ (event).detail.error.message),
      options,
    )
    signal.addEventListener("abort", () => this.#region.remove())
  }

  // A connection that is back in a moment is nothing to talk about.
  #noteThatItIsLost() {
    this.#clock.clearTimeout(this.#timer)
    this.#timer = this.#clock.setTimeout(() => {
      this.#saidThatItIsLost = true
      this.#say(this.#textOf("disconnected"))
    }, patience)
  }

  #noteThatItIsBack() {
    this.#clock.clearTimeout(this.#timer)
    if (this.#saidThatItIsLost) this.#say(this.#textOf("connected"))
    this.#saidThatItIsLost = false
  }

  /** @param {keyof typeof texts} name */
  #textOf(name) {
    return this.#document.documentElement.getAttribute(`data-reflex-${name}-text`) ?? texts[name]
  }

  /** @param {string} text */
  #say(text) {
    if (!this.#region.isConnected) this.#document.documentElement.append(this.#region)
    this.#region.textContent = text
  }
}
