import { plain } from "../base/plain.js"
import { touchedAttribute } from "../base/schema.js"
import { isValueless } from "./fields.js"
import { formOf } from "./form_data.js"
import { recordOf } from "./form_records.js"

const leaving = ["focusout", "blur"]

/**
 * How far the visitor has come in a form that shows errors only of the fields that they have touched: typed in or left. Once it
 * is submitted, all count as touched, until the server takes it, it is reset, or it is about another record.
 *
 * @typedef {object} Progress
 * @property {string} record what the form is about
 * @property {number} since the edits before do not count
 * @property {boolean} isDone whether it was submitted
 * @property {Set<string>} touched the names of fields
 *
 * @typedef {import("../reflex/reflex.js").Reflex & import("./sent_forms.js").FormShown} Reflex
 */
export class TouchedFields {
  #document
  #edits
  #key
  /** @type {WeakMap<HTMLFormElement, Progress>} */
  #progress = new WeakMap()

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ window, edits, schema, signal }) {
    this.#document = plain(window.document)
    this.#edits = edits
    this.#key = schema.keyAttribute
    const options = { capture: true, signal }
    const forget = (/** @type {any} */ { target }) => this.#begin(target)
    this.#document.addEventListener("focusout", this.#leave, options)
    this.#document.addEventListener("reset", forget, options)
    this.#document.addEventListener("reflex:success", this.#settle, options)
    this.#look()
  }

  #look() {
    const forms = this.#document.querySelectorAll(`form[${touchedAttribute}]`)
    for (const form of /** @type {Iterable<HTMLFormElement>} */ (forms)) this.#of(form)
  }

  #leave = (/** @type {Event} */ { target }) => {
    const field = /** @type {HTMLInputElement} */ (target)
    const form = formOf(field)
    if (!form || !plain(form).hasAttribute(touchedAttribute)) return
    const { name } = field
    // A field that a morph moves has the focus again by then, and one whose window was left still has it.
    queueMicrotask(() => {
      if (this.#document.activeElement !== field) this.#of(form).touched.add(name)
    })
  }

  /**
   * @param {HTMLFormElement} form
   * @param {number} [since]
   */
  #begin(form, since = this.#edits.count) {
    const progress = { record: recordOf(form, this.#key), since, isDone: false, touched: new Set() }
    this.#progress.set(form, progress)
    return progress
  }

  /** @param {HTMLFormElement} form */
  #of(form) {
    const known = this.#progress.get(form)
    if (!known) return this.#begin(form, 0)
    return known.record === recordOf(form, this.#key) ? known : this.#begin(form)
  }

  #settle = (/** @type {any} */ { detail }) => {
    const { form, formShown, isSubmitted, sentAtEdit, isLoad } = /** @type {Reflex} */ (detail.reflex)
    if (isLoad) this.#progress = new WeakMap()
    if (form && isSubmitted && formShown !== "refused") this.#begin(form, sentAtEdit)
    this.#look()
  }

  /**
   * The names of the fields whose errors are not to be shown yet.
   *
   * @param {Reflex} reflex
   */
  untouchedOf({ form, event, isSubmitted }) {
    if (!form || !plain(form).hasAttribute(touchedAttribute)) return undefined
    const progress = this.#of(form)
    progress.isDone ||= Boolean(isSubmitted)
    if (progress.isDone) return undefined

    const { touched, since } = progress
    const fields = /** @type {HTMLInputElement[]} */ (Array.from(plain(form).elements)).filter(isField)
    for (const field of fields) {
      const isLeft = event?.target === field && leaving.includes(event.type)
      if (isLeft || this.#edits.happenedSince(field, since)) touched.add(field.name)
    }
    const others = fields.filter(({ name }) => !touched.has(name))
    // What nobody can touch counts as touched when all others are.
    const hasMore = others.some(({ type }) => type !== "hidden")
    return hasMore ? [...new Set(others.map(({ name }) => name))] : undefined
  }
}

/**
 * Spring's markers of boxes begin with an underscore, as does the token against forged requests.
 *
 * @param {HTMLInputElement} element
 */
function isField(element) {
  const { name, type } = element
  const hasValue = "value" in element && type !== "output" && (!isValueless(element) || type === "hidden")
  return name && hasValue && !name.startsWith("_") && !element.matches(":disabled")
}
