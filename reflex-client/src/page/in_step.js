import { plain } from "../base/plain.js"

/** Goes through the children of two elements in step, as a morph does, and asks the nodes as plain.js would, but sooner. */
export class InStep {
  #nextOf
  #firstOf
  #typeOf

  /** @param {Window} window */
  constructor(window) {
    const { prototype } = /** @type {Window & typeof globalThis} */ (window).Node
    const reader = (/** @type {string} */ name) => {
      const get = /** @type {() => any} */ (Object.getOwnPropertyDescriptor(prototype, name)?.get)
      return (/** @type {Node} */ node) => get.call(node)
    }
    this.nameOf = reader("nodeName")
    this.#firstOf = reader("firstChild")
    this.#nextOf = reader("nextSibling")
    this.#typeOf = reader("nodeType")
  }

  /**
   * Whether a morph finds each child where it looks for it. It passes over what goes or comes with a key.
   *
   * @param {Element} from
   * @param {Element} to
   * @param {import("./keys.js").Keys} [keys]
   */
  isAll(from, to, keys) {
    const keyOf = (/** @type {Node} */ each) => keys && this.#typeOf(each) === 1 && keys.of(each)
    const after = (/** @type {Node | null} */ each, /** @type {any} */ others) => {
      for (let key; each; each = this.#nextOf(each)) {
        key = keyOf(each)
        if (!key || others[key]) break
      }
      return each
    }
    let one = after(this.#firstOf(from), keys?.next)
    let other = after(this.#firstOf(to), keys?.old)
    while (one && other) {
      const isKeyed = !!keyOf(one)
      if (isKeyed !== !!keyOf(other) || (!isKeyed && this.nameOf(one) !== this.nameOf(other))) return false
      one = after(this.#nextOf(one), keys?.next)
      other = after(this.#nextOf(other), keys?.old)
    }
    return one === other
  }

  /**
   * @param {Element} from
   * @param {Element} to
   * @param {number} limit
   * @param {(node: any) => string | null | undefined} keyOf
   * @returns {number} how many elements a morph goes through in step, before any with a key
   */
  count(from, to, limit, keyOf) {
    let one = this.#firstOf(from)
    let other = this.#firstOf(to)
    let count = 0
    while (count < limit && one && other) {
      if (this.nameOf(one) !== this.nameOf(other) || keyOf(one) || keyOf(other)) break
      if (this.#typeOf(one) === 1) count += 1
      one = this.#nextOf(one)
      other = this.#nextOf(other)
    }
    return count
  }

  /**
   * @param {Element[][]} lists
   * @param {number} left
   * @param {(element: Element) => string | null | undefined} keyOf
   * @param {Map<Element, Element>} [staying] what stands for something like another one
   * @returns {number} how many without a key are the same from the end on, before so many are left
   */
  countLast([old, next], left, keyOf, staying) {
    const most = Math.min(old.length, next.length) - left
    let count = 0
    while (count < most) {
      const one = old[old.length - 1 - count]
      const other = next[next.length - 1 - count]
      if (keyOf(one) || keyOf(other) || !plain(one).isEqualNode(staying?.get(other) ?? other)) break
      count += 1
    }
    return count
  }
}
