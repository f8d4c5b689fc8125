import { bearsVisits, isBoosted } from "./boost.js"

const advice =
  'Listen on the document instead, or say data-reflex-boost="true" on <html> if the scripts bear visits.'

/** The pages that a browser has to leave, since what their scripts have done would not outlive a visit: see `src/boost.js`. */
export class Left {
  #runtime
  #isHintGiven = false

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    this.#runtime = runtime
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
