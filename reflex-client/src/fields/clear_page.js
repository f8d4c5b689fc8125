import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"

/**
 * What the visitor has entered and opened belongs to the page that they leave, but for what is permanent.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function clearPage({ window, schema, foreign }) {
  const document = plain(window.document)
  const kept = `[${schema.permanentAttribute}], [${schema.ignoreAttribute}]`
  for (const each of document.querySelectorAll("input, textarea, select, details, dialog"))
    if (!closest(each, kept)) clear(each, foreign)
}

/**
 * @param {any} element
 * @param {import("../foreign/foreign_changes.js").ForeignChanges} foreign
 */
function clear(element, { attributes }) {
  const { localName } = plain(element)
  if (localName === "details" || localName === "dialog") attributes.serverValues.get(element)?.delete("open")
  else if (localName === "select")
    for (const option of element.options) option.selected = option.defaultSelected
  else if (element.type === "file") element.value = ""
  else if (element.type === "checkbox" || element.type === "radio") element.checked = element.defaultChecked
  else if (element.value !== element.defaultValue) element.value = element.defaultValue
}
