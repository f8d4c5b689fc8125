import { plain } from "./plain.js"

/**
 * The roots of two pages that belong together, without those inside of others.
 *
 * @param {string[]} selectors
 * @param {Document} document
 * @param {Document} replacement
 * @param {Pick<Console, "warn">} logger is told which are missing
 * @returns {[Element, Element][]}
 */
export function pairsOf(selectors, document, replacement, logger) {
  const pairs = selectors.flatMap((selector) => {
    const root = plain(document).querySelector(selector)
    const newRoot = plain(replacement).querySelector(selector)
    if (root && newRoot) return [/** @type {[Element, Element]} */ ([root, newRoot])]
    logger.warn(`Reflex: root "${selector}" is missing in the ${root ? "server's reply" : "page"}.`)
    return []
  })
  return pairs.filter(([root]) => !pairs.some(([other]) => other !== root && plain(other).contains(root)))
}
