/**
 * Where each element of a page begins and ends in its text. The elements are numbered as they begin; each list has one value for
 * each. An outline describes pages only that are written tag by tag, so that a parser has nothing to add, to close or to move.
 */
export class Outline {
  /** @type {string[]} */
  names = []
  /** @type {number[]} -1 for none */
  parents = []
  /** @type {number[]} how many elements come before it in its parent */
  positions = []
  /** @type {number[]} how many elements are in it, not counting those in these */
  counts = []
  /** @type {number[]} */
  starts = []
  /** @type {number[]} where its content begins */
  contentStarts = []
  /** @type {number[]} */
  contentEnds = []
  /** @type {number[]} */
  ends = []
  /** @type {boolean[]} whether what is in it is shown as its text says, element by element */
  areOpen = []

  /**
   * @param {string} name
   * @param {number} parent
   * @param {number} start
   * @param {number} contentStart
   * @param {boolean} isOpen
   * @returns {number} the element that begins
   */
  begin(name, parent, start, contentStart, isOpen) {
    this.names.push(name)
    this.parents.push(parent)
    this.positions.push(parent < 0 ? 0 : this.counts[parent]++)
    this.counts.push(0)
    this.starts.push(start)
    this.contentStarts.push(contentStart)
    this.contentEnds.push(-1)
    this.ends.push(-1)
    this.areOpen.push(isOpen && (parent < 0 || this.areOpen[parent]))
    return this.names.length - 1
  }

  /**
   * @param {number} element
   * @param {number} contentEnd
   * @param {number} end
   */
  end(element, contentEnd, end) {
    this.contentEnds[element] = contentEnd
    this.ends[element] = end
  }

  /**
   * @param {number} element
   * @returns {boolean} whether its text says nothing of it but what it has in it
   */
  isImplied(element) {
    return this.starts[element] === this.contentStarts[element]
  }

  /**
   * @param {number} start
   * @param {number} end
   * @returns {number} the innermost element whose content holds all of this, -1 for none
   */
  around(start, end) {
    let found = this.lastBefore(start)
    while (found >= 0 && !(this.contentStarts[found] <= start && end <= this.contentEnds[found]))
      found = this.parents[found]
    return found
  }

  /**
   * @param {number} element
   * @param {number} other
   * @returns {boolean} whether it is the other, or in it
   */
  isWithin(element, other) {
    return element === other || this.childOn(other, element) >= 0
  }

  /**
   * @param {number} element
   * @returns {string[]} the names of those around it, from the outside
   */
  ancestorsOf(element) {
    const names = []
    for (let each = this.parents[element]; each >= 0; each = this.parents[each])
      names.unshift(this.names[each])
    return names
  }

  /**
   * @param {number} element
   * @param {number} inner
   * @returns {number} the child of the element that is the inner one, or is around it, -1 for none
   */
  childOn(element, inner) {
    let child = inner
    while (child >= 0 && this.parents[child] !== element) child = this.parents[child]
    return child
  }

  /**
   * @param {number} parent
   * @returns {number[]}
   */
  childrenOf(parent) {
    const children = []
    for (
      let child = parent + 1;
      children.length < this.counts[parent];
      child = this.lastBefore(this.ends[child] - 1) + 1
    )
      children.push(child)
    return children
  }

  /**
   * @param {number} place
   * @returns {number} the last element that begins there or before
   */
  lastBefore(place) {
    let low = 0
    let high = this.starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.starts[middle] <= place) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}
