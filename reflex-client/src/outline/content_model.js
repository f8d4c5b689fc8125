/** @param {Record<string, string>} lists */
const table = (lists) => new Map(Object.entries(lists).map(([name, names]) => [name, list(names)]))
const list = (/** @type {string} */ names) => new Set(names.split(" "))

/** Have no content. */
export const empty = list("area base br col embed hr img input link meta source track wbr")

/** Have text and nothing else, up to their own end tag. */
export const raw = list("script style textarea title iframe")

/** What is shown of them is not what their text says element by element, or nobody may put other elements into them. */
export const closed = list("svg select optgroup option noscript")

const blocks = list(
  "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul",
)

/** Where a parser does more than to nest, in a way that is not followed here. */
const unclear = list(
  "applet frame frameset image isindex keygen listing marquee math menuitem nobr noembed noframes object param plaintext rb rp rt rtc ruby template xmp",
)

/** Ends a drawing. */
const breaksOut = list(
  "b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var foreignobject script style",
)

/** The only elements that may stand in these. */
const contents = table({
  "": "html",
  html: "head body",
  head: "base link meta script style title",
  table: "caption colgroup tbody tfoot thead",
  colgroup: "col",
  tbody: "tr",
  thead: "tr",
  tfoot: "tr",
  tr: "td th",
  select: "optgroup option",
  optgroup: "option",
  option: "",
})

/** The only elements in which these may stand. */
const places = table({
  html: "",
  head: "html",
  body: "html",
  base: "head",
  title: "head svg",
  caption: "table",
  colgroup: "table",
  col: "colgroup",
  tbody: "table",
  thead: "table",
  tfoot: "table",
  tr: "tbody thead tfoot",
  td: "tr",
  th: "tr",
  li: "ul ol menu",
  dt: "dl",
  dd: "dl",
  option: "select optgroup datalist",
  optgroup: "select",
})

/** Text in them goes elsewhere, unless it is white space. */
export const withoutText = list("html head table colgroup tbody thead tfoot tr select optgroup")

const headings = list("h1 h2 h3 h4 h5 h6")
const alone = list("a button form")

/**
 * Knows whether a parser only nests what it reads, element by element. In doubt it does not.
 *
 * The rules of the HTML standard's tree construction that close, move or drop what a page says, each taken a little too strictly.
 */
export class ContentModel {
  #drawings = 0
  #paragraphs = 0
  #headings = 0
  #selected = 0
  /** @type {Record<string, number>} */
  #open = { a: 0, button: 0, form: 0 }

  /**
   * @param {string} name of what begins
   * @param {string} parent
   * @returns {boolean} whether it stays where it says that it is
   */
  allows(name, parent) {
    if (this.#drawings > 0) return !breaksOut.has(name) && !/^(title|desc)$/.test(parent)
    if (unclear.has(name) || name.includes("-")) return false
    const allowed = contents.get(parent)
    if (allowed && !allowed.has(name)) return false
    if (places.get(name)?.has(parent) === false) return false
    if (this.#paragraphs > 0 && blocks.has(name)) return false
    if (this.#headings > 0 && headings.has(name)) return false
    return !(alone.has(name) && this.#open[name] > 0)
  }

  /**
   * A list that shows one of its options takes the last one of those selected, and the others are not selected any more.
   *
   * @param {string} tag of a list or an option
   * @returns {number} how many options of such a list are selected so far
   */
  countSelected(tag) {
    if (/^<select/i.test(tag)) this.#selected = /\smultiple\b/i.test(tag) ? -Infinity : 0
    else if (/\sselected\b/i.test(tag)) this.#selected += 1
    return this.#selected
  }

  /** Whether the names in it are those of a drawing. */
  get isDrawing() {
    return this.#drawings > 0
  }

  /**
   * @param {string} name
   * @param {1 | -1} step whether it begins or ends
   */
  count(name, step) {
    if (name === "svg" || this.#drawings > 0) this.#drawings += step
    else if (name === "p") this.#paragraphs += step
    else if (headings.has(name)) this.#headings += step
    else if (alone.has(name)) this.#open[name] += step
  }
}
