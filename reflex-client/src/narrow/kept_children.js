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
 * @property {number} length of the text that was parsed for it
 * @property {Set<Element>} staying what stands for the children that stay
 * @property {Element[]} old the other children, as they are
 * @property {Element[]} fresh the other children, as they shall be
 *
 * @param {import("./regions.js").Region} region
 * @param {import("../outline/changes.js").Section[]} sections of it that have changed
 * @param {(element: Element) => boolean} isAsItWas whether one of its children is what the page before said, and may stay so
 * @param {import("../outline/page_text.js").PageText} text
 * @param {import("./slice_parser.js").SliceParser} parser
 * @param {import("../application/runtime.js").Runtime} runtime
 * @returns {Parts}
 */
export function inParts({ number, element }, sections, isAsItWas, text, parser, runtime) {
  const { schema, foreign, window } = runtime
  const { names } = text.outline
  const numbers = text.outline.childrenOf(number)
  const before = positionsBefore(sections, numbers.length)
  const growth = sections.reduce((sum, { removed, added }) => sum + added - removed, 0)
  const live = [...plain(element).children]
  refuse(live.length !== numbers.length - growth, "it has other children than the server's page")
  refuse(
    live.some((each) => foreign.otherScripts?.has(each) ?? false),
    "it has elements of others in it",
  )
  const between = text.between(number, numbers).map((source) => parser.parseBetween(source))
  const keys = new Keyed(schema.keyAttribute, window)
  const isKeyed = live.some(keys.has)
  const partners = isKeyed ? undefined : pairs(plain(element).childNodes, names, numbers, between)

  const kept = numbers.map((child, position) => {
    const own = live[before[position]]
    if (!own) return undefined
    refuse(plain(own).localName !== names[child], "it has other elements than the server's page")
    const isPaired = partners ? partners[position] === own : keys.isOnly(own)
    return isPaired && isAsItWas(own) ? own : undefined
  })
  const sources = numbers.map((child, position) => (kept[position] ? "" : text.sourceOf(child)))
  const length = sources.reduce((sum, source) => sum + source.length, 0)
  refuse(length * 2 > text.length, "most of it has changed")

  const next = parser.create(names[number])
  /** @type {Parts} */
  const parts = { next, length, staying: new Set(), old: [], fresh: [] }
  for (const [position, child] of numbers.entries()) {
    const own = kept[position]
    const node = own ? parser.create(names[child]) : parser.parse(sources[position])
    if (own) keys.copy(own, node)
    else refuse(!isKeyed && keys.has(node), "only some of its children have an id or a key")
    if (own) parts.staying.add(node)
    else parts.fresh.push(node)
    next.append(...between[position], node)
  }
  next.append(.../** @type {Node[]} */ (between.at(-1)))
  const staying = new Set(kept)
  parts.old = live.filter((each) => !staying.has(each))
  return parts
}

/**
 * What a morph pairs of two lists of nodes without keys: each one with the next of its kind.
 *
 * @param {Iterable<ChildNode>} from
 * @param {string[]} names
 * @param {number[]} numbers of the elements of the other list
 * @param {Node[][]} between them
 * @returns {(ChildNode | undefined)[]} what each of those elements is paired with
 */
function pairs(from, names, numbers, between) {
  const old = [...from]
  let place = 0
  const next = (/** @type {string} */ name) => {
    while (place < old.length && kindOf(old[place]) !== name) place += 1
    return old[place++]
  }
  return numbers.map((number, position) => {
    for (const node of between[position]) next(kindOf(node))
    return /** @type {ChildNode | undefined} */ (next(names[number]))
  })
}

/** @param {any} node */
function kindOf(node) {
  const { localName, nodeName } = plain(node)
  return localName ?? nodeName
}
