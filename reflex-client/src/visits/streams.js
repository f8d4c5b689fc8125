import { isBoosted } from "./boost.js"

/**
 * The event sources that a boosted page has opened. They end with their document, so a page that has one is left by the browser.
 * One that was opened before this file was loaded is not known.
 */
export class Streams {
  /** @type {Set<EventSource>} */
  #known = new Set()

  /** @param {Window & typeof globalThis} window */
  constructor(window) {
    const { EventSource } = window
    if (!EventSource || !isBoosted(window.document)) return
    const known = this.#known
    window.EventSource = class extends EventSource {
      /** @param {ConstructorParameters<typeof EventSource>} options */
      constructor(...options) {
        super(...options)
        known.add(this)
      }
    }
  }

  get areOpen() {
    for (const each of this.#known) if (each.readyState === 2) this.#known.delete(each)
    return this.#known.size > 0
  }
}
