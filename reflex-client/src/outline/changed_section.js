/** As many children of an element as have to be read anew when something in the element has changed. */
export class ChangedSection {
  /** The first range after it, -1 if a range reaches beyond the element. */
  last
  /** Where it begins in the text as it was, but for the ranges before. */
  start
  end = -1
  /** How much longer it is now. */
  shift = 0
  /** The first element in it, or after it. */
  from
  /** The first element after it. */
  after

  /**
   * @param {import("./outline.js").Outline} outline
   * @param {number} element
   * @param {import("./changed_ranges.js").ChangedRange[]} ranges
   * @param {number} first of those ranges that are not part of the outline yet, which is in the element
   * @param {number} growth by those that are
   */
  constructor(outline, element, ranges, first, growth) {
    const { contentStarts, contentEnds, starts, ends, parents } = outline
    const childBefore = (/** @type {number} */ place) =>
      outline.childOn(element, outline.lastBefore(place - 1))
    const after = (/** @type {number} */ place) => Math.max(outline.lastBefore(place - 1), element) + 1
    const startAt = (/** @type {number} */ place) => {
      const child = childBefore(place)
      if (child < 0) return contentStarts[element]
      return ends[child] > place ? starts[child] : ends[child]
    }
    // What follows up to the next child may be read in another way, too, as the rest of a comment is.
    const endAt = (/** @type {number} */ place) => {
      const child = childBefore(place)
      if (child >= 0 && ends[child] > place) return ends[child]
      const next = after(place)
      return parents[next] === element ? starts[next] : contentEnds[element]
    }
    this.last = first
    this.start = startAt(ranges[first].from + growth)
    for (; this.last < ranges.length; this.last++) {
      const { from, to, growth: more } = ranges[this.last]
      if (from + growth > (this.last > first ? this.end : contentEnds[element])) break
      // At its very end, something may come after it as well as in it.
      if (to + growth > contentEnds[element]) {
        this.last = -1
        break
      }
      this.end = Math.max(this.end, endAt(to + growth))
      this.shift += more
    }
    this.from = after(this.start)
    this.after = after(this.end)
  }
}
