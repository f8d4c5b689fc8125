/** Parses what the server sent. Nothing in it is loaded or run. */
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
    this.#policy ??= this.#createPolicy()
    return this.#policy.createHTML(html)
  }

  // A page under require-trusted-types-for 'script' allows this policy with "trusted-types reflex".
  #createPolicy() {
    const policy = { createHTML: (/** @type {string} */ html) => html }
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
  for (const noscript of root.querySelectorAll("noscript")) noscript.textContent = noscript.innerHTML
}
