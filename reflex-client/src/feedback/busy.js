import { plain } from "../base/plain.js"

/** Marks elements while a reflex of theirs is under way. */
export class Busy {
  #attribute
  /** @type {WeakMap<Element, number>} */
  #counts = new WeakMap()

  /** @param {import("../base/schema.js").Schema} schema */
  constructor(schema) {
    this.#attribute = schema.busyAttribute
  }

  /** @param {Iterable<Element>} elements */
  begin(elements) {
    for (const element of elements) {
      this.#counts.set(element, this.#countOf(element) + 1)
      const own = plain(element)
      own.setAttribute(this.#attribute, "")
      // A screen reader would fall silent in a page that is busy as a whole.
      if (own.localName !== "body") own.setAttribute("aria-busy", "true")
    }
  }

  /** @param {Iterable<Element>} elements */
  end(elements) {
    for (const element of elements) {
      const count = this.#countOf(element) - 1
      this.#counts.set(element, count)
      if (count > 0) continue
      for (const name of [this.#attribute, "aria-busy"]) plain(element).removeAttribute(name)
    }
  }

  /** @param {Element} element */
  #countOf(element) {
    return this.#counts.get(element) ?? 0
  }
}
