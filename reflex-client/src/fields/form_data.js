import { plain } from "../base/plain.js"
import { ReflexError } from "../base/reflex_error.js"

/**
 * The form that a reflex sends.
 *
 * @param {import("../reflex/reflex.js").Reflex} reflex
 */
export function usualForm({ element, event }) {
  return event?.type === "submit" && isForm(event.target) ? event.target : formOf(element)
}

/**
 * The form that an element belongs to, by `form=` or by its place.
 *
 * @param {Element} element
 * @returns {HTMLFormElement | null}
 */
export function formOf(element) {
  const { form } = /** @type {HTMLInputElement} */ (element)
  return [element, form, plain(element).closest("form")].find(isForm) ?? null
}

/**
 * @param {unknown} value
 * @returns {value is HTMLFormElement}
 */
export function isForm(value) {
  return plain(/** @type {Element | undefined} */ (value))?.tagName === "FORM"
}

/**
 * The fields as a browser would submit them, with the button that was pressed.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 * @param {boolean} isSubmitted whether its visitor is done with it, and takes a chosen file for sent
 * @returns {[string, string][]}
 */
export function formParams(form, submitter, isSubmitted) {
  return Array.from(entriesOf(form, submitter)).flatMap(([name, value]) => {
    if (typeof value === "string") return [/** @type {[string, string]} */ ([name, value])]
    if (!isSubmitted || (value.name === "" && value.size === 0)) return []
    throw new ReflexError("refused", `A reflex cannot send the file "${value.name}" of field "${name}"`)
  })
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 */
function entriesOf(form, submitter) {
  const { FormData } = /** @type {Window & typeof globalThis} */ (
    plain(plain(form).ownerDocument).defaultView
  )
  const pressed = /** @type {HTMLButtonElement | null} */ (submitter)
  return pressed?.form === form ? new FormData(form, pressed) : new FormData(form)
}
