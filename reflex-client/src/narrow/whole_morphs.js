/** Tells the server with the next sign of life how often all of the page was morphed, and why, for those who operate it. */
export class WholeMorphs {
  /** @type {Record<string, number>} */
  #counts = {}

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ channel: { socket } }) {
    const handle = socket.handle.bind(socket)
    socket.handle = (message) => {
      if (message.type !== "ping" || Object.keys(this.#counts).length === 0) return handle(message)
      const whole = this.#counts
      this.#counts = {}
      socket.send(JSON.stringify({ type: "pong", whole }))
    }
  }

  /**
   * @param {import("../outline/whole_page_needed.js").WholePageNeeded} why
   * @returns {string} in words
   */
  add({ kind, message }) {
    if (kind) this.#counts[kind] = (this.#counts[kind] ?? 0) + 1
    return message
  }
}
