import { plain } from "../base/plain.js"
import { FieldRule } from "../fields/field_rule.js"
import { keepFocus } from "./focus.js"
import { HtmlParser } from "./html_parser.js"
import { morph } from "./morph.js"

/**
 * The page as the visitor sees it: its address, its roots and its title.
 *
 * @typedef {Pick<import("../reflex/reflex.js").Reflex, "sentAtEdit"> & Partial<import("../reflex/reflex.js").Reflex>} Asked
 * @typedef {object} PageOptions
 * @property {Window} window
 * @property {import("../base/schema.js").Schema} schema
 * @property {import("../foreign/foreign_changes.js").ForeignChanges} foreign
 * @property {import("../fields/edits.js").Edits} edits
 * @property {import("../base/lazy_parts.js").LazyParts} parts
 */
export class Page {
  #window
  #schema
  #foreign
  #parts
  #edits

  /** @param {PageOptions} options */
  constructor({ window, schema, foreign, edits, parts }) {
    this.#window = window
    this.document = window.document
    this.#schema = schema
    this.#foreign = foreign
    this.#parts = parts
    this.#edits = edits
    this.parser = new HtmlParser(window)
  }

  get url() {
    const { pathname, search } = this.#window.location
    return pathname + search
  }

  /**
   * Where the server may send the visitor: never to a script.
   *
   * @param {string} url
   */
  addressOf(url) {
    const address = new URL(url, this.document.baseURI)
    if (/^https?:$/.test(address.protocol)) return address.href
    throw new Error(`"${url}" is no web address`)
  }

  /**
   * @param {import("../reflex/reflex.js").Reflex} reflex
   * @param {string} html
   */
  render(reflex, html) {
    // Another script moved on meanwhile: what the visitor sees now is not the page that was answered.
    if (reflex.url !== this.url) return

    const replacement = this.parser.parse(html)
    const fields = this.fieldsFor(reflex)
    const whole = [[plain(this.document).body, plain(replacement).body]]
    const pairs = this.#parts.ready.extras?.roots.find(reflex, this.document, replacement) ?? whole
    this.change(reflex, replacement, () => {
      for (const [root, newRoot] of pairs) this.morph(root, newRoot, fields)
    })
    if (replacement.querySelector("title")) this.document.title = replacement.title
    if (reflex.roots.includes("body")) this.#followHead(replacement)
    this.emptyForm(reflex, fields)
  }

  /**
   * Does what changes the page: focus and selection stay, but for what arrives and asks for the focus.
   *
   * @param {Asked} asked
   * @param {Document | undefined} replacement of the whole page
   * @param {() => void} work
   */
  change(asked, replacement, work) {
    const finish = this.#parts.ready.load?.begin(asked, replacement)
    keepFocus(this.document, work)
    finish?.()
  }

  /**
   * What shows that a reflex is under way: its element, its form and its roots.
   *
   * @param {import("../reflex/reflex.js").Reflex} reflex
   */
  elementsOf({ element, form, roots }) {
    const found = [element, form, ...roots.map((selector) => plain(this.document).querySelector(selector))]
    return new Set(found.filter((each) => each !== null))
  }

  /** @param {Asked} asked */
  fieldsFor(asked) {
    return new FieldRule(
      this.#edits,
      asked,
      asked.isLoad ? null : plain(this.document).activeElement,
      this.#parts.ready.pace?.rules(asked),
    )
  }

  /**
   * @param {Element} element
   * @param {Element} replacement
   * @param {FieldRule} fields
   * @param {boolean} [childrenOnly]
   */
  morph(element, replacement, fields, childrenOnly = true) {
    morph(element, replacement, {
      childrenOnly,
      schema: this.#schema,
      foreign: this.#foreign,
      fields,
      parser: this.parser,
      load: this.#parts.ready.load,
      pairs: this.#parts.ready.pace?.pairs,
    })
  }

  /** @param {Document} replacement */
  async #followHead(replacement) {
    if (plain(this.document).head.innerHTML === plain(replacement).head.innerHTML) return
    const load = this.#parts.ready.load ?? (await this.#parts.need("load"))
    load?.followHead(replacement)
  }

  /**
   * Empties the form of a reflex, if it asks for that.
   *
   * @param {import("../reflex/reflex.js").Reflex} reflex
   * @param {FieldRule} fields
   */
  async emptyForm({ form }, fields) {
    if (!form || !plain(form).isConnected || !plain(form).hasAttribute(this.#schema.resetAttribute)) return
    const extras = this.#parts.ready.extras ?? (await this.#parts.need("extras"))
    extras?.reset(form, fields)
  }
}
