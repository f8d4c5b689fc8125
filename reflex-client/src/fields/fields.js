const boxes = ["checkbox", "radio"]
const valueless = ["hidden", "submit", "button", "reset", "image"]
const cosmetic = /^(?:data-reflex-busy|(?!data-).*)$/

/** @param {any} field */
export function isBox(field) {
  return boxes.includes(field.type)
}

/**
 * Whether the value is nothing but the attribute, so that no visitor can enter one.
 *
 * @param {any} field
 */
export function isValueless(field) {
  return valueless.includes(field.type)
}

/**
 * Fields of a list are often told apart by their data attributes only.
 *
 * @param {any} from
 * @param {any} to
 */
export function isSameField(from, to) {
  const names = [...from.getAttributeNames(), ...to.getAttributeNames()].filter(
    (name) => !cosmetic.test(name),
  )
  if (isBox(from)) names.push("value")
  return ["id", "name", "type", ...names].every((name) => from.getAttribute(name) === to.getAttribute(name))
}

/**
 * @param {any} from
 * @param {any} to
 */
export function serverChanged(from, to) {
  if (from.tagName === "SELECT") return defaultsOf(from) !== defaultsOf(to)
  return isBox(from) ? from.defaultChecked !== to.defaultChecked : from.defaultValue !== to.defaultValue
}

/** @param {HTMLSelectElement} select */
function defaultsOf(select) {
  const selected = Array.from(select.options).filter(({ defaultSelected }) => defaultSelected)
  return JSON.stringify(selected.map(({ value }) => value))
}

/**
 * Whether it shows another value than the server gave it.
 *
 * @param {any} field
 */
export function isChanged({ options, value, defaultValue, checked, defaultChecked }) {
  if (options) return Array.from(options).some((each) => each.selected !== each.defaultSelected)
  return value !== defaultValue || checked !== defaultChecked
}
