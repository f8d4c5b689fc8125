import { plain } from "../base/plain.js"
import { groupOf } from "./element_data.js"

/** Knows which fields the visitor edited, and since when. */
export class Edits {
  #document
  /** @type {WeakMap<Element, number>} */
  #latest = new WeakMap()
  count = 0
  /** How many of them belong to pages that were left. */
  left = 0
  /** @type {EventTarget | null} the field that an input method is composing a word in */
  composing = null

  /** @param {Document} document */
  constructor(document) {
    this.#document = document
  }

  /** @param {AbortSignal} signal */
  start(signal) {
    for (const name of ["input", "change", "compositionstart", "compositionend"])
      plain(this.#document).addEventListener(name, this.#hear, { capture: true, signal })
  }

  /**
   * @param {Element} field
   * @param {number} count
   */
  happenedSince(field, count) {
    return (this.#latest.get(field) ?? 0) > count
  }

  #hear = (/** @type {Event} */ { type, target }) => {
    if (type === "compositionstart") this.composing = target
    else if (type === "compositionend") this.composing = null
    else this.note(/** @type {HTMLInputElement} */ (target))
  }

  /** @param {HTMLInputElement} field */
  note(field) {
    this.count += 1
    // Only the radio button that was picked has an event, but the others of its group changed with it.
    const fields = field.type === "radio" ? groupOf(field) : [field]
    for (const each of fields) this.#latest.set(each, this.count)
  }
}
