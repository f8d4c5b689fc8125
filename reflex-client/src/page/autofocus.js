import { plain } from "../base/plain.js"

/** Nothing has the focus in a dialog that is closed, or in what is hidden: its fields arrive when that is shown. */
const marked = "[autofocus]:not(dialog:not([open]) *, [hidden], [hidden] *)"

/** Gives the focus to what arrives with `autofocus`, unless the visitor is busy elsewhere. */
export class Autofocus {
  #document
  #asked
  #known

  /**
   * @param {Document} document
   * @param {import("./page.js").Asked} asked
   */
  constructor(document, asked) {
    this.#document = document
    this.#asked = asked
    this.#known = new Map(Array.from(document.querySelectorAll(marked), (each) => [each, formOf(each)]))
  }

  follow() {
    const newcomers = Array.from(this.#document.querySelectorAll(marked))
    // One that has moved into another form arrives there.
    const newcomer = /** @type {HTMLElement | undefined} */ (
      newcomers.find((each) => !this.#known.has(each) || this.#known.get(each) !== formOf(each))
    )
    if (newcomer && this.#isFree) plain(newcomer).focus()
  }

  get #isFree() {
    const { activeElement, body } = this.#document
    const { element, form, isUnasked } = this.#asked
    if (!activeElement || activeElement === body) return true
    if (isUnasked || !element) return false
    const isField = plain(activeElement).matches("input, textarea, select, [contenteditable]")
    return !isField || activeElement === element || (plain(form)?.contains(activeElement) ?? false)
  }
}

/** @param {any} element */
function formOf(element) {
  return plain(element).form
}
