import morphdom from "morphdom"
import { dispatch } from "../base/dispatch.js"
import { plain } from "../base/plain.js"
import { isScript } from "./is_script.js"
import { Keys } from "./keys.js"
import { matchAttributes } from "./match_attributes.js"

/**
 * Turns one element, or its children only, into another, changing no more than what differs.
 *
 * @typedef {object} MorphOptions
 * @property {boolean} childrenOnly
 * @property {import("../base/schema.js").Schema} schema
 * @property {import("../foreign/foreign_changes.js").ForeignChanges} foreign
 * @property {import("../fields/field_rule.js").FieldRule & { staying?: Map<Element, Element> }} fields
 * @property {import("./html_parser.js").HtmlParser} parser
 * @property {import("./load.js").Load} [load]
 * @property {import("./sibling_pairs.js").SiblingPairs} [pairs]
 *
 * @param {Element} element
 * @param {Element} replacement
 * @param {MorphOptions} options
 */
export function morph(element, replacement, { childrenOnly, schema, foreign, fields, parser, load, pairs }) {
  if (plain(element).closest(`[${schema.permanentAttribute}]`)) return
  if (!childrenOnly && plain(element).nodeName !== plain(replacement).nodeName)
    return plain(element).replaceWith(replacement)

  const { attributes, otherScripts } = foreign
  const keys = new Keys(element, replacement, schema, otherScripts)
  const follow = (/** @type {any} */ from, /** @type {any} */ to) => {
    attributes.carryOver(from, to, parser)
    matchAttributes(from, to, parser)
  }
  const options = {
    childrenOnly,
    keys,
    getNodeKey: (/** @type {Node} */ node) => keys.of(node),
    onBeforeElUpdated(/** @type {HTMLElement} */ from, /** @type {HTMLElement} */ to) {
      if (isLeftAlone(from, plain(from), to, schema, fields)) return false
      attributes.carryOver(from, to, parser)
      // Equal nodes hold no field whose server's value changed, so no field in them may change either, but the one that asked.
      if (
        plain(from).isEqualNode(to) &&
        !plain(from).contains(fields.asking) &&
        !load?.differ(from, to) &&
        !fields.isOfAnother(from, to) &&
        !otherScripts?.touched(from)
      )
        return false
      const detail = { element: from, replacement: to }
      if (!dispatch(from, "before-morph-element", { bubbles: true, cancelable: true, detail })) return false
      fields.decide(from, to)
      matchAttributes(from, to, parser)
      return true
    },
    onBeforeElChildrenUpdated: (/** @type {Element} */ from, /** @type {Element} */ to) =>
      !fields.apply(from, to) && !load?.seesTo(from, to),
    pair: (/** @type {Element} */ from, /** @type {Element} */ to) =>
      pairs?.mark(from, to, keys, fields.staying),
    onBeforeNodeDiscarded: (/** @type {Node} */ node) =>
      !otherScripts?.has(node) && !staysWithoutAnother(node, schema),
  }
  const isPage = childrenOnly && plain(element).localName === "body"
  foreign.during(() => {
    if (isPage) {
      follow(element.parentElement, replacement.parentElement)
      follow(element, replacement)
    }
    morphdom(element, replacement, options)
  })
  fields.finish()
}

/**
 * @param {HTMLElement} element
 * @param {HTMLElement} own what it answers for itself
 * @param {HTMLElement} replacement
 * @param {import("../base/schema.js").Schema} schema
 * @param {import("../fields/field_rule.js").FieldRule & { staying?: Map<Element, Element> }} fields
 */
function isLeftAlone(element, own, replacement, schema, { focused, composing, staying }) {
  if (staying?.has(replacement) || isPermanent(element, schema) || element === composing) return true
  // A script that was empty so far would run with its first text.
  if (isScript(element) || isScript(replacement)) return true
  return element === focused && (own.isContentEditable || own.localName.includes("-"))
}

/**
 * What is permanent and has an id stays where it is, even when the server's page lacks it.
 *
 * @param {Node} node
 * @param {import("../base/schema.js").Schema} schema
 */
function staysWithoutAnother(node, schema) {
  const element = /** @type {Element} */ (node)
  return plain(element).hasAttribute?.("id") && isPermanent(element, schema)
}

/**
 * @param {Element} element
 * @param {import("../base/schema.js").Schema} schema
 */
function isPermanent(element, { permanentAttribute, ignoreAttribute }) {
  const { parentElement } = plain(element)
  return (
    plain(element).hasAttribute(permanentAttribute) && !plain(parentElement)?.closest(`[${ignoreAttribute}]`)
  )
}
