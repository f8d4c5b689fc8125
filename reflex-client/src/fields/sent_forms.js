import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { componentAttribute, stateAttribute } from "../base/rare_schema.js"
import { isOfVisitor } from "../base/reflex_origin.js"

/**
 * What became of the form of a reflex, whether its answer leaves the page as it is, but for components, and whether the visitor
 * was done with the form.
 *
 * @typedef {{ formShown?: import("../wire/protocol.js").ServerMessage["form"], isPageless?: boolean, isSubmitted?: boolean, sending?: HTMLFormElement | null }} FormShown
 */

/**
 * The forms that are shown as the visitor has sent them: the server has refused them, or has shown them with one more row, and the
 * next page knows nothing of that. One stays until the visitor does something that the server answers; one in a component, until
 * they do something in that component, or the page is shown.
 */
export class SentForms {
  #edits
  /** Whether the visitor has asked for what an answer is about to do. */
  isAsked = true
  /** @type {HTMLFormElement[]} */
  #all = []
  /** @type {WeakSet<Element>} those whose errors are shown, so that they stay also where nothing was typed */
  #refused = new WeakSet()
  /** @type {HTMLFormElement | null | undefined} the one that is under way */
  #sending
  /** @type {HTMLFormElement[]} those that stand in other components than the one which is answered alone */
  #elsewhere = []
  /** @type {import("../page/page.js").Asked | undefined} */
  #asked
  /** @type {Element | null | undefined} the component that asked; what called it may leave the page with the answer */
  #asking

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ window, edits, signal }) {
    this.#edits = edits
    plain(window.document).addEventListener("reflex:before-morph-element", this.#leaveAlone, { signal })
  }

  /**
   * Before what an answer does to the page.
   *
   * @param {import("../page/page.js").Asked & FormShown} asked
   */
  expect(asked) {
    this.isAsked = isOfVisitor(asked) && asked.event?.type !== "visible"
    if (asked !== this.#asked) this.#asking = componentAround(asked.element)
    this.#asked = asked
    this.#sending = asked.sending
    this.#elsewhere = this.#all.filter(
      (form) => asked.isPageless && this.#asking && this.#asking !== componentAround(form),
    )
    if (!this.isAsked) return
    this.#all = [...this.#elsewhere]
    if (!asked.form || !isShownOnce(asked)) return
    this.#all.push(asked.form)
    this.#refused[asked.formShown === "refused" ? "add" : "delete"](asked.form)
  }

  #leaveAlone = (/** @type {any} */ event) => {
    const { target, detail } = event
    const isUnasked =
      !this.isAsked && this.#all.includes(target) && (this.isHeld(target) || this.isEdited(target))
    if (!isUnasked && !this.#elsewhere.includes(target)) return
    event.preventDefault()
    // A form that is all of its component: the server knows it as that of the answer.
    for (const name of [componentAttribute, stateAttribute]) {
      const value = plain(detail.replacement).getAttribute(name)
      if (value !== null) plain(target).setAttribute(name, value)
    }
  }

  /** @param {HTMLFormElement} form */
  isEdited(form) {
    return Array.from(plain(form).elements).some((each) => this.#edits.happenedSince(each, 0))
  }

  get areAnyHeld() {
    return !!this.#sending || this.#all.some((form) => this.#refused.has(form))
  }

  /**
   * Whether a form stays with nothing entered in it.
   *
   * @param {any} form
   */
  isHeld(form) {
    return form === this.#sending || (this.#refused.has(form) && this.#all.includes(form))
  }

  /** @param {Element} field */
  contain(field) {
    return this.#all.some((form) => plain(form).contains(field))
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
