import { selfAndAncestors } from "../base/ancestors.js"
import { isElement, plain } from "../base/plain.js"

const most = 64

/**
 * Knows where a page may be other than the server's last page says: other scripts, operations and the visitor put nodes there, took
 * them away or wrote texts, and operations set attributes. What others do to attributes need not be known: it stays in any case.
 */
export class Strayed {
  #document
  #foreign
  #nodes
  #attributes
  #isServers = false
  #isWatching = false
  /** @type {Set<Element> | undefined} what has other content now; undefined for anything */
  #places

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ window, foreign, signal }) {
    const { document, MutationObserver } = /** @type {Window & typeof globalThis} */ (window)
    this.#document = document
    this.#foreign = foreign
    this.#attributes = new MutationObserver(() => {})
    this.#nodes = new MutationObserver((records) => this.#note(records))
    this.#nodes.observe(document, { subtree: true, childList: true, characterData: true })
    signal.addEventListener("abort", () => this.#nodes.disconnect())
    const { ignoreWhile, during } = foreign
    foreign.ignoreWhile = (work) => this.#watch(() => ignoreWhile.call(foreign, work))
    foreign.during = (work) => this.#watch(() => during.call(foreign, work))
  }

  /**
   * Where this is, by now. What of it is brought back is to be forgotten.
   *
   * @returns {Set<Element> | undefined} undefined if it may be anywhere
   */
  look() {
    // Whether a node is of another script has to be known first.
    this.#foreign.ignoreWhile(() => {})
    this.#note(this.#nodes.takeRecords())
    return this.#places
  }

  /** @param {Node} node that may not be the server's */
  addAround(node) {
    const { body, documentElement } = plain(this.#document)
    const { parentNode } = plain(node)
    if (node === body || node === documentElement) this.add(body)
    else if (parentNode) this.add(parentNode)
  }

  /** @param {Node} place whose content may not be that of the server */
  add(place) {
    if (!this.#places || !isElement(place) || this.#isBesideThePage(place)) return
    this.#places.add(place)
    if (this.#places.size > most) this.#places = undefined
  }

  /** @param {Element[]} elements that are as the server has them, again */
  forgetIn(elements) {
    for (const place of this.#places ?? [])
      if (!plain(place).isConnected || elements.some((each) => plain(each).contains(place)))
        this.#places?.delete(place)
  }

  /** @param {() => void} work after which the page is the server's again, all of it */
  reset(work) {
    this.#places = new Set()
    this.morph(work)
  }

  /** @param {() => void} work that morphs the page */
  morph(work) {
    this.#isServers = true
    try {
      work()
    } finally {
      this.#isServers = false
      this.#nodes.takeRecords()
    }
  }

  /** @param {() => void} work that does in the server's name what the next page knows nothing of */
  #watch(work) {
    if (this.#isServers || this.#isWatching) return work()
    this.#isWatching = true
    this.#attributes.observe(this.#document, { subtree: true, attributes: true })
    try {
      work()
    } finally {
      for (const { target } of this.#attributes.takeRecords()) this.addAround(target)
      this.#attributes.disconnect()
      this.#isWatching = false
    }
  }

  /** @param {MutationRecord[]} records */
  #note(records) {
    for (const record of records) {
      const { target, type } = record
      if (type === "characterData") this.addAround(target)
      else if (!this.#isOfOthers(record)) this.add(target)
    }
  }

  /**
   * What other scripts put into the body or the head lies beside the server's page.
   *
   * @param {MutationRecord} record
   */
  #isOfOthers({ target, addedNodes, removedNodes }) {
    const { otherScripts } = this.#foreign
    // What stands beside the body is never morphed.
    if (target === plain(this.#document).documentElement) return true
    if (plain(target).parentNode !== plain(this.#document).documentElement) return false
    return [...addedNodes, ...removedNodes].every((node) => isElement(node) && otherScripts?.has(node))
  }

  /** @param {Element} place */
  #isBesideThePage(place) {
    const { otherScripts } = this.#foreign
    return [...selfAndAncestors(place)].some((each) => otherScripts?.has(each))
  }
}
