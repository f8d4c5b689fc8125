import { plain } from "../base/plain.js"
import { refuse } from "../outline/whole_page_needed.js"
import { allIn } from "./guards.js"

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const following = 4

/**
 * Whether a morph of all of the page leaves alone, and where it is, what other scripts have put into the body. It takes what has the
 * id or the key of an element that comes after it for the server's. And morphdom as it is published finds such an element behind two
 * things that have no pair, and moves it before them.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function checkBeside({ foreign: { otherScripts }, schema, window }) {
  const { body } = plain(window.document)
  const { keyAttribute, permanentAttribute } = schema
  const isForeign = (/** @type {Node | null} */ node) => node !== null && otherScripts?.has(node)
  const areForeign = [...body.children].map((each) => isForeign(each) ?? false)
  const last = areForeign.lastIndexOf(false)
  const beside = [...body.children].filter((_, index) => areForeign[index] && index < last)
  const isAfterTwo = beside.some((each) => {
    const { previousSibling, nextElementSibling, nextSibling } = plain(each)
    return (
      isForeign(previousSibling) &&
      nextElementSibling === nextSibling &&
      !isForeign(nextSibling) &&
      plain(nextElementSibling)?.matches(`[id], [${keyAttribute}], [${permanentAttribute}]`)
    )
  })
  refuse(isAfterTwo, "a script has put two things right before an element with an id or a key", "scripts")
  for (const name of beside.length > 0 ? ["id", keyAttribute] : []) {
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
    refuse(isTaken, "what a script has put before an element has the same id or key", "scripts")
  }
}
