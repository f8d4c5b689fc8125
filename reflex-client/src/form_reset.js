import { isBox, isValueless } from "./fields.js"

/**
 * Gives the fields of a form the server's values, but for those edited meanwhile.
 *
 * @param {HTMLFormElement} form
 * @param {import("./field_rule.js").FieldRule} fields
 */
export function resetForm(form, fields) {
  for (const field of /** @type {Iterable<any>} */ (form.elements)) {
    if (fields.isEdited(field) || field.type === "file" || isValueless(field)) continue
    if (isBox(field)) field.checked = field.defaultChecked
    else if (field.localName === "select") resetSelect(field)
    else if (field.value !== field.defaultValue) field.value = field.defaultValue
  }
}

/** @param {HTMLSelectElement} select */
function resetSelect(select) {
  const options = Array.from(select.options)
  for (const option of options) option.selected = option.defaultSelected
  if (!select.multiple && select.size < 2 && select.selectedIndex < 0) {
    select.selectedIndex = options.findIndex(({ disabled }) => !disabled)
  }
}
