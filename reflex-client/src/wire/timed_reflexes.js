/**
 * Reflexes that wait for something, but not for ever.
 *
 * @typedef {import("../reflex/reflex.js").Reflex} Reflex
 * @typedef {{ reflex: Reflex, text: string, timer: unknown }} Entry
 */
export class TimedReflexes {
  #clock
  #patience
  #giveUp
  /** @type {Map<string, Entry>} */
  #entries = new Map()

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
    return this.#entries.size
  }

  get all() {
    return [...this.#entries.values()]
  }

  /**
   * @param {Reflex} reflex
   * @param {string} text what it sends, instead of what it would have sent
   */
  add(reflex, text = "") {
    this.take(reflex.id)
    const timer = this.#clock.setTimeout(() => this.#giveUp(reflex), this.#patience)
    this.#entries.set(reflex.id, { reflex, text, timer })
  }

  /** @param {string} id */
  take(id) {
    const entry = this.#entries.get(id)
    if (!entry) return undefined
    this.#clock.clearTimeout(entry.timer)
    this.#entries.delete(id)
    return entry.reflex
  }
}
