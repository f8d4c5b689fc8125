const mostTries = 8
const firstPause = 1_000
const longestPause = 10_000

/**
 * Asks again for a page that could not be made: it is still out of date, and nobody will say so once more. Later and later, spread
 * so that not all pages come together, and in the end no more.
 */
export class RepeatedRefresh {
  #clock
  #signal
  #refresh
  #failures = 0
  /** @type {unknown} */
  #next = null

  /**
   * @param {Pick<import("../application/runtime.js").Runtime, "clock" | "signal">} runtime
   * @param {(isAsked: boolean) => void} refresh
   */
  constructor({ clock, signal }, refresh) {
    this.#clock = clock
    this.#signal = signal
    this.#refresh = refresh
  }

  /** The server has said something new. */
  forget() {
    this.#failures = 0
  }

  /**
   * Without a connection, the next one brings a refresh of its own.
   *
   * @param {import("../reflex/reflex.js").Reflex} reflex
   * @param {boolean} isAsked
   */
  follow({ promise }, isAsked) {
    this.#clock.clearTimeout(this.#next)
    const shown = () => this.forget()
    promise.then(shown, ({ code }) => {
      if (this.#signal.aborted || !["server", "timeout"].includes(code) || this.#failures === mostTries)
        return
      const pause =
        Math.min(firstPause * 2 ** this.#failures, longestPause) * (0.5 + this.#clock.random() / 2)
      this.#failures += 1
      this.#next = this.#clock.setTimeout(() => this.#signal.aborted || this.#refresh(isAsked), pause)
    })
  }
}
