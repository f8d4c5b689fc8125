import { dispatch } from "../base/dispatch.js"
import { plain } from "../base/plain.js"

/** Shows on `<html>` and by events on the document how the connection is. */
export class ConnectionStatus {
  #document
  #attribute

  /**
   * @param {Document} document
   * @param {import("../base/schema.js").Schema} schema
   */
  constructor(document, schema) {
    this.#document = document
    this.#attribute = schema.connectionAttribute
  }

  /** @param {import("./socket.js").ConnectionState} state */
  show(state) {
    plain(this.#document).documentElement.setAttribute(this.#attribute, state)
  }

  /** @param {"connected" | "disconnected"} name */
  announce(name) {
    dispatch(this.#document, name)
  }
}
