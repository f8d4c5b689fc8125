import { plain } from "../base/plain.js"
import { ping } from "./protocol.js"

const lateAfter = 5_000
const patience = 10_000

/**
 * A half-open connection takes what is sent to it and never says a word. Where an answer is late, or the visitor comes back
 * to the page, the server is asked for a sign of life. A long page on a slow network is none before all of it is there.
 */
export class SignOfLife {
  #clock
  #socket
  #reflexes
  /** @type {unknown} */
  #timer = null

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ clock, channel, stimulator }) {
    this.#clock = clock
    this.#socket = channel.socket
    this.#reflexes = stimulator.reflexes
  }

  /**
   * @param {Document} document
   * @param {AbortSignal} signal
   */
  start(document, signal) {
    const watch = () => this.#watch()
    for (const name of ["delivered", "after"])
      plain(document).addEventListener(`reflex:${name}`, watch, { capture: true, signal })
    const comeBack = () => document.visibilityState !== "hidden" && this.#ask()
    plain(document).addEventListener("visibilitychange", comeBack, { signal })
    plain(document).defaultView?.addEventListener("online", comeBack, { signal })
    signal.addEventListener("abort", () => this.#clock.clearTimeout(this.#timer))
    this.#watch()
  }

  #watch() {
    this.#after(lateAfter, () => {
      if (!this.#reflexes.underWay.some(({ stage }) => stage === "delivered")) return
      if (this.#hasHeardSince(this.#clock.now() - lateAfter + 1)) this.#watch()
      else this.#ask()
    })
  }

  #ask() {
    if (!this.#socket.isConnected) return
    const askedAt = this.#clock.now()
    this.#socket.send(ping)
    this.#after(patience, () => {
      if (this.#hasHeardSince(askedAt) || !this.#socket.isConnected) this.#watch()
      else this.#socket.reopen()
    })
  }

  /** @param {number} time */
  #hasHeardSince(time) {
    return this.#socket.heardAt >= time
  }

  /**
   * @param {number} milliseconds
   * @param {() => void} work
   */
  #after(milliseconds, work) {
    this.#clock.clearTimeout(this.#timer)
    this.#timer = this.#clock.setTimeout(work, milliseconds)
  }
}
