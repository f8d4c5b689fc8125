/**
 * What has changed of a page, by the innermost elements in which it has.
 *
 * @typedef {object} Section of what is in an element, which is another one now
 * @property {number} position of its first child among all of them
 * @property {number} removed how many children were there
 * @property {number} added how many are there now
 *
 * @typedef {object} Change
 * @property {number} element
 * @property {Section[]} sections in their order
 */
export class Changes {
  #outline
  /** @type {Change[]} in the order of the page, none of them in another */
  all = []

  /** @param {import("./outline.js").Outline} outline */
  constructor(outline) {
    this.#outline = outline
  }

  /**
   * @param {number} first of some elements that are to be replaced
   * @param {number} after the last one of them
   */
  forget(first, after) {
    this.all = this.all.filter(({ element }) => element < first || element >= after)
  }

  /**
   * @param {number} element behind all those before, or around some of them
   * @param {Section} section
   */
  add(element, section) {
    const last = this.all.at(-1)
    if (last?.element === element) this.#append(last, section)
    else if (last && this.#outline.isWithin(element, last.element)) this.#appendAround(last, element)
    else {
      /** @type {Change} */
      const change = { element, sections: [] }
      const others = this.all.filter((each) => !this.#outline.isWithin(each.element, element))
      for (const each of this.all.slice(others.length)) this.#appendAround(change, each.element)
      this.#append(change, section)
      this.all = [...others, change]
    }
  }

  /** @param {number} number */
  has(number) {
    return this.all.some(({ element }) => element === number)
  }

  /**
   * @param {number} region an element
   * @returns {Section[]} of what is in it
   */
  sectionsOf(region) {
    /** @type {Change} */
    const change = { element: region, sections: [] }
    for (const { element, sections } of this.all)
      if (element === region) return sections
      else if (this.#outline.isWithin(element, region)) this.#appendAround(change, element)
    return change.sections
  }

  /**
   * @param {Change} change
   * @param {number} element in it that has changed
   */
  #appendAround(change, element) {
    const position = this.#outline.positions[this.#outline.childOn(change.element, element)]
    this.#append(change, { position, removed: 1, added: 1 })
  }

  /**
   * @param {Change} change
   * @param {Section} section
   */
  #append({ sections }, section) {
    while (sections.length > 0 && sections[sections.length - 1].position >= section.position) sections.pop()
    sections.push(section)
  }
}

/**
 * @param {Section[]} sections
 * @param {number} count how many children there are now
 * @returns {number[]} for each of them, which one it was before, -1 for one that is new or has changed
 */
export function positionsBefore(sections, count) {
  /** @type {number[]} */
  const before = []
  let growth = 0
  for (const { position, removed, added } of sections) {
    while (before.length < position) before.push(before.length - growth)
    while (before.length < position + added) before.push(-1)
    growth += added - removed
  }
  while (before.length < count) before.push(before.length - growth)
  return before
}
