/** Parses what the server sent. Nothing in it is loaded or run. */
export class HtmlParser {
  #window
  /** @type {any} */
  #policy

  /** @param {Window} window */
  constructor(window) {
    this.#window = /** @type {any} */ (window)
    this.#policy = undefined
  }

  /**
   * @param {string} html
   * @returns {Document}
   */
  parse(html) {
    this.#policy ??= this.#createPolicy()
    const document = new this.#window.DOMParser().parseFromString(this.#policy.createHTML(html), "text/html")
    // Parsed without scripting, the content of noscript became elements; in the page it is text.
    for (const noscript of document.querySelectorAll("noscript")) noscript.textContent = noscript.innerHTML
    return document
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
