import { follow } from "./steps.js"

/**
 * How a page differs from the one before: by steps, in units of UTF-16.
 *
 * @typedef {{ from: string, steps: (number | string)[] }} Change
 */

/** What the server sent last as the page, so that the next page can come as what changed in it. */
export class PageTexts {
  #runtime
  /** @type {string | undefined} */
  text
  /** @type {string | undefined} What the server calls it. */
  version

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    this.#runtime = runtime
  }

  /**
   * Turns what changed into the page.
   *
   * @param {import("./protocol.js").ServerMessage} message
   * @returns {Change | undefined} what changed
   */
  complete(message) {
    const { type, html, length, steps, v } = message
    const from = this.text
    if (type === "morph") this.#keep(html, v)
    else if (type === "delta") this.#keep(follow(this.text ?? "", steps ?? [], length), v)
    if (type !== "delta" && type !== "same") return
    message.type = "morph"
    message.html = this.text
    if (this.text === undefined) this.#askForWhole(message)
    return from === undefined ? undefined : { from, steps: steps ?? [0, from.length] }
  }

  /**
   * @param {string | undefined} text
   * @param {string | undefined} version
   */
  #keep(text, version) {
    this.text = text
    this.version = text && version
  }

  /** @param {import("./protocol.js").ServerMessage} message */
  #askForWhole(message) {
    message.type = "nothing"
    this.#runtime.logger.error("Reflex: what changed does not fit the page, which is asked for as a whole.")
    this.#runtime.stimulator.refresh()
  }
}
