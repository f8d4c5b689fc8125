import { ForeignAttributes } from "./foreign_attributes.js"
import { ForeignNodes } from "./foreign_nodes.js"

/** Tells what other scripts, and the browser itself, do to the page from what the server does to it. */
export class ForeignChanges {
  #document
  #observer

  /** @param {Document} document */
  constructor(document) {
    this.#document = document
    this.attributes = new ForeignAttributes()
    this.nodes = new ForeignNodes(document)
    const { MutationObserver } = /** @type {Window & typeof globalThis} */ (document.defaultView)
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
    document.addEventListener("readystatechange", () => this.#observer.takeRecords(), { signal })
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
   * @param {Iterable<Node>} [newcomers] of the server in the body; whatever comes without them
   */
  during(work, newcomers) {
    this.#note()
    const own = newcomers && new Set(newcomers)
    work()
    const records = this.#observer.takeRecords()
    this.attributes.note(records)
    if (own) this.nodes.add(records, own)
    this.attributes.forgetReplacements()
  }

  #note(records = this.#observer.takeRecords()) {
    this.attributes.note(records)
    this.nodes.note(records)
  }
}
