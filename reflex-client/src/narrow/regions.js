import { selfAndAncestors } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { refuse } from "../outline/whole_page_needed.js"

/**
 * A part of the page that is to be what the server's page says.
 *
 * @typedef {object} Region
 * @property {number} number of the element in the outline
 * @property {Element} element whose content may differ
 */

/** Finds the elements of a page in its outline, and those of the outline in the page. */
export class Regions {
  #ground
  #outline
  #isForeign
  #changes

  /**
   * @param {Region} ground that both are about
   * @param {import("../outline/outline.js").Outline} outline
   * @param {(element: Element) => boolean} isForeign whether an element is beside the server's page
   * @param {import("../outline/changes.js").Changes} [changes] of the outline that the page has not seen
   */
  constructor(ground, outline, isForeign, changes) {
    this.#ground = ground
    this.#outline = outline
    this.#isForeign = isForeign
    this.#changes = changes
  }

  /**
   * @param {number} number of an element
   * @returns {Region[]} it, or what shows its content, last, after all that it is in
   */
  pathTo(number) {
    const { areOpen, parents } = this.#outline
    const path = []
    let each = number
    while (each >= 0 && !areOpen[each]) each = parents[each]
    for (; each !== this.#ground.number; each = parents[each]) {
      refuse(each < 0, "something has changed elsewhere", "place")
      path.unshift(each)
    }
    let { element } = this.#ground
    return [
      this.#ground,
      ...path.map((child) => {
        element = this.#childOf(element, child)
        return { number: child, element }
      }),
    ]
  }

  /**
   * @param {Element} place in the page
   * @returns {number} the element that shows its content, or one around it that has changed
   */
  numberOf(place) {
    const path = []
    for (const each of selfAndAncestors(place)) {
      if (each === this.#ground.element) break
      path.unshift(each)
    }
    let { element, number } = this.#ground
    for (const each of path) {
      if (this.#changes?.has(number)) break
      const child = this.#outline.childrenOf(number)[this.#childrenOf(element, number).indexOf(each)]
      if (!this.#outline.areOpen[child]) break
      this.#check(each, child)
      element = each
      number = child
    }
    return number
  }

  /**
   * @param {Element} element
   * @param {number} number of one of its children
   */
  #childOf(element, number) {
    const children = this.#childrenOf(element, this.#outline.parents[number])
    const child = children[this.#outline.positions[number]]
    this.#check(child, number)
    return child
  }

  /**
   * @param {Element} element
   * @param {number} number
   * @returns {Element[]}
   */
  #childrenOf(element, number) {
    const own = [...plain(element).children].filter((each) => !this.#isForeign(each))
    refuse(
      own.length !== this.#outline.counts[number],
      "it has other elements than the server's page",
      "scripts",
    )
    return own
  }

  /**
   * @param {Element} element
   * @param {number} number
   */
  #check(element, number) {
    refuse(
      plain(element).localName !== this.#outline.names[number],
      "it has other elements than the server's page",
      "scripts",
    )
  }
}
