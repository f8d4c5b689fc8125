import { plain } from "../base/plain.js"

/** @param {Element} element */
export function isSubmitButton(element) {
  const { localName, type } = /** @type {HTMLButtonElement | HTMLInputElement} */ (plain(element))
  return /button|input/.test(localName) && /submit|image/.test(type)
}

/** What says of a button that it does something else than its form, which another reflex would have to stand in for. */
const ownWay = "[formaction],[formtarget],[formmethod=dialog i]"

/**
 * @typedef {object} Deed what the browser would do by itself, so that a reflex has to stand in for it
 * @property {HTMLFormElement | null} [form] that it would submit, else it would follow a link
 * @property {HTMLButtonElement | null} [button] which was pressed
 * @property {boolean} [isElsewhere] whether the visitor asked for a new tab, window or download, or for another end of the form
 *
 * @param {Event} event
 * @param {Element} element
 * @returns {Deed | undefined}
 */
export function deedOf(event, element) {
  const { type, target, submitter } = /** @type {SubmitEvent} */ (event)
  const { button: key, ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event)
  if (type === "submit")
    return {
      form: /** @type {HTMLFormElement} */ (target),
      button: /** @type {HTMLButtonElement | null} */ (submitter),
      isElsewhere: submitter?.matches(ownWay),
    }
  if (type !== "click") return undefined
  const activated = plain(element).closest("a[href],area[href],button,input,label")
  if (activated?.matches("a, area")) return { isElsewhere: key > 0 || ctrlKey || metaKey || shiftKey }
  const button = /** @type {HTMLButtonElement | null} */ (activated)
  return button?.form && isSubmitButton(button) ? { form: button.form, button } : undefined
}

/**
 * Whether a form is only meant to close the dialog around it, which does not leave the page.
 *
 * @param {Deed} deed
 */
export function closesDialog({ form, button }) {
  return (button?.formMethod || plain(form)?.method) === "dialog"
}

/**
 * What the browser asks before a button submits its form, and shows where the answer is no.
 *
 * @param {Deed} deed
 */
export function isValid({ form, button }) {
  const own = plain(form)
  return !own || own.noValidate || button?.formNoValidate || own.reportValidity()
}
