import { plain } from "../base/plain.js"
import { tagOf } from "./overlay.js"

/**
 * Where two renders of a page differ: the tag, or that around a text or around other children, and what is there.
 *
 * @typedef {{ place: string, tag: string, texts: [string, string] }} Difference
 */

/**
 * @param {Element} one
 * @param {Element} other
 * @param {string} [place] the same for the same place of a page
 * @returns {Generator<Difference>}
 */
export function* differences(one, other, place = "") {
  if (one.isEqualNode(other)) return
  const tag = tagOf(one)
  if (tag !== tagOf(other)) yield { place: `${place} tag`, tag, texts: [tag, tagOf(other)] }
  const nodes = [...plain(one).childNodes]
  const others = [...plain(other).childNodes]
  if (nodes.length !== others.length || nodes.some(({ nodeName }, i) => nodeName !== others[i].nodeName)) {
    yield { place, tag, texts: [one.innerHTML, other.innerHTML] }
    return
  }
  for (const [i, node] of nodes.entries()) {
    const inside = `${place} ${i}`
    if (node.nodeType === 1)
      yield* differences(/** @type {Element} */ (node), /** @type {Element} */ (others[i]), inside)
    else if (node.nodeValue !== others[i].nodeValue)
      yield { place: inside, tag, texts: [`${node.nodeValue}`, `${others[i].nodeValue}`] }
  }
}
