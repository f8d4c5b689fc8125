import { bearsVisits, isBoosted } from "./boost.js"

const advice =
  'Listen on the document instead, or say data-reflex-boost="true" on <html> if the scripts bear visits.'

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

/** The pages that a browser has to leave, since what their scripts have done would not outlive a visit: see `src/boost.js`. */
export class Left {
  #runtime
  #streams
  #isHintGiven = false

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    this.#runtime = runtime
    this.#streams = new Streams(/** @type {any} */ (runtime.window))
  }

  get holdsStream() {
    return this.#streams.areOpen
  }

  get isWhole() {
    const { window, parts, logger } = this.#runtime
    const { document } = window
    if (!isBoosted(document) || bearsVisits(document)) return false
    const why = /** @type {any} */ (window)[Symbol.for("reflex:boost")]
    const because = why ? why() : "boost.js, which may not run here"
    if (because && parts.ready.development && !this.#isHintGiven) {
      this.#isHintGiven = true
      logger.warn(`Reflex: the next page is loaded as without a boost, because of ${because}. ${advice}`)
    }
    return because !== undefined
  }
}
