import { plain } from "../base/plain.js"

/** What tells an element from all others. */
export class Keyed {
  #names
  #document
  /** @type {Record<string, Map<string | null, number>>} */
  #counts = {}

  /**
   * @param {string} keyAttribute
   * @param {Window} window
   */
  constructor(keyAttribute, { document }) {
    this.#names = ["id", keyAttribute]
    this.#document = plain(document)
  }

  /** @param {Element} element */
  has = (element) => this.#names.some((name) => plain(element).hasAttribute(name))

  /** @param {Element} element in the page */
  isOnly(element) {
    const name = this.#nameIn(element)
    return name !== undefined && this.#countsOf(name).get(plain(element).getAttribute(name)) === 1
  }

  /**
   * @param {Element} element
   * @param {Element} placeholder
   */
  copy(element, placeholder) {
    const name = this.#nameIn(element)
    if (name) placeholder.setAttribute(name, plain(element).getAttribute(name) ?? "")
  }

  /** @param {Element} element */
  #nameIn(element) {
    return this.#names.find((name) => plain(element).getAttribute(name))
  }

  /** @param {string} name */
  #countsOf(name) {
    if (this.#counts[name]) return this.#counts[name]
    const counts = new Map()
    for (const each of this.#document.querySelectorAll(`[${name}]`)) {
      const value = plain(each).getAttribute(name)
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    this.#counts[name] = counts
    return counts
  }
}
