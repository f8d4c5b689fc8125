import { plain } from "../base/plain.js"
import { isBox } from "./fields.js"

/**
 * What the server is told about the element that asked.
 *
 * @param {Element} element
 * @param {import("../base/schema.js").Schema} schema
 * @param {Record<string, string>} [attributes]
 */
export function elementData(element, schema, attributes = attributesOf(element, schema)) {
  const own = plain(element)
  return { tagName: own.tagName, attributes, ...liveState(own) }
}

/**
 * @param {Element} element
 * @param {import("../base/schema.js").Schema} schema
 */
function attributesOf(element, schema) {
  const own = plain(element)
  const isBusy = own.hasAttribute(schema.busyAttribute)
  const ours = isBusy ? [schema.reflexAttribute, schema.busyAttribute, "aria-busy"] : [schema.reflexAttribute]
  const attributes = Array.from(own.attributes, ({ name, value }) => [name, value])
  return Object.fromEntries(attributes.filter(([name]) => !ours.includes(name)))
}

/** @param {Element} element */
function liveState(element) {
  const { value, type, options, checked, selected } = /** @type {any} */ (element)
  /** @type {{ value?: string, values?: string[], checked?: boolean, selected?: boolean }} */
  const state = {}
  // Most buttons have an empty one, which the server takes for granted.
  if (typeof value === "string" && type !== "file" && (value || element.tagName !== "BUTTON"))
    state.value = value
  // Most list items have none, and say 0.
  const isCounted = element.hasAttribute("value") || element.localName.includes("-")
  if (typeof value === "number" && isCounted) state.value = String(value)
  if (element.tagName === "SELECT") state.values = valuesOf(options, "selected")
  if (element.tagName === "OPTION") state.selected = selected
  if (element.tagName === "INPUT" && isBox(element)) {
    const group = groupOf(/** @type {HTMLInputElement} */ (element))
    state.checked = checked
    if (group.length > 1) state.values = valuesOf(group, "checked")
  }
  if (state.values) state.value = state.values.join(",")
  return state
}

/**
 * The boxes of the same type and name in the same form, or outside all forms.
 *
 * @param {HTMLInputElement} input
 * @returns {HTMLInputElement[]}
 */
export function groupOf(input) {
  if (!input.name) return [input]
  const inputs =
    plain(input.form)?.elements ??
    plain(/** @type {Document} */ (input.getRootNode())).querySelectorAll("input")
  return /** @type {HTMLInputElement[]} */ (Array.from(inputs)).filter(
    ({ type, name, form }) => type === input.type && name === input.name && form === input.form,
  )
}

/**
 * @param {Iterable<any>} fields
 * @param {"checked" | "selected"} property
 * @returns {string[]}
 */
function valuesOf(fields, property) {
  return Array.from(fields)
    .filter((field) => field[property])
    .map((field) => field.value)
}
