import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { isOfVisitor } from "../base/reflex_origin.js"
import { Missing } from "./missing.js"

const fields = ["INPUT", "TEXTAREA", "SELECT"]

/**
 * What the visitor has entered and not sent, in a dialog or an editor that the server showed them once: a page that nobody here has
 * asked for lacks it, or closes it. It stays until the visitor does something that the server answers.
 */
export class HeldDrafts {
  #edits
  #stimulator
  #schema
  #isAsked = true
  /** @type {Element[]} */
  #held = []

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ edits, stimulator, schema }) {
    this.#schema = schema
    this.#edits = edits
    this.#stimulator = stimulator
  }

  /**
   * Before what an answer does to the page.
   *
   * @param {import("../page/page.js").Asked} asked
   */
  expect(asked) {
    this.#isAsked = isOfVisitor(asked) && asked.event?.type !== "visible"
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
    if (this.#isAsked || this.#edits.count === 0) return
    const missing = new Missing(element, keys, replacement, this.#schema)
    for (const draft of this.#draftsIn(element)) {
      const outermost = missing.around(draft)
      if (outermost && !this.has(outermost)) this.#held.push(outermost)
      const dialog = closest(draft, "dialog[open]")
      if (dialog && !this.has(dialog)) missing.twinOf(dialog)?.setAttribute("open", "")
    }
    for (const [position, each] of this.#held.entries()) keys.mark(each, `draft ${position}`)
  }

  /** @param {Element} element */
  #draftsIn(element) {
    const sent = this.#stimulator.reflexes.all.filter(isOfVisitor).map(({ sentAtEdit }) => sentAtEdit)
    const last = Math.max(0, ...sent)
    return Array.from(plain(element).querySelectorAll("*")).filter((each) =>
      fields.includes(plain(each).tagName)
        ? this.#edits.happenedSince(each, 0) && isChanged(each)
        : this.#edits.happenedSince(each, last),
    )
  }
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
