/** Gives the page the title that its text says. */
export class PageTitle {
  #page
  #source = ""
  #title = ""

  /** @param {import("../page/page.js").Page} page */
  constructor(page) {
    this.#page = page
  }

  /** @param {import("../outline/page_text.js").PageText} text */
  follow({ title }) {
    if (title === undefined) return
    if (title !== this.#source) {
      this.#source = title
      this.#title = this.#page.parser.parse(title).title
    }
    this.#page.document.title = this.#title
  }
}
