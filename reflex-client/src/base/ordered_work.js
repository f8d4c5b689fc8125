/**
 * @typedef {import("./lazy_parts.js").Name} Name
 * @typedef {Name | Promise<unknown> | null} Need a part, a step that has begun, or nothing
 */

/** Does work in the order in which it comes, also when a part has to be loaded for some of it. */
export class OrderedWork {
  #parts
  #logger
  /** @type {Promise<void> | undefined} */
  #held
  #isWorking = false

  /** @param {Pick<import("../application/runtime.js").Runtime, "parts" | "logger">} runtime */
  constructor({ parts, logger }) {
    this.#parts = parts
    this.#logger = logger
  }

  /**
   * @param {Need} name what the work needs, and what comes later too, whatever becomes of it
   * @param {() => void} [work]
   */
  run(name, work = () => {}) {
    const isNext = !this.#held || this.#isWorking
    if (isNext && (!name || this.#parts.ready[/** @type {Name} */ (name)])) return work()
    const held = this.#wait(this.#held, name, work)
    this.#held = held
    held.then(() => {
      if (this.#held === held) this.#held = undefined
    })
  }

  /**
   * @param {Promise<void> | undefined} previous
   * @param {Need} name
   * @param {() => void} work
   */
  async #wait(previous, name, work) {
    if (previous) await previous
    if (name) await (typeof name === "string" ? this.#parts.need(name) : name.catch(() => {}))
    this.#isWorking = true
    try {
      work()
    } catch (error) {
      // What comes after it must not wait for ever.
      this.#logger.error("Reflex: a message could not be handled.", error)
    }
    this.#isWorking = false
  }
}
