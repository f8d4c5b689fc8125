import { plain } from "../base/plain.js"
import { positionsBefore } from "../outline/changes.js"
import { refuse } from "../outline/whole_page_needed.js"
import { cutsLists } from "../page/cut_lists.js"
import { Keyed } from "./keyed.js"
import { pairedByPlace } from "./paired_by_place.js"

/**
 * An element as it shall be, in parts: its new and changed children, and for each other one something of the same name and key,
 * which a morph pairs with the child that it would be paired with as a whole. The children before the first change and behind the
 * last one are paired with themselves in any case: the morph sees none of the former, and the first of the latter.
 *
 * @typedef {object} Parts
 * @property {Element & { cut?: { start: ChildNode | null, end?: ChildNode | null } }} next with where a morph begins and ends
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
  const changed = [...own, undefined].indexOf(undefined)
  const first = cutsLists ? Math.min(sections[0]?.position ?? count, changed) : 0
  const last = sections.at(-1)
  const behind = Math.max(first, last ? last.position + last.added : 0, own.lastIndexOf(undefined) + 1)
  const start = first > 0 ? plain(live[first - 1]).nextSibling : firstChild
  /** @type {Node[][]} */
  const gaps = []
  const gap = (/** @type {number} */ position) =>
    (gaps[position] ??= parser.parseBetween(text.before(number, children, position)))

  const keys = new Keyed(runtime)
  const isKeyed = live.some(keys.has)
  const upTo = children.slice(first, cutsLists ? behind + 1 : count)
  const pairs = isKeyed
    ? undefined
    : pairedByPlace(
        start,
        upTo.flatMap((child, index) => [gap(first + index), names[child]]),
      )
  const stays = (/** @type {number} */ position) => {
    const each = own[position]
    if (!each) return false
    refuse(
      plain(each).localName !== names[children[position]],
      "it has other elements than the server's page",
    )
    return pairs ? pairs[position - first] === each : keys.isOnly(each)
  }
  const liveBehind = behind - growth
  const isCut =
    cutsLists &&
    behind < count &&
    stays(behind) &&
    (!isKeyed || live.slice(first, liveBehind).every(keys.has))
  const end = isCut ? behind + 1 : count
  const kept = new Set()
  const sources = children.slice(first, end).map((child, index) => {
    if (!stays(first + index)) return text.sourceOf(child)
    kept.add(own[first + index])
    return ""
  })
  const length = sources.reduce((sum, source) => sum + source.length, 0)
  refuse(length * 2 > text.length, "most of it has changed")

  const next = Object.assign(parser.createLike(element), {
    cut: { start, end: isCut ? plain(live[liveBehind]).nextSibling : undefined },
  })
  const staying = new Set()
  const fresh = []
  for (const [index, source] of sources.entries()) {
    const position = first + index
    const node = source ? parser.parse(source) : parser.createLike(/** @type {Element} */ (own[position]))
    next.append(...gap(position), node)
    if (source) {
      refuse((!isKeyed || isCut) && keys.has(node) !== isKeyed, "some of its children have no id or key")
      fresh.push(node)
    } else {
      keys.copy(/** @type {Element} */ (own[position]), node)
      staying.add(node)
    }
  }
  if (!isCut) next.append(...gap(count))
  const old = live.slice(first, isCut ? liveBehind : undefined).filter((each) => !kept.has(each))
  return { next, length, staying, kept: count - fresh.length, old, fresh }
}
