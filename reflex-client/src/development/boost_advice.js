const advice =
  'Listen on the document instead, or say data-reflex-boost="true" on <html> if the scripts bear visits.'

/** Says once why a boosted page is left by loads: see `src/boost.js`. */
export class BoostAdvice {
  #logger
  #isGiven = false

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ logger }) {
    this.#logger = logger
  }

  /** @param {string} because */
  give(because) {
    if (this.#isGiven) return
    this.#isGiven = true
    this.#logger.warn(`Reflex: the next page is loaded as without a boost, because of ${because}. ${advice}`)
  }
}
