import { plain } from "../base/plain.js"

/**
 * What a morph pairs of two lists of nodes that have no keys: each one with the next of its kind.
 *
 * @param {ChildNode | null} from the first of the nodes as they are
 * @param {(string | Node[])[]} to the names of elements as they shall be, and what stands before each of them
 * @returns {(ChildNode | null)[]} what each of those elements is paired with
 */
export function pairedByPlace(from, to) {
  let place = from
  const next = (/** @type {string} */ kind) => {
    while (place && kindOf(place) !== kind) place = plain(place).nextSibling
    const found = place
    place = plain(place)?.nextSibling ?? null
    return found
  }
  const pairs = []
  for (const each of to)
    if (typeof each === "string") pairs.push(next(each))
    else for (const node of each) next(kindOf(node))
  return pairs
}

/** @param {Node} node */
function kindOf(node) {
  const { localName, nodeName } = /** @type {Element} */ (plain(node))
  return localName ?? nodeName
}
