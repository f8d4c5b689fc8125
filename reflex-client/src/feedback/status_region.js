import { plain } from "../base/plain.js"
import { isOfVisitor } from "../base/reflex_origin.js"
import { putAboveAll, stayAboveAll } from "./above_all.js"
import { adoptStyles } from "./style_sheet.js"

const patience = 1_000
const readingTime = 10_000

/** Rules that any rule of the page overrides. With `data-reflex-notices="off"` on `<html>`: heard, not seen. */
const styles = `
:where(.reflex-status) {
  position: fixed; inset: auto 0 1rem; z-index: 2147483646; box-sizing: border-box; margin: auto; width: fit-content;
  max-width: min(90vw, 40rem); max-height: 30vh; overflow: auto; padding: 0.6em 1em; border-radius: 0.4em;
  background: #222; color: #fff; font: 1rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere; cursor: pointer;
}
:where(.reflex-status:empty) { padding: 0 }
:where([data-reflex-notices="off"] .reflex-status) {
  inset: 0 auto auto 0; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}`

/** What is said when the page says nothing else: by attributes of `<html>`, such as `data-reflex-disconnected-text`. */
const texts = {
  disconnected: "Connection lost",
  connected: "Connected again",
  error: "That did not work",
  forbidden: "That is not allowed",
  outdated: "There is a new version of this page. Please load it again",
  discarded: "Somebody else has logged in. What was entered here before is discarded",
  held: "You may be logged out. Copy what you entered. Please load this page again",
}

/** Tells those who see and those who hear a page about errors and about the connection, politely. */
export class StatusRegion {
  #document
  #clock
  #region
  /** @type {unknown} */
  #timer = null
  /** @type {unknown} */
  #hiding = null
  #problem = ""
  #isLost = false
  /** @type {keyof typeof texts | ""} what is true until further notice */
  #lasting = ""

  /**
   * @param {Document} document
   * @param {import("../base/clock.js").Clock} clock
   */
  constructor(document, clock) {
    this.#document = document
    this.#clock = clock
    this.#region = document.createElement("div")
    this.#region.className = "reflex-status"
    this.#region.setAttribute("role", "status")
    this.#region.addEventListener("click", (event) => {
      // It may lie in a dialog, which is not meant.
      event.stopPropagation()
      this.#say("")
    })
  }

  /** @param {AbortSignal} signal */
  start(signal) {
    const document = this.#document
    adoptStyles(document, styles)
    document.documentElement.append(this.#region)
    stayAboveAll(document, () => this.#region, signal)
    /** @type {[string, (detail: any) => void][]} */
    const stages = [
      ["before", ({ reflex }) => isOfVisitor(reflex) && this.#sayWhatLasts()],
      ["disconnected", () => this.#noteThatItIsLost()],
      ["connected", () => this.#noteThatItIsBack()],
      ["forbidden", () => this.#sayProblem(this.#textOf("forbidden"))],
      [
        "error",
        ({ error }) => this.#sayProblem(this.#textOf("error").replace(/[:\s]*$/, ": ") + error.message),
      ],
      ["discarded", () => this.#sayProblem(this.#textOf("discarded"))],
      ["outdated", () => this.#noteLasting("outdated")],
      ["held", () => this.#noteLasting("held")],
      ["released", () => this.#noteLasting("")],
    ]
    for (const [stage, note] of stages)
      plain(document).addEventListener(
        `reflex:${stage}`,
        (event) => note(/** @type {CustomEvent} */ (event).detail),
        { capture: true, signal },
      )
    signal.addEventListener("abort", () => {
      this.#clock.clearTimeout(this.#timer)
      this.#clock.clearTimeout(this.#hiding)
      this.#region.remove()
    })
  }

  // A connection that is back in a moment is nothing to talk about.
  #noteThatItIsLost() {
    this.#clock.clearTimeout(this.#timer)
    this.#timer = this.#clock.setTimeout(() => {
      this.#isLost = true
      this.#sayAfterProblem("disconnected")
    }, patience)
  }

  #noteThatItIsBack() {
    this.#clock.clearTimeout(this.#timer)
    if (this.#isLost) this.#sayAfterProblem("connected")
    this.#isLost = false
  }

  #noteLasting(/** @type {keyof typeof texts | ""} */ name) {
    if (this.#lasting !== "outdated") this.#lasting = name
    this.#sayWhatLasts()
  }

  /** @param {keyof typeof texts} name */
  #textOf(name) {
    return this.#document.documentElement.getAttribute(`data-reflex-${name}-text`) ?? texts[name]
  }

  #sayWhatLasts() {
    const name = this.#lasting || (this.#isLost && "disconnected")
    this.#say(name ? this.#textOf(name) : "")
  }

  // Whoever has not read yet that something was not done must not take this for the news that it was.
  #sayAfterProblem(/** @type {keyof typeof texts} */ name) {
    this.#sayProblem(this.#problem, [this.#textOf(name)])
  }

  #sayProblem(/** @type {string} */ problem, /** @type {string[]} */ news = []) {
    // What fails now mostly fails for that, and only one thing helps.
    if (this.#lasting) this.#sayWhatLasts()
    else this.#say([problem, ...news].filter(Boolean).join(". "))
    this.#problem = problem
    // Nobody may be looking at a page without a connection: what fails there stays until the visitor acts or sends it away.
    if (this.#lasting || (problem && this.#isLost)) return
    this.#hiding = this.#clock.setTimeout(() => this.#sayWhatLasts(), readingTime)
  }

  /** @param {string} text */
  #say(text) {
    this.#clock.clearTimeout(this.#hiding)
    this.#problem = ""
    putAboveAll(this.#document, this.#region)
    this.#region.textContent = text
  }
}
