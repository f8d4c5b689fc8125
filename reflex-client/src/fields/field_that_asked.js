import { groupOf } from "./element_data.js"

/**
 * Whether the field that asked takes the server's word: where there is one.
 *
 * @param {any} from
 * @param {any} to
 * @param {(() => void)[]} selections gets what is to be done once all fields are in place
 */
export function obeys(from, to, selections) {
  if (from.type === "checkbox") return true
  if (from.tagName === "SELECT") return Array.from(to.options).some(isDefault)
  if (from.type !== "radio") return to.defaultValue
  const says = groupOf(to).some(isDefault)
  if (says) selections.push(() => groupOf(from).forEach(takeDefault))
  return says
}

/** @param {any} field an option or a radio button */
function isDefault({ defaultSelected, defaultChecked }) {
  return defaultSelected || defaultChecked
}

/** @param {HTMLInputElement} box */
function takeDefault(box) {
  box.checked = box.defaultChecked
}
