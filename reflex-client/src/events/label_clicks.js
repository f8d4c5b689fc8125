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
   * @param {any} target of the event, which does not tell it any more when it has waited
   * @param {Element} element the one that asks
   * @param {() => void} proceed
   * @param {string} [place]
   * @returns {boolean} whether this proceeds by itself, if at all
   */
  hear(event, target, element, proceed, place) {
    if (event.type !== "click") return false
    if (this.#held?.field === target && this.#held?.element === element) clearTimeout(this.#held?.timer)
    const field = plain(target).closest?.("label")?.control
    const comesAgain = field && field !== target && (place || plain(element).contains(field))
    if (!comesAgain || event.defaultPrevented) return false
    this.#held = { element, field, timer: setTimeout(proceed) }
    return true
  }
}
