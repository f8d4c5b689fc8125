import { PageMemory } from "../wire/page_memory.js"

/**
 * What the server sent of the pages that visits have left, so that one that is shown again comes as what has changed in it. The
 * server is told which they are.
 *
 * @typedef {import("./visit.js").Visit} Visit
 */
export class EarlierTexts {
  #texts = new PageMemory(5)
  #url

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {(reflex: import("../reflex/reflex.js").Reflex) => Visit | undefined} visitOf
   */
  constructor({ parts, stimulator, page }, visitOf) {
    this.#url = page.url
    const pages = parts.ready.connection?.pages
    if (!pages) return
    const complete = pages.complete.bind(pages)
    pages.complete = (message) => {
      const { b, id, url } = message
      const { text, version } = pages
      const reflex = stimulator.reflexes.all.find((each) => each.id === id)
      const visit = reflex && visitOf(reflex)
      if (b !== undefined) {
        pages.text = visit?.bases.get(b)
        pages.version = pages.text && b
      }
      const change = complete(message)
      visit?.bases.clear()
      if (pages.text !== text) {
        const next = url ?? visit?.path ?? reflex?.url ?? this.#url
        if (text && next !== this.#url)
          this.#texts.keep(this.#url, /** @type {any} */ ({ html: text, v: version }))
        this.#texts.pages.delete(next)
        this.#url = next
      }
      return change
    }
  }

  /**
   * @param {Visit} visit holds them until it is answered, whatever is left meanwhile
   * @returns {string[] | undefined} what the server calls them
   */
  offer({ bases }) {
    for (const { html, v } of this.#texts.pages.values()) bases.set(/** @type {string} */ (v), html)
    return bases.size > 0 ? [...bases.keys()] : undefined
  }
}
