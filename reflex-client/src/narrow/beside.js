import { plain } from "../base/plain.js"
import { refuse } from "../outline/whole_page_needed.js"
import { allIn } from "./guards.js"

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const following = 4

/**
 * Whether what other scripts have put into the body has no id or key of an element that comes after it: as the first one, a morph of
 * all of the page would take it for the server's.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function checkBeside({ foreign: { otherScripts }, schema, window }) {
  const { body } = plain(window.document)
  const areForeign = [...body.children].map((each) => otherScripts?.has(each) ?? false)
  const last = areForeign.lastIndexOf(false)
  const beside = [...body.children].filter((_, index) => areForeign[index] && index < last)
  for (const name of beside.length > 0 ? ["id", schema.keyAttribute] : []) {
    const nameOf = (/** @type {Element} */ each) => plain(each).getAttribute(name)
    const selector = `[${name}]`
    /** @type {Map<string | null, Element>} */
    const firsts = new Map()
    for (const each of beside.flatMap(allIn(selector)).reverse()) firsts.set(nameOf(each), each)
    if (firsts.size === 0) continue
    const isTaken = [...body.querySelectorAll(selector)].some((each) => {
      const first = firsts.get(nameOf(each))
      const isAfter = first && plain(first).compareDocumentPosition(each) & following
      return isAfter && !beside.some((other) => plain(other).contains(each))
    })
    refuse(isTaken, "what a script has put before an element has the same id or key")
  }
}
