import { changedRanges } from "./changed_ranges.js"
import { ChangedSection } from "./changed_section.js"
import { Changes } from "./changes.js"
import { raw } from "./content_model.js"
import { childrenIn, outlineOf } from "./outlines.js"
import { replaceChildren } from "./replace_children.js"
import { refuse, WholePageNeeded } from "./whole_page_needed.js"

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
   * @returns {Changes}
   */
  follow(text, steps) {
    const ranges = changedRanges(this.#text, text, steps)
    this.#text = text
    const changes = new Changes(this.#outline)
    let growth = 0
    for (let i = 0; i < ranges.length; ) {
      const { from, to } = ranges[i]
      let element = this.#outline.around(from + growth, to + growth)
      let last = this.#replace(element, ranges, i, growth, changes)
      while (last < 0) {
        element = this.#outline.parents[element]
        if (element === undefined) throw new WholePageNeeded("the change goes beyond one element", "place")
        last = this.#replace(element, ranges, i, growth, changes)
      }
      for (; i < last; i++) growth += ranges[i].growth
    }
    return changes
  }

  /**
   * @param {number} element
   * @param {import("./changed_ranges.js").ChangedRange[]} ranges
   * @param {number} first of those ranges that are not part of the outline yet
   * @param {number} growth by those that are
   * @param {Changes} changes so far
   * @returns {number} the first range after those in what is replaced, -1 if that is no part of the element any more, or is cut by a range
   */
  #replace(element, ranges, first, growth, changes) {
    const outline = this.#outline
    const name = outline.names[element]
    // What stands in these is read anew as a whole: how one element is read depends on those before it.
    if (element < 0 || /^(?:html|head|table|select|optgroup)$/.test(name)) return -1
    const isImplied = outline.isImplied(element)
    // Without an end, nothing can be in it.
    if (outline.contentEnds[element] === outline.ends[element] && !isImplied) return -1
    const section = new ChangedSection(outline, element, ranges, first, growth)
    const { last, start, end, shift, from, after } = section
    if (last < 0) return -1
    refuse((end + shift - start) * 2 > this.#text.length, "most of it has changed", "much")
    const fragment = childrenIn(this.#text, name, start, end + shift, outline.ancestorsOf(element))
    if (!fragment || fragment.names.length > (raw.has(name) ? 1 : mostElements)) return -1
    // What stands before the first row is not in what nobody has written.
    if (isImplied && start === outline.starts[element] && fragment.starts[1] !== start) return -1
    changes.forget(from, after)
    changes.add(element, replaceChildren(outline, element, from, after, shift, fragment))
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
    const { starts, ends } = this.#outline
    const source = this.#text.slice(starts[element], ends[element])
    return this.#outline.isImplied(element) ? `<tbody>${source}</tbody>` : source
  }

  /**
   * @param {number} parent
   * @param {number[]} children all of them
   * @param {number} position of one of them, or of the end
   * @returns {string} what is before it, behind the one before
   */
  before(parent, children, position) {
    const { contentStarts, contentEnds, starts, ends } = this.#outline
    const start = position === 0 ? contentStarts[parent] : ends[children[position - 1]]
    return this.#text.slice(
      start,
      position === children.length ? contentEnds[parent] : starts[children[position]],
    )
  }
}
