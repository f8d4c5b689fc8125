const mostPages = 10
const mostCharacters = 2_000_000

/** The pages that the visitor has left last, as they were, by the entries of the history that show them. */
export class PageMemory {
  /** @type {Map<string, string>} */
  #pages = new Map()

  /**
   * @param {string} id
   * @param {string} html
   */
  keep(id, html) {
    this.#pages.delete(id)
    this.#pages.set(id, html)
    let size = 0
    for (const [each, text] of [...this.#pages].reverse()) {
      size += text.length
      const rank = [...this.#pages.keys()].reverse().indexOf(each)
      if (rank >= mostPages || size > mostCharacters) this.#pages.delete(each)
    }
  }

  /** @param {string | undefined} id */
  find(id) {
    return id === undefined ? undefined : this.#pages.get(id)
  }
}
