import { encodeReflex } from "../wire/protocol.js"
import { differences } from "./differences.js"

const body = { tagName: "BODY", attributes: {} }

/**
 * In debug mode, has a page made twice more after the first answer to each action, without any action, and tells of each
 * place once that is not the same. Nothing of it is shown.
 */
export class SecondRender {
  #runtime
  #pages
  /** @type {Set<string>} */
  #asked = new Set()
  /** @type {Set<string>} */
  #told = new Set()
  /** @type {Set<string | undefined>} */
  #awaited = new Set()
  /** @type {string | undefined} */
  #first
  #path = ""
  #isAhead = false
  #count = 0

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {import("../wire/page_texts.js").PageTexts} pages
   */
  constructor(runtime, pages) {
    this.#runtime = runtime
    this.#pages = pages
  }

  /**
   * Takes an answer that is whole again.
   *
   * @param {import("../wire/protocol.js").ServerMessage} message
   * @param {import("../wire/page_texts.js").Change | undefined} change
   * @returns what changed in what the document shows, if that is known
   */
  take({ id, html, check }, change) {
    if (this.#awaited.delete(id)) return this.#compare(html)
    // An action may lie between what comes next and what came before.
    this.#first = undefined
    if (html === undefined) return change
    if (check !== undefined) this.#ask(id)
    const isAhead = this.#isAhead
    this.#isAhead = false
    return isAhead ? undefined : change
  }

  /** @param {string | undefined} id */
  #ask(id) {
    const { stimulator, channel, isDebugging } = this.#runtime
    const reflex = stimulator.reflexes.all.find((each) => each.id === id)
    if (!reflex || !isDebugging()) return
    const { url, target } = reflex
    const [path] = url.split("?")
    const key = `${path} ${target}`
    if (this.#asked.has(key)) return
    this.#asked.add(key)
    this.#path = path
    // The second goes before the first is back, so that nothing of this page comes between them.
    for (let i = 0; i < 2; i++) {
      this.#count += 1
      const again = `again-${this.#count}`
      this.#awaited.add(again)
      channel.send(encodeReflex({ id: again, url, element: body, v: this.#pages.version }))
    }
  }

  /** @param {string | undefined} html */
  #compare(html) {
    const first = this.#first
    this.#first = html
    if (html === undefined) this.#awaited.clear()
    // What the next answer changes is not what the document shows.
    else this.#isAhead = true
    if (first !== undefined && html !== undefined && first !== html) this.#tell(first, html)
    return undefined
  }

  /**
   * @param {string} first
   * @param {string} second
   */
  #tell(first, second) {
    const { page, logger } = this.#runtime
    const [one, other] = [first, second].map((html) => page.parser.parse(html).documentElement)
    for (const { place, tag, texts } of differences(one, other)) {
      const key = this.#path + place
      if (this.#told.has(key)) continue
      this.#told.add(key)
      const [before, after] = texts.map((text) => JSON.stringify(text.slice(0, 80)))
      logger.warn(
        `Reflex: rendered again without any action, the page is another one in ${tag}: ${before} became ${after}. ` +
          "So it changes with every reflex. Render what stays the same, or leave it out.",
      )
    }
  }
}
