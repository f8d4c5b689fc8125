import { plain } from "../base/plain.js"
import { withConnectionAttributes } from "../base/rare_schema.js"
import { cookiesOf } from "./cookies.js"

/**
 * Knows whether the cookies that a script can see are still those that the connection was opened with. The server goes on
 * with those, whatever becomes of them in the browser. A page may name the cookies that count.
 */
export class CookieWatch {
  #document
  #attribute
  #known
  #isOfHandshake = false

  /**
   * @param {Document} document
   * @param {import("../base/schema.js").Schema} schema
   * @param {string} known the cookies that a connection was opened with
   */
  constructor(document, schema, known) {
    this.#document = document
    this.#known = known
    this.#attribute = withConnectionAttributes(schema).cookiesAttribute
  }

  /** @param {string} cookies */
  #counting(cookies) {
    const names = plain(this.#document).documentElement.getAttribute(this.#attribute)?.split(/\s+/)
    const all = cookies.split("; ")
    return all.filter((cookie) => names?.includes(cookie.split("=")[0]) ?? true).join("; ")
  }

  get hasChanged() {
    return this.#counting(cookiesOf(this.#document)) !== this.#counting(this.#known)
  }

  /** A connection is being opened with these. */
  note() {
    this.#known = cookiesOf(this.#document)
  }

  /** The next connection is opened since the cookies are others. If it sets some itself, they are no reason for another. */
  expectOthers() {
    this.#isOfHandshake = true
  }

  noteHandshake() {
    if (this.#isOfHandshake) this.note()
    this.#isOfHandshake = false
  }

  /**
   * What is changed meanwhile is known to the server, which says so.
   *
   * @param {() => Promise<unknown>} fetch
   */
  async during(fetch) {
    const { hasChanged } = this
    await fetch()
    if (!hasChanged) this.note()
  }
}
