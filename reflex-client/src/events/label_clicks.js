import { plain } from "../base/plain.js"

/**
 * A click on a label is followed at once by a click on its field. An element around both hears it as one: the second, which
 * finds the field as the visitor left it, or the first if no second one comes.
 */
export class LabelClicks {
  /** @type {{ element: Element, field: Element, timer: ReturnType<typeof setTimeout> } | undefined} */
  #held

  /**
   * @param {Event} event
   * @param {Element} element the one that asks
   * @param {() => void} proceed
   * @param {string} [place]
   */
  hear(event, element, proceed, place) {
    if (event.type !== "click") return proceed()
    const [target] = /** @type {Element[]} */ (event.composedPath())
    if (this.#held?.field === target && this.#held.element === element) clearTimeout(this.#held.timer)
    const field = plain(target).closest?.("label")?.control
    const comesAgain = field && field !== target && (place || plain(element).contains(field))
    if (!comesAgain || event.defaultPrevented) return proceed()
    this.#held = { element, field, timer: setTimeout(proceed) }
  }
}
