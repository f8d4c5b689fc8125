import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { SimpleEntry } from "./simple_entry.js"

/**
 * Reads the `data-reflex` of elements. An entry that cannot be read is left out, and so is what stands in an element that is
 * to be ignored.
 *
 * @typedef {SimpleEntry | import("./detailed_entry.js").DetailedEntry} Entry
 */
export class EntryReader {
  #attribute
  #ignored
  #parts
  /** @type {WeakMap<Element, { text: string, entries: Entry[] }>} */
  #parsed = new WeakMap()
  /** @type {Promise<void> | undefined} */
  #learning

  /**
   * @param {import("../base/schema.js").Schema} schema
   * @param {import("../base/lazy_parts.js").LazyParts} parts
   */
  constructor(schema, parts) {
    this.#attribute = schema.reflexAttribute
    this.#ignored = `[${schema.ignoreAttribute}]`
    this.#parts = parts
    /** What is done when entries can be read that could not before. */
    this.onLearned = () => {}
  }

  /** @param {Element} element */
  of(element) {
    const text = plain(element).getAttribute(this.#attribute)
    if (text === null || closest(element, this.#ignored)) return []

    const known = this.#parsed.get(element)
    if (known?.text === text) return known.entries

    const entries = text.split(/\s+/).flatMap((entry) => this.parse(entry, element))
    if (!this.#learning) this.#parsed.set(element, { text, entries })
    return entries
  }

  /**
   * @param {string} entry
   * @param {Element} element
   * @returns {Entry[]}
   */
  parse(entry, element) {
    if (entry === "") return []
    const simple = SimpleEntry.parse(entry, element)
    if (simple) return [simple]
    const { extras } = this.#parts.ready
    if (!extras) this.#learning ??= this.#learn()
    return extras?.parse(entry, element) ?? []
  }

  async #learn() {
    await this.#parts.need("extras")
    this.#learning = undefined
    if (this.#parts.ready.extras) this.onLearned()
  }
}
