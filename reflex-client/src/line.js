/** Does work in the order in which it comes, also when a part has to be loaded for some of it. */
export class Line {
  #parts
  /** @type {Promise<void> | undefined} */
  #held
  #isWorking

  /** @param {import("./parts.js").Parts} parts */
  constructor(parts) {
    this.#parts = parts
    this.#isWorking = false
  }

  /**
   * @param {import("./parts.js").Name | null} name the part that the work needs
   * @param {() => void} work
   */
  run(name, work) {
    const isNext = !this.#held || this.#isWorking
    if (isNext && (name === null || this.#parts.ready[name])) return work()
    const held = this.#wait(this.#held, name, work)
    this.#held = held
    held.then(() => {
      if (this.#held === held) this.#held = undefined
    })
  }

  /**
   * @param {Promise<void> | undefined} previous
   * @param {import("./parts.js").Name | null} name
   * @param {() => void} work
   */
  async #wait(previous, name, work) {
    if (previous) await previous
    if (name) await this.#parts.need(name)
    this.#isWorking = true
    work()
    this.#isWorking = false
  }
}
