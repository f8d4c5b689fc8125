import { plain } from "../base/plain.js"
import { positionsBefore } from "../outline/changes.js"
import { refuse } from "../outline/whole_page_needed.js"
import { Keyed } from "./keyed.js"
import { pairedByPlace } from "./paired_by_place.js"

/**
 * An element as it shall be, in parts: its new and changed children, and for each other one something of the same name and key,
 * which a morph pairs with the child that it would be paired with as a whole.
 *
 * @typedef {object} Parts
 * @property {Element} next
 * @property {number} length of the text that it was parsed from
 * @property {Set<Element>} staying what stands in it for children that stay
 * @property {number} kept how many children stay
 * @property {Element[]} old the other children, as they are
 * @property {Element[]} fresh the other children, as they shall be
 *
 * @param {import("./regions.js").Region} region
 * @param {import("../outline/changes.js").Section[]} sections of it that have changed
 * @param {Set<Element | null>} others children in which a morph has something to do although their text is the same
 * @param {import("../outline/page_text.js").PageText} text
 * @param {import("./slice_parser.js").SliceParser} parser
 * @param {import("../application/runtime.js").Runtime} runtime
 * @returns {Parts}
 */
export function inParts({ number, element }, sections, others, text, parser, runtime) {
  const { names } = text.outline
  const children = text.outline.childrenOf(number)
  const { length: count } = children
  const { firstChild, children: elements } = plain(element)
  const live = [...elements]
  const growth = sections.reduce((sum, { removed, added }) => sum + added - removed, 0)
  const { otherScripts } = runtime.foreign
  refuse(
    // A form answers with its fields for what a morph wants to know of it.
    names[number] === "form" ||
      live.length !== count - growth ||
      live.some((each) => otherScripts?.has(each)),
    "it has other elements than the server's page",
  )
  const own = positionsBefore(sections, count).map((position) =>
    others.has(live[position]) ? undefined : live[position],
  )
  /** @type {Node[][]} */
  const gaps = []
  const gap = (/** @type {number} */ position) =>
    (gaps[position] ??= parser.parseBetween(text.before(number, children, position)))

  const keys = new Keyed(runtime)
  const isKeyed = live.some(keys.has)
  const pairs = isKeyed
    ? undefined
    : pairedByPlace(
        firstChild,
        children.flatMap((child, position) => [gap(position), names[child]]),
      )
  const stays = (/** @type {number} */ position) => {
    const each = own[position]
    if (!each) return false
    refuse(
      plain(each).localName !== names[children[position]],
      "it has other elements than the server's page",
    )
    return pairs ? pairs[position] === each : keys.isOnly(each)
  }
  const kept = new Set()
  const sources = children.map((child, position) => {
    if (!stays(position)) return text.sourceOf(child)
    kept.add(own[position])
    return ""
  })
  const length = sources.reduce((sum, source) => sum + source.length, 0)
  refuse(length * 2 > text.length, "most of it has changed")

  const next = parser.createLike(element)
  const staying = new Set()
  const fresh = []
  for (const [position, source] of sources.entries()) {
    const node = source ? parser.parse(source) : parser.createLike(/** @type {Element} */ (own[position]))
    next.append(...gap(position), node)
    if (source) {
      refuse(!isKeyed && keys.has(node), "some of its children have no id or key")
      fresh.push(node)
    } else {
      keys.copy(/** @type {Element} */ (own[position]), node)
      staying.add(node)
    }
  }
  next.append(...gap(count))
  const old = live.filter((each) => !kept.has(each))
  return { next, length, staying, kept: count - fresh.length, old, fresh }
}
