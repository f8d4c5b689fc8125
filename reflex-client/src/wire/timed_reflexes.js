/**
 * Reflexes that wait for something, but not for ever.
 *
 * @typedef {import("../reflex/reflex.js").Reflex} Reflex
 * @typedef {{ reflex: Reflex, text: string, timer: unknown }} Waiting
 */
export class TimedReflexes {
  #clock
  #patience
  #giveUp
  /** @type {Map<string, Waiting>} */
  #waiting = new Map()

  /**
   * @param {import("../base/clock.js").Clock} clock
   * @param {number} patience in milliseconds
   * @param {(reflex: Reflex) => void} giveUp
   */
  constructor(clock, patience, giveUp) {
    this.#clock = clock
    this.#patience = patience
    this.#giveUp = giveUp
  }

  get size() {
    return this.#waiting.size
  }

  get all() {
    return [...this.#waiting.values()]
  }

  /**
   * @param {Reflex} reflex
   * @param {string} text what it sends, instead of what it would have sent
   */
  add(reflex, text = "") {
    this.take(reflex.id)
    const timer = this.#clock.setTimeout(() => this.#giveUp(reflex), this.#patience)
    this.#waiting.set(reflex.id, { reflex, text, timer })
  }

  /** @param {string} id */
  take(id) {
    const waiting = this.#waiting.get(id)
    if (!waiting) return undefined
    this.#clock.clearTimeout(waiting.timer)
    this.#waiting.delete(id)
    return waiting.reflex
  }
}
