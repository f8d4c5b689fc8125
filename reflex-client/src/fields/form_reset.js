import { plain } from "../base/plain.js"
import { isBox, isValueless } from "./fields.js"

/**
 * Gives the fields of a form the server's values, but for those edited meanwhile and those that are permanent.
 *
 * @param {HTMLFormElement} form
 * @param {import("./field_rule.js").FieldRule} fields
 * @param {import("../base/schema.js").Schema} schema
 */
export function resetForm(form, fields, schema) {
  for (const field of /** @type {Iterable<any>} */ (plain(form).elements)) {
    if (fields.isEdited(field) || field.type === "file" || isValueless(field)) continue
    if (isPermanent(field, schema)) continue
    if (isBox(field)) field.checked = field.defaultChecked
    else if (field.tagName === "SELECT") resetSelect(field)
    else if (field.value !== field.defaultValue) field.value = field.defaultValue
  }
}

/**
 * Nothing in content that is to be ignored is permanent.
 *
 * @param {Element} field
 * @param {import("../base/schema.js").Schema} schema
 */
function isPermanent(field, { permanentAttribute, ignoreAttribute }) {
  const permanent = field.closest(`[${permanentAttribute}]`)
  return permanent !== null && !plain(permanent).parentElement?.closest(`[${ignoreAttribute}]`)
}

/** @param {HTMLSelectElement} select */
function resetSelect(select) {
  const options = Array.from(select.options)
  for (const option of options) option.selected = option.defaultSelected
  if (!select.multiple && select.size < 2 && select.selectedIndex < 0) {
    select.selectedIndex = options.findIndex(({ disabled }) => !disabled)
  }
}
