import { plain } from "../base/plain.js"
import { ForeignAttributes } from "./foreign_attributes.js"

const mostEarly = 1000

/** Tells what other scripts, and the browser itself, do to the page from what the server does to it. */
export class ForeignChanges {
  /** @type {import("./others.js").Others | undefined} */
  otherScripts
  #document
  #observer
  /** @type {MutationRecord[][]} */
  #early = []

  /** @param {Document} document */
  constructor(document) {
    this.#document = document
    this.attributes = new ForeignAttributes()
    const { MutationObserver } = /** @type {Window & typeof globalThis} */ (plain(document).defaultView)
    this.#observer = new MutationObserver((records) => this.#note(records))
  }

  /** @param {AbortSignal} signal */
  start(signal) {
    const document = this.#document
    this.#observer.observe(document, {
      attributes: true,
      attributeOldValue: true,
      childList: true,
      subtree: true,
    })
    this.attributes.presume(document.documentElement)
    // The last that the parser brings is the server's, too.
    plain(document).addEventListener("readystatechange", () => this.#observer.takeRecords(), { signal })
    signal.addEventListener("abort", () => this.#observer.disconnect())
  }

  /**
   * What happens meanwhile is the server's doing.
   *
   * @param {() => unknown} work
   */
  ignoreWhile(work) {
    this.#note()
    work()
    this.#observer.takeRecords()
  }

  /**
   * Tells what the server does in a morph from what custom elements and the like make of it.
   *
   * @param {() => void} work
   */
  during(work) {
    this.#note()
    work()
    const records = this.#observer.takeRecords()
    this.attributes.note(records)
    this.otherScripts?.morphed(records)
    this.attributes.forgetReplacements()
  }

  #note(records = this.#observer.takeRecords()) {
    this.attributes.note(records)
    if (this.otherScripts) this.otherScripts.note(records)
    else if (this.#document.readyState !== "loading" && this.#early.length < mostEarly)
      this.#early.push(records)
  }

  /**
   * Goes on with what is loaded once the page is connected, and is told what was seen before.
   *
   * @param {import("./others.js").Others} otherScripts
   */
  learnOf(otherScripts) {
    this.#note()
    for (const records of this.#early.splice(0)) otherScripts.note(records)
    this.otherScripts = otherScripts
  }
}
