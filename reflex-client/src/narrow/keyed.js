import { plain } from "../base/plain.js"

/** What tells an element from all others, by its id or its key. */
export class Keyed {
  #names
  #document
  /** @type {Map<string, number> | undefined} */
  #counts

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ schema, window }) {
    this.#names = ["id", schema.keyAttribute]
    this.#document = plain(window.document)
  }

  /** @param {Element} element */
  has = (element) => this.#names.some((name) => plain(element).hasAttribute(name))

  /**
   * @param {Element} element in the page
   * @returns {boolean} whether a morph finds it by that
   */
  isOnly(element) {
    this.#counts ??= this.#count()
    return this.#counts.get(this.#keysOf(element)[0]) === 1
  }

  /**
   * @param {Element} element
   * @param {Element} other that shall have the same
   */
  copy(element, other) {
    for (const name of this.#names) {
      const value = plain(element).getAttribute(name)
      if (value !== null) other.setAttribute(name, value)
    }
  }

  #count() {
    const counts = new Map()
    for (const each of this.#document.querySelectorAll(`[${this.#names.join("],[")}]`))
      for (const key of this.#keysOf(each)) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  }

  /** @param {Element} element */
  #keysOf(element) {
    return this.#names.flatMap((name) => {
      const value = plain(element).getAttribute(name)
      return value ? [`${name} ${value}`] : []
    })
  }
}
