/** What is in these is read anew as a whole: where one of its elements stands depends on those before it. */
const asWhole = /^(?:html|head|table)$/

/** As many children of an element as have to be read anew when something in the element has changed. */
export class ChangedSection {
  /** The first range after it, -1 if a range reaches beyond the element. */
  last
  /** Where it begins in the text as it was, but for the ranges before. */
  start
  end
  /** How much longer it is now. */
  shift = 0
  /** The first element in it, or after it. */
  from
  /** The first element after it. */
  after
  /** Whether it is the element itself. */
  isAll

  /**
   * @param {import("./outline.js").Outline} outline
   * @param {number} element
   * @param {import("./changed_ranges.js").ChangedRange[]} ranges
   * @param {number} first of those ranges that are not part of the outline yet, which is in the element
   * @param {number} growth by those that are
   */
  constructor(outline, element, ranges, first, growth) {
    const { contentStarts, contentEnds, starts, ends, parents } = outline
    this.isAll = !outline.areOpen[element] || asWhole.test(outline.names[element])
    const childBefore = (/** @type {number} */ place) =>
      outline.childOn(element, outline.lastBefore(place - 1))
    const startAt = (/** @type {number} */ place) => {
      const child = childBefore(place)
      if (child < 0) return contentStarts[element]
      return ends[child] > place ? starts[child] : ends[child]
    }
    // What follows up to the next child may be read in another way, too, as the rest of a comment is.
    const endAt = (/** @type {number} */ place) => {
      const child = childBefore(place)
      if (child >= 0 && ends[child] > place) return ends[child]
      const next = Math.max(outline.lastBefore(place - 1), element) + 1
      return parents[next] === element ? starts[next] : contentEnds[element]
    }
    this.last = first
    this.start = this.isAll ? starts[element] : startAt(ranges[first].from + growth)
    this.end = this.isAll ? contentEnds[element] : -1
    for (; this.last < ranges.length; this.last++) {
      const { from, to, growth: more } = ranges[this.last]
      if (this.last > first && from + growth > this.end) break
      if (from + growth > contentEnds[element]) break
      // At its very end, something may come after it as well as in it.
      if (to + growth > contentEnds[element]) {
        this.last = -1
        break
      }
      if (!this.isAll) this.end = Math.max(this.end, endAt(to + growth))
      this.shift += more
    }
    this.from = this.isAll ? element + 1 : Math.max(outline.lastBefore(this.start - 1), element) + 1
    this.after = Math.max(outline.lastBefore(this.end - 1), element) + 1
    if (this.isAll) this.end = ends[element]
  }
}
