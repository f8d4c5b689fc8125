import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { isOfVisitor } from "../base/reflex_origin.js"

const most = 20
const opened = "form, dialog[open], [autofocus]"

/**
 * Where a visitor goes on whose reflex takes away what they are at: in a form, at what has opened it, if that is there again. At the
 * button that deletes its row, at the same control of the next row, else of the one before. Else at the nearest element around it
 * that can have the focus.
 */
export class NextFocus {
  #document
  #attribute
  #focused
  /** What the focused element is in, itself first, with what stands beside each of them. */
  #around
  /** Where it is among those of its kind in the element around it. */
  #place = -1
  #number = 0
  #label
  #openers
  /** @type {Set<Element>} what may have been opened before */
  #before

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {import("./page.js").Asked} asked
   * @param {WeakMap<Element, NextFocus>} openers of forms and the like, as they were when they were asked
   */
  constructor({ window, schema }, asked, openers) {
    this.#openers = openers
    this.#document = plain(window.document)
    this.#attribute = schema.reflexAttribute
    const { activeElement, body } = this.#document
    this.#focused = isOfVisitor(asked) && !asked.isLoad && activeElement !== body ? activeElement : null
    this.#label = this.#focused?.textContent
    this.#before = new Set(this.#document.querySelectorAll(opened))
    this.#around = []
    for (let each = this.#focused; each && each !== body; each = plain(each).parentElement)
      this.#around.push({ element: each, siblings: [...(plain(plain(each).parentElement)?.children ?? [])] })
    const alike = this.#alike()
    this.#place = alike.indexOf(/** @type {Element} */ (this.#focused))
    this.#number = alike.length
  }

  /** Once the page is what the server rendered. */
  follow() {
    const focused = plain(this.#focused)
    const { activeElement, body } = this.#document
    if (!focused) return
    const fresh = [...this.#document.querySelectorAll(opened)].filter((each) => !this.#before.has(each))
    for (const each of fresh) this.#openers.set(each, this)
    const isClosed = focused.isConnected && closest(focused, "dialog:not([open])")
    if ((focused.isConnected && !isClosed) || ![null, body, isClosed && focused].includes(activeElement))
      return
    if (!isClosed && focused.id && this.#document.getElementById(focused.id)) return
    const alike = this.#alike()
    // Nothing has gone, so it was only made anew, for example since an error came to stand before it.
    const twin = !isClosed && alike.length === this.#number && alike[this.#place]
    if (twin && this.#focus(twin)) return
    const isDone =
      fresh.length === 0 && this.#around.some(({ element }) => this.#openers.get(element)?.goOn())
    if (isDone || isClosed) return
    const last = this.#around.filter(({ element }) => !plain(element).isConnected).length - 1
    const { element: row, siblings } = this.#around[last]
    const position = siblings.indexOf(row)
    const beside = [siblings.slice(position + 1), siblings.slice(0, position).reverse()].flatMap((rows) =>
      rows.filter((each) => plain(each).isConnected).slice(0, most),
    )
    const index = Math.max(0, this.#controlsIn(row).indexOf(/** @type {Element} */ (this.#focused)))
    const around = this.#around.slice(last + 1).map(({ element }) => element)
    for (const each of [...beside.map((other) => this.#controlsIn(other).at(index)), ...around]) {
      if (each && this.#focus(each)) return
    }
  }

  /** @returns {boolean} whether the visitor is again where they were then */
  goOn() {
    const focused = /** @type {any} */ (this.#focused)
    const around = this.#around.slice(1).find(({ element }) => plain(element).isConnected)?.element
    const alike = this.#controlsIn(around ?? this.#document.body)
    const again = alike.filter(({ textContent }) => textContent === this.#label)
    // Among several, nobody knows which one it was.
    const candidates = [focused, this.#document.getElementById(focused.id), again[1] ? null : again[0]]
    return candidates.some((each) => each && this.#focus(each))
  }

  /** @param {any} element */
  #focus(element) {
    plain(element).focus?.({ preventScroll: true })
    return this.#document.activeElement === element
  }

  /** What stands beside the focused element, or stood, and is of its kind. */
  #alike() {
    const around = this.#around[1]?.element ?? this.#document.body
    return this.#focused && plain(around).isConnected ? this.#controlsIn(around) : []
  }

  /**
   * @param {Element} row
   * @returns {Element[]} what is in it of the kind of the focused element
   */
  #controlsIn(row) {
    const kindOf = (/** @type {Element} */ each) =>
      // What numbers it holds say which row it is for.
      ["type", this.#attribute].map((name) => plain(each).getAttribute(name)?.replace(/\d+/g, "")).join()
    const focused = /** @type {Element} */ (this.#focused)
    const { localName } = plain(focused)
    return [row, ...plain(row).querySelectorAll(localName)].filter(
      (each) => plain(each).localName === localName && kindOf(each) === kindOf(focused),
    )
  }
}
