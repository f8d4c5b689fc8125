import { plain } from "../base/plain.js"
import { Keyed } from "./keyed.js"

/**
 * Rows that come, go or move between others that stay, each known by a key that nothing else has. A morph would go through all of
 * them in step with the rows to come, and do just this where the two part: a row that is new goes before the next one that stays, one
 * that is gone is taken out with what stands behind it, and one that has moved does both.
 *
 * @typedef {object} RowEdits
 * @property {Element} next what holds the rows to come
 * @property {number} length of the text that they were parsed from
 * @property {number} kept how many rows stay
 * @property {Element[]} old the other rows, as they are
 * @property {Element[]} fresh the other rows, as they shall be
 * @property {Map<Element, Element>} moved of the rows to come, those that are there already
 * @property {{ coming: Node[], going: ChildNode[], before: Element | null }[]} places
 *
 * @param {import("./regions.js").Region} region in which nothing else is other than in the text of the page
 * @param {import("../outline/changes.js").Section[]} sections of it that have changed
 * @param {import("../outline/page_text.js").PageText} text
 * @param {import("./slice_parser.js").SliceParser} parser
 * @param {import("../application/runtime.js").Runtime} runtime
 * @returns {RowEdits | undefined} nothing if a morph may do something else
 */
export function rowEdits({ number, element }, sections, text, parser, runtime) {
  const { outline } = text
  const { inside = [] } = runtime.foreign.otherScripts ?? {}
  const children = outline.childrenOf(number)
  const { children: live } = plain(element)
  const growth = sections.reduce((sum, { removed, added }) => sum + added - removed, 0)
  const isOther =
    live.length !== children.length - growth || [...inside].some((each) => element.contains(each))
  if (outline.names[number] === "form" || isOther) return undefined

  const keys = new Keyed(runtime)
  // Between others, a row without a key may be taken for another one.
  if (![...live].every((each) => keys.isFound(each))) return undefined
  const gap = (/** @type {number} */ position) => parser.parseBetween(text.before(number, children, position))
  const places = []
  const old = []
  const moved = new Map()
  let shift = 0
  let last = -1
  for (const { position, removed, added } of sections) {
    const first = position - shift
    const before = live[first + removed] ?? null
    const isSimple = (removed === 0 && added > 0) || (removed === 1 && added === 0)
    if (!isSimple || position <= last) return undefined
    shift += added - removed
    last = position + added
    if (before && !(plain(before).localName === outline.names[children[last]] && keys.isAlone(before)))
      return undefined
    const stays = between(element, live[first - 1], live[first])
    if (!isSame(stays, gap(position))) return undefined
    const rows = children.slice(position, last).map((each) => parser.parse(text.sourceOf(each)))
    const coming = rows.flatMap((row, index) => [row, ...gap(position + index + 1)])
    const going = removed ? [live[first], ...between(element, live[first], before)] : []
    if (removed) old.push(live[first])
    places.push({ rows, coming, going, before })
  }
  for (const { rows, before } of places) {
    const [row] = rows
    const there = old.find((each) => rows.some((row) => keys.areSame(each, row)))
    if (!there) continue
    const isNext = before && plain(before).nextElementSibling === there
    // What moves in another way, a morph brings there in another way.
    if (rows.length > 1 || moved.size > 0 || isNext || !plain(there).isEqualNode(row)) return undefined
    moved.set(row, there)
  }
  const fresh = places.flatMap(({ rows }) => rows)
  const gone = old.filter((each) => ![...moved.values()].includes(each))
  const come = fresh.filter((each) => !moved.has(each))
  const isClear = keys.haveOwn(fresh) && keys.areApart(gone, come, [...moved.keys()])
  if (!isClear || old.some((each) => holdsPermanent(each, runtime.schema))) return undefined
  const next = parser.createLike(element)
  next.append(...fresh)
  const length = fresh.reduce((sum, each) => sum + each.outerHTML.length, 0)
  return { next, length, kept: children.length - fresh.length, old, fresh, moved, places }
}

/**
 * @param {Element} parent
 * @param {RowEdits} edits
 * @param {import("../fields/field_rule.js").FieldRule} fields
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function editRows(parent, { moved, places }, fields, { page, foreign }) {
  for (const [row, there] of moved) page.morph(there, row, fields, false)
  const staying = new Set(moved.values())
  foreign.during(() => {
    for (const { coming, going, before } of places) {
      for (const node of coming)
        place(plain(parent), moved.get(/** @type {Element} */ (node)) ?? node, before)
      for (const node of going) if (!staying.has(/** @type {Element} */ (node))) plain(node).remove()
    }
  })
  fields.finish()
}

/**
 * Without taking it out first, where the browser can do that.
 *
 * @param {any} parent
 * @param {Node} node
 * @param {Node | null} before
 */
function place(parent, node, before) {
  const canMove = parent.moveBefore && parent.getRootNode() === plain(node).getRootNode()
  parent[canMove ? "moveBefore" : "insertBefore"](node, before)
}

/**
 * @param {Element} parent
 * @param {Element | undefined} after
 * @param {Element | null | undefined} before
 * @returns {ChildNode[]}
 */
function between(parent, after, before) {
  const nodes = []
  let node = after ? plain(after).nextSibling : plain(parent).firstChild
  for (; node && node !== before; node = plain(node).nextSibling) nodes.push(node)
  return nodes
}

/**
 * @param {Node[]} nodes
 * @param {Node[]} others
 */
function isSame(nodes, others) {
  return nodes.length === others.length && nodes.every((node, index) => node.isEqualNode(others[index]))
}

/**
 * @param {Element} element
 * @param {import("../base/schema.js").Schema} schema
 */
function holdsPermanent(element, { permanentAttribute }) {
  const own = plain(element)
  return own.hasAttribute(permanentAttribute) || own.querySelector(`[${permanentAttribute}]`) !== null
}
