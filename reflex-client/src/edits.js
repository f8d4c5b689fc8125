import { groupOf } from "./element_data.js"

/** Knows which fields the visitor edited, and since when. */
export class Edits {
  /** @param {Document} document */
  constructor(document) {
    this.document = document
    this.count = 0
    /** @type {WeakMap<Element, number>} */
    this.latest = new WeakMap()
  }

  start() {
    this.document.addEventListener("input", this.#note, true)
    this.document.addEventListener("change", this.#note, true)
  }

  stop() {
    this.document.removeEventListener("input", this.#note, true)
    this.document.removeEventListener("change", this.#note, true)
  }

  /**
   * @param {Element} field
   * @param {number} count
   */
  happenedSince(field, count) {
    return (this.latest.get(field) ?? 0) > count
  }

  // Only the radio button that was picked has an event, but the others of its group changed with it.
  #note = (/** @type {Event} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target)
    this.count += 1
    const fields = field.type === "radio" ? groupOf(field) : [field]
    for (const each of fields) this.latest.set(each, this.count)
  }
}
