import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { withVisitAttributes } from "../base/rare_schema.js"
import { formOf } from "../fields/form_data.js"
import { refuse, WholePageNeeded } from "../outline/whole_page_needed.js"
import { withValue } from "./keyed.js"

const fields = "input, textarea, select, [contenteditable]"
/** So many values are looked up one by one, without going through all elements of the page. */
const few = 50
const decisive = /^(?:checked|multiple|name|selected|type|value)$/
const positional = /\[\d+\]/

/**
 * Whether a region can be morphed without what is around it, and without those of its children that stay: what identifies an
 * element, a field or a form in all of the page, and what the visitor does in it, must not reach beyond.
 *
 * @param {Element} element as it is
 * @param {{ next: Element, old?: Element[], fresh?: Element[] }} plan what it shall be; and, if children of it stay, those that do
 * not, before and after
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function checkRegion(element, { next, old, fresh }, { schema, edits, window }) {
  const own = plain(element)
  const { keyAttribute } = schema
  const document = plain(window.document)
  const inOld = (/** @type {string} */ selector) =>
    old?.flatMap(allIn(selector)) ?? [...own.querySelectorAll(selector)]
  const all = (/** @type {string} */ selector) => [
    ...inOld(selector),
    ...(fresh?.flatMap(allIn(selector)) ?? plain(next).querySelectorAll(selector)),
  ]
  const values = (/** @type {string} */ name, /** @type {string} */ selector = `[${name}]`) =>
    new Set(all(selector).map((each) => plain(each).getAttribute(name)))
  const outside = (/** @type {string} */ selector) => {
    const inside = new Set(inOld(selector))
    return [...document.querySelectorAll(selector)].filter((each) => !inside.has(each))
  }
  const isShared = (/** @type {string} */ name, selector = `[${name}]`) => {
    const inside = values(name, selector)
    if (inside.size <= few && !inside.has("") && !inside.has(null))
      return [...inside].some((value) =>
        outside(withValue(name, /** @type {string} */ (value))).some((each) => plain(each).matches(selector)),
      )
    return inside.size > 0 && outside(selector).some((each) => inside.has(plain(each).getAttribute(name)))
  }

  const permanent = unnamedPermanent(schema)
  refuse(isShared("id"), "an id in it is that of another element, too")
  refuse(isShared(keyAttribute), "a key in it is that of another element, too")
  refuse(isShared("name", "input[type=radio]"), "radio buttons of one group stand in several places")
  refuse(
    [...own.querySelectorAll(permanent), ...all(permanent)].length > 0,
    "something permanent in it has no id",
  )
  refuse(
    all("[form]").length > 0 ||
      (all("form").length > 0 && outside("[form]").some((each) => own.contains(formOf(each)))),
    "a field belongs to a form that is elsewhere",
  )
  refuse(
    [...values("name")].some((name) => positional.test(name ?? "")),
    "fields in it are told apart by their position",
  )
  refuse(
    [...own.querySelectorAll(fields)].some((each) => edits.happenedSince(each, 0)),
    "the visitor has entered something in it",
    "visitor",
  )
}

/**
 * Whether the visitor is at nothing that a morph of all of the page would look at elsewhere.
 *
 * @param {{ element: Element }[]} regions
 * @param {import("../fields/field_rule.js").FieldRule} fields
 */
export function checkVisitor(regions, { asking, focused }) {
  const isInside = regions.some(({ element }) => plain(element).contains(asking))
  refuse(asking && plain(asking).isConnected && !isInside, "the field that asked is elsewhere", "visitor")
  const editor = /** @type {HTMLElement | null} */ (focused)?.isContentEditable ? plain(focused) : null
  refuse(
    regions.some(({ element }) => editor?.contains(element)),
    "the visitor edits it",
    "visitor",
  )
}

/**
 * Whether no script has changed what a field shows at first, since each morph of all of the page decides about such a field anew;
 * and whether no list shows more rows than the page has.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function checkFields({ foreign: { otherScripts, attributes }, window, schema }) {
  if (!otherScripts) throw new WholePageNeeded("what other scripts do is not known yet", "scripts")
  const list = `[${withVisitAttributes(schema).appendAttribute}]`
  refuse(plain(window.document).querySelector(list) !== null, "rows are added to a list in it", "shown")
  for (const each of otherScripts.changed)
    for (const name of attributes.serverValues.get(each)?.keys() ?? [])
      refuse(decisive.test(name), "a script has changed what a field shows at first", "scripts")
}

/**
 * Whether an element stays as the visitor has it, with all that is in it.
 *
 * @param {Element} element
 * @param {import("../base/schema.js").Schema} schema
 */
export function isPermanent(element, { permanentAttribute, ignoreAttribute }) {
  const permanent = plain(element).closest(`[${permanentAttribute}]`)
  if (!permanent) return false
  refuse(closest(permanent, `[${ignoreAttribute}]`) !== null, "something permanent is to be ignored")
  return true
}

/** @param {import("../base/schema.js").Schema} schema */
export function unnamedPermanent({ permanentAttribute, keyAttribute }) {
  return `[${permanentAttribute}]:not([id]:not([id=""]), [${keyAttribute}])`
}

/** @param {string} selector */
export function allIn(selector) {
  return (/** @type {Element} */ root) => {
    const own = plain(root)
    return [...(own.matches(selector) ? [root] : []), ...own.querySelectorAll(selector)]
  }
}
