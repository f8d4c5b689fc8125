import { plain } from "../base/plain.js"

const name = "visible"

/** Tells elements that ask for `visible` when they come into view. */
export class ComingIntoView {
  #window
  #observer
  /** @type {Set<Element>} */
  #watched = new Set()
  /** @type {Map<Element, number>} where those in view stood when they were told */
  #places = new Map()

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ window, signal }) {
    this.#window = /** @type {Window & typeof globalThis} */ (window)
    const { document, IntersectionObserver } = this.#window
    this.#observer = IntersectionObserver && new IntersectionObserver((entries) => this.#see(entries))
    plain(document).addEventListener("reflex:finalize", (event) => this.#lookAgain(event), { signal })
    signal.addEventListener("abort", () => this.#observer?.disconnect())
  }

  /** @param {[Element, string[]][]} named what elements ask for */
  look(named) {
    const wanted = new Set(named.filter(([, names]) => names.includes(name)).map(([element]) => element))
    for (const element of wanted) if (!this.#watched.has(element)) this.#observer?.observe(element)
    for (const element of this.#watched) if (!wanted.has(element)) this.#forget(element)
    this.#watched = wanted
  }

  /** @param {Element} element */
  #forget(element) {
    this.#observer?.unobserve(element)
    this.#places.delete(element)
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #see(entries) {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) this.#places.delete(target)
      else {
        this.#places.set(target, this.#placeOf(target))
        plain(target).dispatchEvent(new this.#window.Event(name))
      }
    }
  }

  /**
   * What is still in view although its reflex brought more before it is told once more. Where nothing came, nothing will.
   *
   * @param {Event} event
   */
  #lookAgain(event) {
    const { element, reflex } = /** @type {CustomEvent} */ (event).detail
    const place = this.#places.get(element)
    if (reflex.event?.type !== name || place === undefined || place === this.#placeOf(element)) return
    this.#observer?.unobserve(element)
    this.#observer?.observe(element)
  }

  /** @param {Element} element */
  #placeOf(element) {
    const { top, left } = plain(element).getBoundingClientRect()
    const { scrollX, scrollY } = this.#window
    return top + left + scrollX + scrollY
  }
}
