import { ContentModel, closed, empty, raw, withoutText } from "./content_model.js"
import { endOfComment, endOfRaw } from "./literal.js"
import { Outline } from "./outline.js"
import { TagReader } from "./tag.js"

const notBlank = /[^\t\n\f\r ]/

/** Reads the elements of a page, or stops at the first place where a parser would do anything but nest them. */
export class Scanner {
  outline = new Outline()
  #text
  #tag
  #model = new ContentModel()
  #parent
  /** What is read now; -1 is none. */
  #current = -1

  /**
   * @param {string} text
   * @param {string[]} ancestors
   */
  constructor(text, ancestors) {
    this.#text = text
    this.#tag = new TagReader(text)
    for (const name of ancestors) this.#model.count(name, 1)
    this.#parent = ancestors.at(-1) ?? ""
  }

  /**
   * @param {number} start
   * @param {number} end
   * @returns {number} the place that does more than to nest, -1 for none
   */
  read(start, end) {
    const problem = this.#readAll(start, end)
    if (problem >= 0) return problem
    return this.#current >= 0 || this.outline.names.length === 0 ? end : -1
  }

  /**
   * @param {string} name of an element
   * @param {number} start of something in it
   * @param {number} end
   * @returns {boolean} whether this is some children of it, and nothing else
   */
  readChildren(name, start, end) {
    // With something before its content, it is none that nobody has written.
    this.#begin(name, start - 1, start)
    return this.#readAll(start, end) < 0 && this.#end(name, end, end) && this.#current < 0
  }

  #readAll(/** @type {number} */ start, /** @type {number} */ end) {
    const text = this.#text
    let place = start
    while (place < end) {
      let next = text.indexOf("<", place)
      if (next < 0 || next > end) next = end
      const isBare = this.#current < 0 || withoutText.has(this.outline.names[this.#current])
      if (isBare && next > place && notBlank.test(text.slice(place, next))) return place
      if (next === end) break
      place =
        text[next + 1] === "!" ? (this.#current < 0 ? -1 : endOfComment(text, next)) : this.#readTag(next)
      if (place < 0 || place > end) return next
    }
    return -1
  }

  /** @param {number} start */
  #readTag(start) {
    const tag = this.#tag
    const end = tag.read(start)
    if (end < 0) return -1
    const { name, isClosed } = tag
    this.#meetRows(tag, start)
    if (tag.isEnd) return this.#end(name, start, end) ? end : -1
    if (tag.hasIs || !this.#isAllowed(name, start, end)) return -1
    const isDrawing = this.#model.isDrawing || name === "svg"
    if (isClosed && !isDrawing && !empty.has(name)) return -1
    this.#begin(name, start, end)
    if (isDrawing ? isClosed : empty.has(name)) this.#end(name, end, end)
    else if (!isDrawing && raw.has(name)) return this.#readRaw(name, end)
    return end
  }

  /**
   * Rows directly in a table are in a `<tbody>` that nobody has written.
   *
   * @param {TagReader} tag
   * @param {number} start
   */
  #meetRows({ name, isEnd }, start) {
    const { names } = this.outline
    const isRow = name === "tr" && !isEnd
    if (isRow && names[this.#current] === "table") this.#begin("tbody", start, start)
    else if (!isRow && this.outline.isImplied(this.#current)) this.#end("tbody", start, start)
  }

  /**
   * @param {string} name
   * @param {number} start
   * @param {number} end
   */
  #isAllowed(name, start, end) {
    const { names, counts } = this.outline
    const isFirst = this.#current < 0
    // There is one only.
    if (isFirst && names.length > 0) return false
    if (name === "head" && counts[this.#current] > 0) return false
    if (name === "body" && counts[this.#current] !== 1) return false
    if (/^(select|option)$/.test(name) && this.#model.countSelected(this.#text.slice(start, end)) > 1)
      return false
    return this.#model.allows(name, isFirst ? this.#parent : names[this.#current])
  }

  /**
   * @param {string} name
   * @param {number} start
   */
  #readRaw(name, start) {
    const contentEnd = endOfRaw(this.#text, name, start)
    const end = contentEnd + `</${name}>`.length
    return contentEnd >= 0 && this.#end(name, contentEnd, end) ? end : -1
  }

  /**
   * @param {string} name
   * @param {number} start
   * @param {number} contentStart
   */
  #begin(name, start, contentStart) {
    const isOpen = !this.#model.isDrawing && !closed.has(name) && !raw.has(name) && !empty.has(name)
    this.#current = this.outline.begin(name, this.#current, start, contentStart, isOpen)
    this.#model.count(name, 1)
  }

  /**
   * @param {string} name
   * @param {number} contentEnd
   * @param {number} end
   */
  #end(name, contentEnd, end) {
    const current = this.#current
    if (current < 0 || this.outline.names[current] !== name) return false
    this.outline.end(current, contentEnd, end)
    this.#current = this.outline.parents[current]
    this.#model.count(name, -1)
    return true
  }
}
