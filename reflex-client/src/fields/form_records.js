import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { formOf, isForm } from "./form_data.js"

const identifier = /(^|[._])id$|Id$/
/** What is hidden in a row says which record that row is about. */
const inRow = /\[\d+\]/

/**
 * Which record each form of a page is about, before a morph: the address that it is sent to, its hidden identifiers and the key
 * of what it stands in say so. What was typed for one record is never kept for another, and a dialog that the visitor has closed
 * over one opens for another, if the server shows it open.
 */
export class FormRecords {
  /** @type {WeakMap<Element, string>} of forms and of their fields, which may move to another form */
  #before = new WeakMap()
  /** @type {WeakMap<Element, string>} */
  #after = new WeakMap()
  #key
  #serverValues
  #closed

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ window: { document }, schema, foreign }) {
    this.#key = schema.keyAttribute
    this.#serverValues = foreign.attributes.serverValues
    for (const form of formsIn(document)) {
      const record = recordOf(form, this.#key)
      for (const each of [form, ...plain(form).elements]) this.#before.set(each, record)
    }
    const closed = Array.from(plain(document).querySelectorAll("dialog:not([open])"))
    this.#closed = closed.map((dialog) => ({ dialog, record: this.#recordIn(dialog) }))
  }

  /** Once all is in place. */
  reopen() {
    for (const { dialog, record } of this.#closed) {
      const isOpen = typeof this.#serverValues.get(dialog)?.get("open") === "string"
      if (isOpen && this.#recordIn(dialog) !== record) dialog.setAttribute("open", "")
    }
  }

  /**
   * @param {Element} from
   * @param {Element} to
   */
  differ(from, to) {
    const before = this.#before.get(from) ?? this.#before.get(closest(from, "form") ?? from)
    const next = formOf(to) ?? formOf(from)
    if (!before || !next) return false
    const after = this.#after.get(next) ?? recordOf(next, this.#key)
    this.#after.set(next, after)
    return before !== after
  }

  /** @param {Element} dialog */
  #recordIn(dialog) {
    return formsIn(dialog)
      .map((form) => recordOf(form, this.#key))
      .join()
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {string} keyAttribute
 */
export function recordOf(form, keyAttribute) {
  const own = plain(form)
  const hidden = /** @type {HTMLInputElement[]} */ (Array.from(own.elements)).filter(
    ({ type, name }) => type === "hidden" && identifier.test(name) && !inRow.test(name),
  )
  return JSON.stringify([
    own.getAttribute("action"),
    closest(form, `[${keyAttribute}]`)?.getAttribute(keyAttribute),
    ...hidden.map((field) => [field.name, field.getAttribute("value")]),
  ])
}

/** @param {Document | Element} place */
function formsIn(place) {
  return Array.from(plain(place).querySelectorAll("form")).filter(isForm)
}
