import { plain } from "../base/plain.js"
import { keepNoscript } from "../page/html_parser.js"

/** Takes in one element of a page as a parser of all of the page would. Nothing in it is loaded or run by that. */
export class SliceParser {
  #document
  #trust

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ window, page }) {
    this.#document = plain(window.document).implementation.createHTMLDocument("")
    this.#trust = page.parser.trust.bind(page.parser)
  }

  /**
   * @param {string} source
   * @returns {Element}
   */
  parse(source) {
    const template = this.#document.createElement("template")
    template.innerHTML = this.#trust(source)
    keepNoscript(template.content)
    return /** @type {Element} */ (template.content.firstElementChild)
  }
}
