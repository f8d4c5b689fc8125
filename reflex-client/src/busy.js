/** Marks elements while a reflex of theirs is under way. */
export class Busy {
  #attribute
  /** @type {WeakMap<Element, number>} */
  #counts

  /** @param {import("./schema.js").Schema} schema */
  constructor(schema) {
    this.#attribute = schema.busyAttribute
    this.#counts = new WeakMap()
  }

  /** @param {Element} element */
  #countOf(element) {
    return this.#counts.get(element) ?? 0
  }

  /** @param {Element} element */
  begin(element) {
    this.#counts.set(element, this.#countOf(element) + 1)
    this.#mark(element)
  }

  /** @param {Element} element */
  end(element) {
    const count = this.#countOf(element) - 1
    this.#counts.set(element, Math.max(0, count))
    if (count > 0) return
    element.removeAttribute(this.#attribute)
    element.removeAttribute("aria-busy")
  }

  /** @param {Element} element */
  #mark(element) {
    element.setAttribute(this.#attribute, "")
    element.setAttribute("aria-busy", "true")
  }

  /**
   * The server's HTML knows nothing of what is under way in this page.
   *
   * @param {Element} from
   * @param {Element} to
   */
  carryOver(from, to) {
    if (this.#countOf(from) > 0) this.#mark(to)
  }
}
