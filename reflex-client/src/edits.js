import { groupOf } from "./element_data.js"

/** Knows which fields the visitor edited, and since when. */
export class Edits {
  #document
  /** @type {WeakMap<Element, number>} */
  #latest

  /** @param {Document} document */
  constructor(document) {
    this.#document = document
    this.count = 0
    this.#latest = new WeakMap()
    /** @type {EventTarget | null} the field that an input method is composing a word in */
    this.composing = null
  }

  /** @param {AbortSignal} signal */
  start(signal) {
    for (const name of ["input", "change"])
      this.#document.addEventListener(name, this.#note, { capture: true, signal })
    for (const name of ["compositionstart", "compositionend"])
      this.#document.addEventListener(name, this.#noteComposition, { capture: true, signal })
  }

  /**
   * @param {Element} field
   * @param {number} count
   */
  happenedSince(field, count) {
    return (this.#latest.get(field) ?? 0) > count
  }

  // Only the radio button that was picked has an event, but the others of its group changed with it.
  #note = (/** @type {Event} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target)
    this.count += 1
    const fields = field.type === "radio" ? groupOf(field) : [field]
    for (const each of fields) this.#latest.set(each, this.count)
  }

  #noteComposition = (/** @type {Event} */ { type, target }) => {
    this.composing = type === "compositionstart" ? target : null
  }
}
