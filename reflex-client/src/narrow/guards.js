import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { formOf } from "../fields/form_data.js"
import { WholePageNeeded } from "./whole_page_needed.js"

const fields = "input, textarea, select, [contenteditable]"
const decisive = /^(?:checked|multiple|name|selected|type|value)$/
const positional = /\[\d+\]/

/**
 * Whether a region can be morphed without what is around it: what identifies an element, a field or a form in all of the page, and
 * what the visitor does in it, must not reach beyond.
 *
 * @param {Element} element as it is
 * @param {Element} next as it shall be
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function checkRegion(element, next, { schema, edits, window }) {
  const own = plain(element)
  const { permanentAttribute, keyAttribute } = schema
  const document = plain(window.document)
  const all = (/** @type {string} */ selector) =>
    [own, plain(next)].flatMap((each) => [...each.querySelectorAll(selector)].map(plain))
  const values = (/** @type {string} */ name, /** @type {string} */ selector = `[${name}]`) =>
    new Set(all(selector).map((each) => each.getAttribute(name)))
  const outside = (/** @type {string} */ selector) =>
    [...document.querySelectorAll(selector)].filter((each) => !own.contains(each)).map(plain)
  const isShared = (/** @type {string} */ name, selector = `[${name}]`) => {
    const inside = values(name, selector)
    return inside.size > 0 && outside(selector).some((each) => inside.has(each.getAttribute(name)))
  }

  refuse(isShared("id"), "an id in it is that of another element, too")
  refuse(isShared(keyAttribute), "a key in it is that of another element, too")
  refuse(isShared("name", "input[type=radio]"), "radio buttons of one group stand in several places")
  refuse(
    all(`[${permanentAttribute}]`).some((each) => !each.id && !each.hasAttribute(keyAttribute)),
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
  refuse(asking && plain(asking).isConnected && !isInside, "the field that asked is elsewhere")
  const editor = /** @type {HTMLElement | null} */ (focused)?.isContentEditable ? plain(focused) : null
  refuse(
    regions.some(({ element }) => editor?.contains(element)),
    "the visitor edits it",
  )
}

/**
 * Whether no script has changed what a field shows at first: each morph of all of the page decides about such a field anew.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function checkFields({ foreign: { otherScripts, attributes } }) {
  if (!otherScripts) throw new WholePageNeeded("what other scripts do is not known yet")
  for (const each of otherScripts.changed)
    for (const name of attributes.serverValues.get(each)?.keys() ?? [])
      refuse(decisive.test(name), "a script has changed what a field shows at first")
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

/**
 * @param {boolean} isRefused
 * @param {string} reason
 */
export function refuse(isRefused, reason) {
  if (isRefused) throw new WholePageNeeded(reason)
}
