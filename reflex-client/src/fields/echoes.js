import { plain } from "../base/plain.js"
import { serverChanged } from "./fields.js"

/**
 * What the server showed in a form before it showed the form as it was sent, to check it or with one more row. The next page knows
 * nothing of that, and shows what is stored: as long as that is the same, it is no reason to take away what was typed.
 */
export class Echoes {
  /** @type {WeakMap<Element, Element>} a copy of each field, as it was */
  #before = new WeakMap()
  /** @type {HTMLFormElement | null | undefined} */
  #asking

  /**
   * Before what an answer does to the page.
   *
   * @param {import("../page/page.js").Asked & import("./sent_forms.js").FormShown} asked
   */
  expect({ form, formShown, isSubmitted, isLoad }) {
    this.#asking = form
    if (isLoad) this.#before = new WeakMap()
    if (!form) return
    for (const field of plain(form).elements)
      if (!formShown || isSubmitted) this.#before.delete(field)
      else if (!this.#before.has(field))
        this.#before.set(field, /** @type {Element} */ (plain(field).cloneNode(true)))
  }

  /**
   * Whether a field is as the server shows it only since that repeats what was entered.
   *
   * @param {any} field
   */
  has(field) {
    const before = this.#before.get(field)
    return Boolean(before) && serverChanged(before, field)
  }

  /**
   * @param {any} from
   * @param {any} to
   */
  changed(from, to) {
    const before = plain(from).form === this.#asking ? undefined : this.#before.get(from)
    return serverChanged(before ?? from, to)
  }
}
