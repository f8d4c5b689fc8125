import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { isOfVisitor } from "../base/reflex_origin.js"
import { isChanged } from "./fields.js"
import { isForm } from "./form_data.js"
import { Missing } from "./missing.js"
import { SentForms } from "./sent_forms.js"

const fields = ["INPUT", "TEXTAREA", "SELECT"]

/**
 * What the visitor has entered in a dialog or an editor that the server showed them once: a page that nobody here has asked for
 * lacks it, or closes it. And a form as they have sent it. Either stays until the visitor does something that the server answers.
 */
export class HeldDrafts {
  #attributes
  #edits
  #stimulator
  #schema
  /** @type {Element[]} */
  #held = []

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    const { edits, foreign, stimulator, schema } = runtime
    this.#attributes = foreign.attributes
    this.#schema = schema
    this.#edits = edits
    this.#stimulator = stimulator
    this.sent = new SentForms(runtime)
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
    if (this.#edits.count === 0 && !this.sent.areAnyHeld && !this.#focusedIn(element)) return
    const missing = new Missing(element, keys, replacement, this.#schema)
    this.#recognizeForms(element, keys, missing)
    if (this.sent.isAsked) return
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
      (form) => isForm(form) && !keys.of(form) && this.sent.isEdited(form),
    )
    for (const [position, form] of forms.entries()) {
      const twin = missing.twinOf(form)
      if (!twin || keys.of(twin)) continue
      const key = `form ${position}`
      keys.next[key] = twin
      for (const each of [twin, form]) keys.mark(each, key)
    }
  }

  /** @param {Element} element */
  #draftsIn(element) {
    const sent = this.#stimulator.reflexes.all.filter(isOfVisitor).map(({ sentAtEdit }) => sentAtEdit)
    const last = Math.max(0, ...sent)
    const focused = this.#focusedIn(element)
    return Array.from(plain(element).querySelectorAll("*")).filter(
      (each) =>
        each === focused ||
        this.sent.isHeld(each) ||
        (fields.includes(plain(each).tagName)
          ? this.#edits.happenedSince(each, 0) && (isChanged(each) || this.sent.contain(each))
          : this.#edits.happenedSince(each, last)),
    )
  }

  /**
   * The field of a form that the visitor is in, and may be about to type into.
   *
   * @param {Element} element
   */
  #focusedIn(element) {
    const { activeElement } = plain(element.ownerDocument)
    const isField = activeElement && fields.includes(plain(activeElement).tagName)
    return isField && closest(activeElement, "form") && plain(element).contains(activeElement)
      ? activeElement
      : null
  }
}
