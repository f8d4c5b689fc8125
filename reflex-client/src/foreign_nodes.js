import { isElement } from "./plain.js"

/**
 * Knows what other scripts have put directly into the body or the head, such as a dialog's backdrop, a toast or a chat: it belongs to no
 * part of the server's page and stays until that script takes it away, or until the server's page has it.
 */
export class ForeignNodes {
  #document
  /** @type {WeakSet<Node>} */
  #nodes = new WeakSet()
  /** @type {WeakSet<Node>} */
  #inside = new WeakSet()

  /** @param {Document} document */
  constructor(document) {
    this.#document = document
  }

  /** @param {Node} node */
  has(node) {
    return this.#nodes.has(node)
  }

  /** @param {Node} node that another script may have put into an element of the server */
  isInside(node) {
    return this.#inside.has(node)
  }

  /**
   * Something of another script is none of the server's elements, unless they have an identifier in common.
   *
   * @param {Element} element
   * @param {import("./keys.js").Keys} keys
   */
  setApart({ childNodes }, keys) {
    for (const [position, node] of childNodes.entries()) {
      if (!this.has(node)) continue
      const key = keys.of(node)
      if (key && keys.next[key]) this.#nodes.delete(node)
      else keys.mark(node, `foreign ${position}`)
    }
  }

  /** @param {MutationRecord[]} records */
  note(records) {
    const isPart = (/** @type {Node} */ node) =>
      isElement(node) && node.nodeName !== "SCRIPT" && !this.has(node)
    // Whoever takes the server's elements away makes the page anew, like a router does.
    const isAnew = records.some((record) => this.#isOwnPlace(record) && [...record.removedNodes].some(isPart))
    if (!isAnew && this.#document.readyState !== "loading") this.add(records)
  }

  /**
   * @param {MutationRecord[]} records
   * @param {Set<Node>} [own] what is the server's
   */
  add(records, own = new Set()) {
    for (const record of records) {
      const place = this.#isOwnPlace(record) ? this.#nodes : this.#inside
      for (const node of record.addedNodes) if (isElement(node) && !own.has(node)) place.add(node)
      // What was in the page is the server's, wherever a script or a morph moves it.
      for (const node of record.removedNodes) if (!this.has(node)) own.add(node)
    }
  }

  /** @param {MutationRecord} record */
  #isOwnPlace({ target }) {
    return target.parentNode === this.#document.documentElement
  }
}
