import { plain } from "../base/plain.js"

/** Takes in what the server sent as a browser takes in a page. Nothing in it is loaded or run by that. */
export class HtmlParser {
  #window
  /** @type {any} */
  #policy

  /** @param {Window} window */
  constructor(window) {
    this.#window = /** @type {any} */ (window)
  }

  /**
   * @param {string} html
   * @returns {Document}
   */
  parse(html) {
    const document = new this.#window.DOMParser().parseFromString(this.trust(html), "text/html")
    keepNoscript(document)
    return document
  }

  /**
   * @param {string} html
   * @returns {string} what a page under require-trusted-types-for 'script' takes as HTML
   */
  trust(html) {
    return this.#trusted.createHTML(html)
  }

  /**
   * @param {Element} element
   * @param {string} name
   * @param {string} value
   * @returns {any} what such a page takes as the value of an attribute like `srcdoc` or `onclick`
   */
  trustValue(element, name, value) {
    const type = /** @type {any} */ (this.#window).trustedTypes?.getAttributeType(
      plain(element).localName,
      name,
    )
    return type ? this.#trusted[type.replace("Trusted", "create")](value) : value
  }

  get #trusted() {
    this.#policy ??= this.#createPolicy()
    return this.#policy
  }

  // A page under require-trusted-types-for 'script' allows this policy with "trusted-types reflex".
  #createPolicy() {
    const same = (/** @type {string} */ text) => text
    const policy = { createHTML: same, createScript: same, createScriptURL: same }
    try {
      return this.#window.trustedTypes?.createPolicy("reflex", policy) ?? policy
    } catch {
      return policy
    }
  }
}

/**
 * Parsed without scripting, the content of noscript became elements; in the page it is text.
 *
 * @param {ParentNode} root
 */
export function keepNoscript(root) {
  for (const noscript of plain(root).querySelectorAll("noscript")) noscript.textContent = noscript.innerHTML
}
