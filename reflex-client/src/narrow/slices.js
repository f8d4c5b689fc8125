import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { WholePageNeeded } from "../outline/whole_page_needed.js"
import { checkRegion } from "./guards.js"
import { inParts } from "./kept_children.js"
import { rowEdits } from "./row_edits.js"

/**
 * What the regions of a page shall be: all that is in one, or what is new and has changed of it.
 *
 * @typedef {import("./regions.js").Region & { path: import("./regions.js").Region[], isAll: boolean }} Wanted with what it is in, from
 * the root on, and whether none of its children can be told from the others
 *
 * @typedef {object} Slice
 * @property {Element} next
 * @property {number} length of the text that it was parsed from
 * @property {Map<Element, Element>} [staying] what stands in it for children that stay
 * @property {number} [kept] how many children stay
 * @property {import("./row_edits.js").RowEdits} [rows] what is to be done about the others, if a morph would do no more than that
 *
 * @typedef {Wanted & Slice} PlannedRegion
 */
export class Slices {
  #text
  #changes
  #strayed
  #parser
  #runtime

  /**
   * @param {import("../outline/page_text.js").PageText} text of the next page
   * @param {import("../outline/changes.js").Changes} changes that made it so
   * @param {Element[]} strayed places that have to be brought back
   * @param {import("./slice_parser.js").SliceParser} parser
   * @param {import("../application/runtime.js").Runtime} runtime
   */
  constructor(text, changes, strayed, parser, runtime) {
    this.#text = text
    this.#changes = changes
    this.#strayed = strayed
    this.#parser = parser
    this.#runtime = runtime
  }

  /**
   * @param {Wanted[]} regions
   * @param {Element | null} asking a field that takes the server's word
   * @returns {PlannedRegion[]}
   */
  of(regions, asking) {
    const { otherScripts } = this.#runtime.foreign
    // In these, a morph has something to do although their text is the same.
    const others = [...this.#strayed, ...(otherScripts?.changed ?? []), ...(asking ? [asking] : [])]
    const plans = regions.map((region) => ({
      ...region,
      length: this.#text.sourceOf(region.number).length,
      ...this.#partsOf(region, others),
    }))
    const length = plans.reduce((sum, each) => sum + each.length, 0)
    const why = plans.find((each) => each.why)?.why
    if (length * 2 > this.#text.length) throw why ?? new WholePageNeeded("most of it has changed", "much")
    for (const plan of plans) {
      if (plan.next) continue
      plan.next = this.#parser.parse(this.#text.sourceOf(plan.number))
      checkRegion(plan.element, plan, this.#runtime)
    }
    for (const { element, next } of plans) this.#showKeyAround(element, next)
    return plans
  }

  /**
   * Which record a form is about is also said by the key of what it stands in.
   *
   * @param {Element} element
   * @param {Element} next
   */
  #showKeyAround(element, next) {
    const { keyAttribute } = this.#runtime.schema
    const around = closest(element, `[${keyAttribute}]`)
    const { localName, ownerDocument } = plain(next)
    if (!around || (localName !== "form" && !plain(next).querySelector("form"))) return
    const standIn = plain(ownerDocument).createElement("div")
    standIn.setAttribute(keyAttribute, /** @type {string} */ (plain(around).getAttribute(keyAttribute)))
    standIn.append(next)
  }

  /**
   * @param {Wanted} region
   * @param {Element[]} others
   * @returns {any} nothing of it, or why not
   */
  #partsOf(region, others) {
    const { element, number, isAll } = region
    if (isAll || this.#strayed.includes(element)) return {}
    const sections = this.#changes.sectionsOf(number)
    const looked = new Set(others.map((each) => childAround(element, each)))
    looked.delete(null)
    try {
      const rows =
        looked.size === 0 ? rowEdits(region, sections, this.#text, this.#parser, this.#runtime) : undefined
      if (rows) {
        checkRegion(element, rows, this.#runtime)
        return { ...rows, rows }
      }
      const parts = inParts(region, sections, looked, this.#text, this.#parser, this.#runtime)
      if (parts.kept === 0) return {}
      checkRegion(element, parts, this.#runtime)
      return parts
    } catch (error) {
      if (error instanceof WholePageNeeded) return { why: error }
      throw error
    }
  }
}

/**
 * @param {Element} element
 * @param {Element} inner
 * @returns {Element | null} the child of the element that is the inner one, or is around it
 */
function childAround(element, inner) {
  /** @type {Element | null} */
  let child = inner
  while (child && plain(child).parentElement !== element) child = plain(child).parentElement
  return child
}
