import { plain } from "../base/plain.js"
import { outsideOfIgnored, rootsOf } from "./roots.js"

/** What of the page a reflex morphs, and into what. */
export class RootPairs {
  #schema
  #logger

  /**
   * @param {import("../base/schema.js").Schema} schema
   * @param {Pick<Console, "warn">} logger
   */
  constructor(schema, logger) {
    this.#schema = schema
    this.#logger = logger
  }

  /**
   * The selectors of the roots.
   *
   * @param {import("../reflex/reflex.js").Reflex} reflex
   */
  selectorsFor({ element, options: { roots } }) {
    return roots === undefined ? rootsOf(element, this.#schema, this.#logger) : [roots].flat()
  }

  /**
   * The roots of two pages that belong together, without those inside of others.
   *
   * @param {import("../reflex/reflex.js").Reflex} reflex
   * @param {Document} document
   * @param {Document} replacement
   * @returns {[Element, Element][]}
   */
  find({ roots }, document, replacement) {
    const pairs = roots.flatMap((selector) => {
      const own = outsideOfIgnored(selector, this.#schema)
      const root = plain(document).querySelector(own)
      const newRoot = plain(replacement).querySelector(own)
      if (root && newRoot) return [/** @type {[Element, Element]} */ ([root, newRoot])]
      this.#logger.warn(`Reflex: root "${selector}" is missing in the ${root ? "server's reply" : "page"}.`)
      return []
    })
    return pairs.filter(([root]) => !pairs.some(([other]) => other !== root && plain(other).contains(root)))
  }
}
