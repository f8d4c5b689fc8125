const shortestDelay = 250
const longestDelay = 10_000
const steadyAfter = 1_000

/** When to try again: at once, then later and later, spread so that not all browsers come back together. */
export class Backoff {
  #clock
  #failures = 0

  /** @param {import("../base/clock.js").Clock} clock */
  constructor(clock) {
    this.#clock = clock
  }

  /** @param {number} lifetime how long the connection stood, in milliseconds */
  delayAfter(lifetime) {
    if (lifetime >= steadyAfter) this.#failures = 0
    const longest = Math.min(longestDelay, shortestDelay * 2 ** (this.#failures - 1))
    const delay = this.#failures === 0 ? 0 : this.#clock.random() * longest
    this.#failures += 1
    return delay
  }
}
