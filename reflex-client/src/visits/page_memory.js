const mostPages = 10
const mostCharacters = 2_000_000

/**
 * @typedef {object} RememberedPage
 * @property {string} html
 * @property {string} entered
 * @property {boolean} isAnswer whether it has answered a form, so that it cannot be asked for again
 */

/** The pages that the visitor has left last, as they were, by the entries of the history that show them. */
export class PageMemory {
  /** @type {Map<string, RememberedPage>} */
  #pages = new Map()

  /**
   * @param {string} id
   * @param {RememberedPage} page
   */
  keep(id, page) {
    this.#pages.delete(id)
    this.#pages.set(id, page)
    let size = 0
    for (const [rank, [each, { html, entered }]] of [...this.#pages].reverse().entries()) {
      size += html.length + entered.length
      if (rank >= mostPages || size > mostCharacters) this.#pages.delete(each)
    }
  }

  /** @param {string | undefined} id */
  find(id) {
    return id === undefined ? undefined : this.#pages.get(id)
  }
}
