import { plain } from "../base/plain.js"

const atFirst = 1000

/** Knows the elements whose attributes other scripts have changed, to find them in a tree. */
export class Touched {
  #serverValues
  /** @type {Set<Element>} */
  elements = new Set()
  /** @type {WeakSet<Element>} what is around them */
  #around = new WeakSet()
  #most = atFirst

  /** @param {import("./foreign_attributes.js").ForeignAttributes} attributes */
  constructor({ serverValues }) {
    this.#serverValues = serverValues
  }

  /** @param {MutationRecord[]} records */
  note(records) {
    for (const { target, attributeName } of records)
      if (attributeName !== null) this.elements.add(/** @type {Element} */ (target))
    if (this.elements.size > this.#most) this.#prune()
  }

  /** Before a morph. */
  look() {
    this.#prune()
    this.#around = new WeakSet()
    for (const element of this.elements) {
      let current = plain(element).parentElement
      while (current && !this.#around.has(current)) {
        this.#around.add(current)
        current = plain(current).parentElement
      }
    }
  }

  /** @param {Element} element that may have one in it */
  isIn(element) {
    return this.#around.has(element)
  }

  #prune() {
    for (const element of this.elements)
      if (!plain(element).isConnected || !this.#serverValues.get(element)?.size) this.elements.delete(element)
    this.#most = atFirst + 2 * this.elements.size
  }
}
