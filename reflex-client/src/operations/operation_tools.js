import { plain } from "../base/plain.js"
import { keepNoscript } from "../page/html_parser.js"

/** @typedef {import("./own_history.js").HistoryMethod} HistoryMethod */

/** What operations work with. */
export class OperationTools {
  #page
  #events
  #foreign
  #asked
  #history

  /**
   * @param {import("../reflex/reflex.js").Reflex | undefined} reflex
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {import("./own_history.js").OwnHistory} history
   * @param {import("./shown_components.js").ShownComponents} components
   */
  constructor(reflex, { page, edits, events, foreign, location, logger, schema }, history, components) {
    this.#asked = reflex ?? { sentAtEdit: edits.count, url: page.url }
    this.#page = page
    this.#events = events
    this.#foreign = foreign
    this.#history = history
    this.reflex = reflex
    this.components = components
    this.location = location
    this.logger = logger
    this.schema = schema
    this.document = page.document
    this.window = /** @type {Window & typeof globalThis} */ (plain(page.document).defaultView)
  }

  /**
   * The elements that are meant. None is reported, with the operation that wants one.
   *
   * @param {string} selector
   * @param {boolean} [all]
   * @param {import("./operation_table.js").Operation[]} asking
   * @returns {any[]}
   */
  find(selector, all, ...asking) {
    const found = [...plain(this.document).querySelectorAll(selector)]
    if (found.length === 0) this.logger.warn(`Reflex: nothing in this page matches "${selector}".`, ...asking)
    return all ? found : found.slice(0, 1)
  }

  /**
   * Changes the page: focus and selection stay, and events that the change itself causes start no reflex.
   *
   * @param {() => void} work
   */
  change(work) {
    this.#foreign.during(() => this.#events.pauseWhile(() => this.#page.change(this.#asked, undefined, work)))
  }

  /**
   * Sets what the next page may take back, unlike what scripts of this page set, and what starts no reflex by itself.
   *
   * @param {() => unknown} work
   */
  set(work) {
    this.#events.pauseWhile(() => this.#foreign.ignoreWhile(work))
  }

  /**
   * Changes no more than what differs, as a page does. The children of an element are those of a copy that has others.
   *
   * @param {Element} element
   * @param {string} html
   * @param {boolean} [childrenOnly]
   */
  morph(element, html, childrenOnly = false) {
    const parent = childrenOnly ? null : plain(element).parentElement
    const replacement = parent ? childLike(element, this.#parse(html, parent)) : this.#parse(html, element)
    this.change(() => this.#page.morph(element, replacement, this.fields, false))
  }

  /**
   * @param {Element} element
   * @param {InsertPosition} position
   * @param {string} html
   */
  insert(element, position, html) {
    this.change(() => element.insertAdjacentHTML(position, this.trust(html)))
  }

  /**
   * HTML for `innerHTML` and the like, whose scripts never run.
   *
   * @param {string} html
   */
  trust(html) {
    return this.#page.parser.trust(html)
  }

  /**
   * The value of an attribute like `srcdoc`, as a page under trusted types takes it.
   *
   * @param {Element} element
   * @param {string} name
   * @param {string} value
   */
  trustValue(element, name, value) {
    return this.#page.parser.trustValue(element, name, value)
  }

  /** The rule for fields, as it stands now. */
  get fields() {
    return this.#page.fieldsFor(this.#asked)
  }

  /** @param {string} url */
  addressOf(url) {
    return this.#page.addressOf(url)
  }

  changeHistory(/** @type {HistoryMethod} */ method, /** @type {Record<string, any>} */ { url, state }) {
    this.#history.change(method, this.addressOf(url), state, this.#asked)
  }

  /**
   * Parses into a copy of an element, so that rows of a table or parts of a drawing survive. Nothing is loaded or run.
   *
   * @param {string} html
   * @param {Element} context
   */
  #parse(html, context) {
    const copy = plain(this.document).implementation.createHTMLDocument("").importNode(context, false)
    copy.innerHTML = this.trust(html)
    // What the visitor entered was copied too.
    if (copy instanceof this.window.HTMLTextAreaElement) copy.value = copy.defaultValue
    keepNoscript(copy)
    return copy
  }
}

/**
 * Inside of html, a body never comes alone.
 *
 * @param {Element} element
 * @param {Element} parent
 */
function childLike(element, parent) {
  const { children, firstElementChild } = plain(parent)
  for (const each of children) if (plain(each).nodeName === plain(element).nodeName) return each
  if (firstElementChild) return firstElementChild
  throw new Error("its HTML holds no element")
}
