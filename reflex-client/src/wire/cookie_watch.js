import { plain } from "../base/plain.js"
import { withConnectionAttributes } from "../base/rare_schema.js"
import { cookiesOf } from "./cookies.js"

/** How many seconds an answer waits for its cookies before each of two more attempts. */
const longest = 3

/**
 * Knows whether the cookies that a script can see are still those that the connection was opened with. The server goes on
 * with those, whatever becomes of them in the browser. A page may name the cookies that count.
 */
export class CookieWatch {
  #document
  #attribute
  #window
  #clock
  #channel
  #isOfHandshake = false

  #connected

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {() => void} connected is told of each handshake
   */
  constructor({ window, clock, schema, channel }, connected) {
    this.#connected = connected
    this.#document = window.document
    this.#window = window
    this.#clock = clock
    this.#channel = channel
    this.#attribute = withConnectionAttributes(schema).cookiesAttribute
  }

  /** @param {string} cookies */
  #counting(cookies) {
    const names = plain(this.#document).documentElement.getAttribute(this.#attribute)?.split(/\s+/)
    const all = cookies.split("; ")
    return all.filter((cookie) => names?.includes(cookie.split("=")[0]) ?? true).join("; ")
  }

  get hasChanged() {
    return this.#counting(cookiesOf(this.#document)) !== this.#counting(this.#channel.openedWith)
  }

  /** The server knows these. */
  note() {
    this.#channel.openedWith = cookiesOf(this.#document)
  }

  /** The next connection is opened since the cookies are others. If it sets some itself, they are no reason for another. */
  expectOthers() {
    this.#isOfHandshake = true
  }

  noteHandshake() {
    if (this.#isOfHandshake) this.note()
    this.#isOfHandshake = false
    this.#connected()
  }

  /**
   * The server's own are fetched. What is changed meanwhile is known to it, since it says so.
   *
   * @param {string} url
   */
  async during(url) {
    const { hasChanged } = this
    await this.#fetch(url, 2)
    if (!hasChanged) this.note()
  }

  /**
   * A server that cannot look for them now keeps them, and says when to ask again.
   *
   * @param {string} url
   * @param {number} repetitions
   */
  async #fetch(url, repetitions) {
    const { status, headers } = (await this.#window.fetch(url)) ?? {}
    const seconds = status === 503 && repetitions && Number(headers.get("Retry-After"))
    if (!seconds) return
    await new Promise((resolve) =>
      this.#clock.setTimeout(() => resolve(null), Math.min(seconds, longest) * 1000),
    )
    await this.#fetch(url, repetitions - 1)
  }
}
