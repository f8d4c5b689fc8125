import { plain } from "../base/plain.js"
import { keepNoscript } from "../page/html_parser.js"

const notBlank = /[^\t\n\f\r ]/

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
   * @param {string} source of one element
   * @returns {Element}
   */
  parse(source) {
    return /** @type {Element} */ (this.#contentOf(source).firstElementChild)
  }

  /**
   * @param {string} source of what stands between elements
   * @returns {Node[]}
   */
  parseBetween(source) {
    if (source === "") return []
    if (notBlank.test(source)) return [...this.#contentOf(source).childNodes]
    return [this.#document.createTextNode(source.replace(/\r\n?/g, "\n"))]
  }

  /** @param {Element} element that another one of the same name shall stand for */
  createLike(element) {
    const { namespaceURI, localName } = plain(element)
    return this.#document.createElementNS(namespaceURI, localName)
  }

  /** @param {string} source */
  #contentOf(source) {
    const template = this.#document.createElement("template")
    template.innerHTML = this.#trust(source)
    keepNoscript(template.content)
    return template.content
  }
}
