/**
 * Why a reflex came to nothing: the server refused it or failed (`server`), it was never sent (`refused`, `offline`),
 * or nobody knows whether it ran (`lost`, `timeout`). `page`: the answer could not be applied to this page.
 *
 * @typedef {"server" | "refused" | "offline" | "lost" | "timeout" | "stopped" | "page"} ReflexErrorCode
 */
export class ReflexError extends Error {
  /** @type {string | undefined} */
  id
  /** @type {string | undefined} */
  target
  /** @type {Element | undefined} */
  element

  /**
   * @param {ReflexErrorCode} code
   * @param {string} message
   * @param {{ cause?: unknown }} [options]
   */
  constructor(code, message, options) {
    super(message, options)
    this.name = "ReflexError"
    this.code = code
  }

  /**
   * @param {unknown} error
   * @param {ReflexErrorCode} [code]
   */
  static from(error, code = "refused") {
    if (error instanceof ReflexError) return error
    const message = error instanceof Error ? error.message : String(error)
    return new ReflexError(code, message, { cause: error })
  }

  /** @param {import("../reflex/reflex.js").Reflex} reflex */
  about({ id, target, element }) {
    return Object.assign(this, { id, target, element })
  }
}
