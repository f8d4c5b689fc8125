import { changedRanges } from "./changed_ranges.js"
import { refuse } from "./guards.js"
import { fragmentOf, outlineOf } from "./outlines.js"
import { replaceElement } from "./replace_element.js"
import { WholePageNeeded } from "./whole_page_needed.js"

/** More of them are no small change. */
const mostElements = 10_000

/** The text of a page and where its elements are in it. It follows the page from one answer to the next. */
export class PageText {
  #text
  #outline

  /** @param {string} text */
  constructor(text) {
    this.#text = text
    this.#outline = outlineOf(text)
  }

  get length() {
    return this.#text.length
  }

  get outline() {
    return this.#outline
  }

  /**
   * Makes this the text of the next page. What throws leaves it unusable.
   *
   * @param {string} text
   * @param {(number | string)[]} steps that make it out of this one
   * @returns {number[]} the innermost elements in which it is another one, in the order of the page, none of them in another
   */
  follow(text, steps) {
    const ranges = changedRanges(this.#text, text, steps)
    this.#text = text
    /** @type {number[]} */
    let changed = []
    let growth = 0
    for (let i = 0; i < ranges.length; ) {
      const { from, to } = ranges[i]
      let element = this.#outline.around(from + growth, to + growth)
      let last = this.#replace(element, ranges, i, growth)
      while (last < 0) {
        element = this.#outline.parents[element]
        if (element === undefined) throw new WholePageNeeded("the change goes beyond one element")
        last = this.#replace(element, ranges, i, growth)
      }
      changed = changed.filter((each) => !this.#outline.isWithin(each, element))
      changed.push(element)
      for (; i < last; i++) growth += ranges[i].growth
    }
    return changed
  }

  /**
   * @param {number} element
   * @param {import("./changed_ranges.js").ChangedRange[]} ranges
   * @param {number} first of those ranges that are not part of the outline yet
   * @param {number} growth by those that are
   * @returns {number} the first range after the element, -1 if it is not one any more, or is cut by a range
   */
  #replace(element, ranges, first, growth) {
    if (element < 0) return -1
    const outline = this.#outline
    const contentEnd = outline.contentEnds[element] - growth
    let last = first
    let end = outline.ends[element]
    for (; last < ranges.length && ranges[last].from <= contentEnd; last++) {
      // At its very end, something may come after it as well as in it.
      if (ranges[last].to > contentEnd) return -1
      end += ranges[last].growth
    }
    refuse((end - outline.starts[element]) * 2 > this.#text.length, "most of it has changed")
    const fragment = fragmentOf(this.#text, outline.starts[element], end, outline.ancestorsOf(element))
    if (fragment?.names[0] !== outline.names[element] || fragment.names.length > mostElements) return -1
    replaceElement(outline, element, fragment)
    return last
  }

  /**
   * @param {string} id
   * @returns {number} the only element that has it, -1 if that is not certain
   */
  elementOf(id) {
    const attribute = ` id="${id}"`
    const place = this.#text.indexOf(attribute)
    if (place < 0 || this.#text.includes(attribute, place + 1)) return -1
    const { contentStarts } = this.#outline
    return contentStarts.findIndex((each) => each > place)
  }

  /** Of the page, as it is written; nothing if it has none. */
  get title() {
    const { names, parents } = this.#outline
    const title = names.findIndex((name, index) => name === "title" && names[parents[index]] === "head")
    return title < 0 ? undefined : this.sourceOf(title)
  }

  /** @param {number} element */
  sourceOf(element) {
    return this.#text.slice(this.#outline.starts[element], this.#outline.ends[element])
  }
}
