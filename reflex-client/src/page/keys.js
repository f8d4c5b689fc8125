import { listOf } from "../base/list_of.js"
import { plain } from "../base/plain.js"

/**
 * Tells elements of two trees which of them are the same: by their id, else by their key within the nearest id around
 * them; permanent ones without either by their order, as long as there are as many of them as before.
 */
export class Keys {
  /** @type {WeakMap<Node, string>} */
  #keys = new WeakMap()

  /**
   * @param {Element} element
   * @param {Element} replacement
   * @param {import("../base/schema.js").Schema} schema
   * @param {import("../foreign/others.js").Others} [otherScripts]
   */
  constructor(element, replacement, { keyAttribute, permanentAttribute }, otherScripts) {
    const permanent = `[${permanentAttribute}]:not([id], [${keyAttribute}])`
    const [old, next] = [element, replacement].map((root) =>
      Array.from(plain(root).querySelectorAll(permanent)),
    )
    const isSameNumber = old.length === next.length
    this.old = this.#index(element, keyAttribute, isSameNumber ? old : [])
    this.next = this.#index(replacement, keyAttribute, isSameNumber ? next : [])
    otherScripts?.setApart(element, this, replacement)
  }

  /** @param {Node} node */
  of(node) {
    return this.#keys.get(node) ?? null
  }

  /**
   * @param {any} node of the old tree
   * @param {string} key that no element of the new one has
   */
  mark(node, key) {
    this.old[key] = node
    this.#keys.set(node, key)
  }

  /**
   * @param {Element} root
   * @param {string} keyAttribute
   * @param {Element[]} permanent
   */
  #index(root, keyAttribute, permanent) {
    /** @type {Record<string, Element>} */
    const index = Object.create(null)
    const add = (/** @type {string} */ key, /** @type {Element} */ element) => {
      // A second one of the same key is an element like any other.
      if (index[key]) return
      index[key] = element
      this.#keys.set(element, key)
    }
    for (const element of plain(root).querySelectorAll(`[id], [${keyAttribute}]`)) {
      const own = plain(element)
      add(own.getAttribute("id") || `${listOf(element, root)} ${own.getAttribute(keyAttribute)}`, element)
    }
    for (const [position, element] of permanent.entries()) add(`permanent ${position}`, element)
    return index
  }
}
