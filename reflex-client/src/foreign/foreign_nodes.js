import { isElement, plain } from "../base/plain.js"
import { floats } from "./floating.js"

const atFirst = 1000

/**
 * Knows what other scripts have put into the page. What lies directly in the body or the head, or floats above the page wherever it
 * lies, such as a dialog's backdrop, a toast or a chat, belongs to no part of the server's page: it stays until that script takes it
 * away, or until the server's page has it.
 */
export class ForeignNodes {
  #document
  /** @type {WeakSet<Node>} */
  #nodes = new WeakSet()
  /** @type {WeakSet<Node>} */
  #inside = new WeakSet()
  /** @type {Set<Node>} those of them that may be there still */
  there = new Set()
  #most = atFirst
  /** @type {WeakSet<Node>} those of them that float, at the last morph */
  #floating = new WeakSet()

  /** @param {Document} document */
  constructor(document) {
    this.#document = document
  }

  /** @param {Node} node */
  has(node) {
    return this.#nodes.has(node) || this.#floating.has(node)
  }

  /** @param {Node} node that another script may have put into an element of the server */
  isInside(node) {
    return this.#inside.has(node)
  }

  /**
   * Something of another script is none of the server's elements, unless they have an identifier in common.
   *
   * @param {Element} element
   * @param {import("../page/keys.js").Keys} keys
   * @returns {Element[]} what scripts have put into elements of the server, and goes
   */
  setApart(element, keys) {
    const inside = this.#insideOf(element)
    const floating = inside.filter(floats)
    this.#floating = new WeakSet(floating)
    for (const [position, node] of [...plain(element).childNodes, ...floating].entries()) {
      if (!this.has(node)) continue
      const key = keys.of(node)
      if (!key || !keys.next[key]) keys.mark(node, `foreign ${position}`)
      else for (const known of [this.#nodes, this.#inside, this.there, this.#floating]) known.delete(node)
    }
    return inside.filter((each) => !this.#floating.has(each))
  }

  /**
   * @param {Element} element
   * @returns {Element[]} without what scripts put into what they had put there
   */
  #insideOf(element) {
    this.#prune()
    const own = plain(element)
    return /** @type {Element[]} */ ([...this.there]).filter(
      (each) =>
        own.contains(each) &&
        each !== element &&
        !this.#inside.has(/** @type {Node} */ (plain(each).parentElement)),
    )
  }

  /** A page may go on for days without a morph, while its scripts bring and take. */
  #prune() {
    for (const node of this.there) if (!plain(node).isConnected) this.there.delete(node)
    this.#most = atFirst + 2 * this.there.size
  }

  /** @param {MutationRecord[]} records */
  note(records) {
    const brought = new Set()
    // Whoever takes the server's elements away makes the page anew, like a router does.
    const isAnew = records.some((record) => this.#takesServersAway(record, brought))
    if (!isAnew && this.#document.readyState !== "loading") this.add(records, new Set())
  }

  /**
   * What a script puts into the page for a moment, to measure something, is none of the server's.
   *
   * @param {MutationRecord} record
   * @param {Set<Node>} brought by scripts, so far
   */
  #takesServersAway(record, brought) {
    for (const node of record.addedNodes) brought.add(node)
    return (
      this.#isOwnPlace(record) &&
      [...record.removedNodes].some(
        (node) =>
          isElement(node) &&
          plain(node).nodeName !== "SCRIPT" &&
          !plain(node).isConnected &&
          !this.has(node) &&
          !brought.has(node),
      )
    )
  }

  /**
   * @param {MutationRecord[]} records
   * @param {Set<Node>} own what is the server's
   */
  add(records, own) {
    for (const record of records) {
      const places = this.#isOwnPlace(record) ? [this.#nodes] : [this.#inside, this.there]
      for (const node of record.addedNodes)
        if (isElement(node) && !own.has(node)) for (const place of places) place.add(node)
      // What was in the page is the server's, wherever a script or a morph moves it.
      for (const node of record.removedNodes) if (!this.has(node)) own.add(node)
    }
    if (this.there.size > this.#most) this.#prune()
  }

  /** @param {MutationRecord} record */
  #isOwnPlace({ target }) {
    return target.parentNode === this.#document.documentElement
  }
}
