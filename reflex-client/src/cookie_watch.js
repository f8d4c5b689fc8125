/**
 * Knows whether the cookies that a script can see are still those that the connection was opened with. The server goes on
 * with those, whatever becomes of them in the browser.
 */
export class CookieWatch {
  #document
  #known = ""
  #isOfHandshake = false

  /** @param {Document} document */
  constructor(document) {
    this.#document = document
  }

  get #cookies() {
    try {
      return this.#document.cookie
    } catch {
      // A page in a sandbox has none.
      return ""
    }
  }

  get hasChanged() {
    return this.#cookies !== this.#known
  }

  /** A connection is being opened with these. */
  note() {
    this.#known = this.#cookies
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
