const mostCharacters = 2_000_000

/**
 * @typedef {object} RememberedPage
 * @property {string} html
 * @property {string} entered by the visitor
 * @property {boolean} isAnswer whether it has answered a form, so that it cannot be asked for again
 * @property {string} [v] what the server calls it
 */

/** The last pages of one kind, and no more of them than so many. */
export class PageMemory {
  /** @type {Map<string, RememberedPage>} */
  pages = new Map()
  #most

  /** @param {number} most */
  constructor(most) {
    this.#most = most
  }

  /**
   * @param {string} id
   * @param {RememberedPage} page
   */
  keep(id, page) {
    this.pages.delete(id)
    this.pages.set(id, page)
    let size = 0
    for (const [rank, [each, { html, entered = "" }]] of [...this.pages].reverse().entries()) {
      size += html.length + entered.length
      if (rank >= this.#most || size > mostCharacters) this.pages.delete(each)
    }
  }
}
