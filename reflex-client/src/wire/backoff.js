const shortestDelay = 250
const longestDelay = 10_000
const steadyAfter = 1_000
const mostAsked = 4

/** When to try again: at once, then later and later, spread so that not all browsers come back together. */
export class Backoff {
  #clock
  #failures = 0
  #asked = 0

  /** @param {import("../base/clock.js").Clock} clock */
  constructor(clock) {
    this.#clock = clock
  }

  /**
   * @param {number} lifetime how long the connection stood, in milliseconds
   * @param {boolean} isAsked whether the server wants another one, which is no failure unless it does so again and again
   */
  delayAfter(lifetime, isAsked) {
    if (lifetime >= steadyAfter) this.#failures = this.#asked = 0
    if (isAsked && this.#asked++ < mostAsked) this.#failures = Math.min(this.#failures, 1)
    const longest = Math.min(longestDelay, shortestDelay * 2 ** (this.#failures - 1))
    const delay = this.#failures === 0 ? 0 : this.#clock.random() * longest
    this.#failures += 1
    return delay
  }
}
