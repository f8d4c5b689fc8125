import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { componentAttribute, stateAttribute } from "../base/rare_schema.js"
import { isOfVisitor } from "../base/reflex_origin.js"
import { isForm } from "./form_data.js"
import { Missing } from "./missing.js"

/**
 * What became of the form of a reflex, and whether its answer leaves the page as it is, but for components.
 *
 * @typedef {{ formShown?: import("../wire/protocol.js").ServerMessage["form"], isPageless?: boolean }} FormShown
 */

const fields = ["INPUT", "TEXTAREA", "SELECT"]

/**
 * What the visitor has entered in a dialog or an editor that the server showed them once: a page that nobody here has asked for
 * lacks it, or closes it. And a form as they have sent it, which the server has refused, or has shown with one more row: the next
 * page knows nothing of that. Either stays until the visitor does something that the server answers; a form in a component, until
 * they do something in that component, or the page is shown.
 */
export class HeldDrafts {
  #attributes
  #edits
  #stimulator
  #schema
  #isAsked = true
  /** @type {HTMLFormElement[]} the forms that are shown as they were sent */
  #shownOnce = []
  /** @type {HTMLFormElement[]} those of them that stand in other components than the one which is answered alone */
  #elsewhere = []
  /** @type {import("../page/page.js").Asked | undefined} */
  #asked
  /** @type {Element | null | undefined} the component that asked; what called it may leave the page with the answer */
  #asking
  /** @type {Element[]} */
  #held = []

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ window, edits, foreign, stimulator, schema, signal }) {
    this.#attributes = foreign.attributes
    this.#schema = schema
    this.#edits = edits
    this.#stimulator = stimulator
    plain(window.document).addEventListener("reflex:before-morph-element", this.#leaveAlone, { signal })
  }

  /**
   * Before what an answer does to the page.
   *
   * @param {import("../page/page.js").Asked & FormShown} asked
   */
  expect(asked) {
    this.#isAsked = isOfVisitor(asked) && asked.event?.type !== "visible"
    if (asked !== this.#asked) this.#asking = componentAround(asked.element)
    this.#asked = asked
    this.#elsewhere = this.#shownOnce.filter(
      (form) => asked.isPageless && this.#asking && this.#asking !== componentAround(form),
    )
    if (!this.#isAsked) return
    this.#shownOnce = [...this.#elsewhere]
    if (asked.form && isShownOnce(asked)) this.#shownOnce.push(asked.form)
  }

  #leaveAlone = (/** @type {any} */ event) => {
    const { target, detail } = event
    const isUnasked = !this.#isAsked && this.#shownOnce.includes(target) && this.#isEdited(target)
    if (!isUnasked && !this.#elsewhere.includes(target)) return
    event.preventDefault()
    // A form that is all of its component: the server knows it as that of the answer.
    for (const name of [componentAttribute, stateAttribute]) {
      const value = plain(detail.replacement).getAttribute(name)
      if (value !== null) plain(target).setAttribute(name, value)
    }
  }

  /** @param {Node} node that stays, or has in it what stays */
  has(node) {
    return this.#held.some((each) => plain(node).contains(each))
  }

  /**
   * @param {Element} element
   * @param {import("../page/keys.js").Keys} keys
   * @param {Element} replacement
   */
  setApart(element, keys, replacement) {
    this.#held = []
    if (this.#edits.count === 0) return
    const missing = new Missing(element, keys, replacement, this.#schema)
    this.#recognizeForms(element, keys, missing)
    if (this.#isAsked) return
    for (const draft of this.#draftsIn(element)) {
      const outermost = missing.around(draft)
      if (outermost && !this.has(outermost)) this.#held.push(outermost)
      const dialog = closest(draft, "dialog[open]")
      // What a script has opened stays open anyway, as long as nobody says that the server has opened it.
      if (dialog && !this.has(dialog) && this.#attributes.serverValues.get(dialog)?.get("open") !== null)
        missing.twinOf(dialog)?.setAttribute("open", "")
    }
    for (const [position, each] of this.#held.entries()) keys.mark(each, `draft ${position}`)
  }

  /**
   * A form that the visitor has typed in is the same although something else came before it.
   *
   * @param {Element} element
   * @param {import("../page/keys.js").Keys} keys
   * @param {Missing} missing
   */
  #recognizeForms(element, keys, missing) {
    const forms = Array.from(plain(element).querySelectorAll("form")).filter(
      (form) => isForm(form) && !keys.of(form) && this.#isEdited(form),
    )
    for (const [position, form] of forms.entries()) {
      const twin = missing.twinOf(form)
      if (!twin || keys.of(twin)) continue
      const key = `form ${position}`
      keys.next[key] = twin
      for (const each of [twin, form]) keys.mark(each, key)
    }
  }

  /** @param {HTMLFormElement} form */
  #isEdited(form) {
    return Array.from(plain(form).elements).some((each) => this.#edits.happenedSince(each, 0))
  }

  /** @param {Element} element */
  #draftsIn(element) {
    const sent = this.#stimulator.reflexes.all.filter(isOfVisitor).map(({ sentAtEdit }) => sentAtEdit)
    const last = Math.max(0, ...sent)
    return Array.from(plain(element).querySelectorAll("*")).filter((each) =>
      fields.includes(plain(each).tagName)
        ? this.#edits.happenedSince(each, 0) &&
          (isChanged(each) || this.#shownOnce.some((form) => form.contains(each)))
        : this.#edits.happenedSince(each, last),
    )
  }
}

/** @param {Element} [element] */
function componentAround(element) {
  return element && closest(element, `[${componentAttribute}]`)
}

/**
 * Whether the next page lacks what this one shows of the form: with no word from the server that it took the form, unless
 * something else than its end was asked for, such as one more row.
 *
 * @param {import("../page/page.js").Asked & FormShown} asked
 */
function isShownOnce({ formShown, event }) {
  return formShown === "refused" || (formShown === "accepted" && event?.type === "click")
}

/**
 * Whether it shows another value than the server gave it.
 *
 * @param {any} field
 */
function isChanged({ options, value, defaultValue, checked, defaultChecked }) {
  if (options) return Array.from(options).some((each) => each.selected !== each.defaultSelected)
  return value !== defaultValue || checked !== defaultChecked
}
