import { plain } from "../base/plain.js"

/**
 * @param {string} name
 * @param {string} value
 * @returns {string} the selector of what has it
 */
export function withValue(name, value) {
  const escaped = value.replace(/^[^a-z_]|[^\w-]/giu, (each) => `\\${each.codePointAt(0)?.toString(16)} `)
  // Browsers look this one up.
  return name === "id" ? `#${escaped}` : `[${name}="${escaped}"]`
}

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
   * @param {Element} element in the page
   * @returns {boolean} the same, where few are asked about
   */
  isAlone(element) {
    const own = plain(element)
    const name = this.#names.find((each) => own.getAttribute(each))
    const value = name && own.getAttribute(name)
    return !!value && this.#document.querySelectorAll(withValue(name, value)).length === 1
  }

  /**
   * @param {Element} element in the page
   * @returns {boolean} whether it is the first of its key
   */
  isFound(element) {
    const id = plain(element).getAttribute("id")
    return id ? this.#document.getElementById(id) === element : this.isOnly(element)
  }

  /** @param {Element[]} elements */
  haveOwn(elements) {
    const keys = elements.map((each) => this.#keysOf(each)[0])
    return keys.every(Boolean) && new Set(keys).size === keys.length
  }

  /**
   * @param {Element} element
   * @param {Element} other
   */
  areSame(element, other) {
    return this.#keysOf(element)[0] === this.#keysOf(other)[0]
  }

  /** @param {Element[][]} groups none of which shall have a key of another one, or one in it */
  areApart(...groups) {
    const keys = groups.map((group) => {
      const all = group.flatMap((each) => [each, ...plain(each).querySelectorAll("*")])
      return new Set(all.flatMap((each) => this.#keysOf(each)))
    })
    const union = new Set(keys.flatMap((each) => [...each]))
    return union.size === keys.reduce((sum, { size }) => sum + size, 0)
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
