import { plain } from "../base/plain.js"
import { positionsBefore } from "../outline/changes.js"
import { refuse } from "../outline/whole_page_needed.js"
import { Keyed } from "./keyed.js"

/**
 * An element as it shall be, in parts: its new and changed children, and for each other one something of the same name and key,
 * which a morph pairs with the child that it would be paired with as a whole.
 *
 * @typedef {object} Parts
 * @property {Element} next
 * @property {number} length of the text that it was parsed from
 * @property {Map<Element, Element>} staying what stands in it for children that stay, and they
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
  const live = [...plain(element).children]
  const growth = sections.reduce((sum, { removed, added }) => sum + added - removed, 0)
  const { otherScripts } = runtime.foreign
  refuse(
    // A form answers with its fields for what a morph wants to know of it.
    names[number] === "form" ||
      live.length !== count - growth ||
      live.some((each) => otherScripts?.has(each)),
    "it has other elements than the server's page",
    "scripts",
  )
  const own = positionsBefore(sections, count).map((position) =>
    others.has(live[position]) ? undefined : live[position],
  )
  const keys = new Keyed(runtime)
  const isKeyed = live.some(keys.has)
  const kept = children.map((child, position) => {
    const each = own[position]
    const isOther = each && plain(each).localName !== names[child]
    refuse(!!isOther, "it has other elements than the server's page", "scripts")
    return each && (!isKeyed || keys.isOnly(each)) ? each : undefined
  })
  let length = 0
  const parse = (/** @type {number} */ child) => {
    const source = text.sourceOf(child)
    length += source.length
    refuse(length * 2 > text.length, "most of it has changed", "much")
    const node = parser.parse(source)
    refuse(!isKeyed && keys.has(node), "some of its children have no id or key")
    return node
  }
  const next = parser.createLike(element)
  const staying = new Map()
  for (const [position, child] of children.entries()) {
    const each = kept[position]
    const node = each ? parser.createLike(each) : parse(child)
    if (each) {
      keys.copy(each, node)
      staying.set(node, each)
    }
    next.append(...parser.parseBetween(text.before(number, children, position)), node)
  }
  next.append(...parser.parseBetween(text.before(number, children, count)))
  if (!isKeyed) parseStrangers(element, next, staying, (position) => parse(children[position]), runtime)
  const stay = new Set(staying.values())
  const old = live.filter((each) => !stay.has(each))
  const fresh = [...next.children].filter((each) => !staying.has(each))
  return { next, length, staying, kept: staying.size, old, fresh }
}

/**
 * What has no key may be taken for another one.
 *
 * @param {Element} element
 * @param {Element} next
 * @param {Map<Element, Element>} staying
 * @param {(position: number) => Element} parse
 * @param {import("../application/runtime.js").Runtime} runtime
 */
function parseStrangers(element, next, staying, parse, { parts }) {
  const pairs = parts.ready.pace?.pairs
  const numbers = pairs?.of(element, next, undefined, staying)
  refuse(!(numbers ? pairs?.isAsked : pairs), "some of its children may be paired with others")
  const live = [...plain(element).children]
  for (const [position, each] of [...next.children].entries()) {
    const one = staying.get(each)
    if (!one) continue
    const number = numbers?.get(each)
    if (numbers ? number && number === numbers.get(one) : one === live[position]) continue
    staying.delete(each)
    each.replaceWith(parse(position))
  }
}
