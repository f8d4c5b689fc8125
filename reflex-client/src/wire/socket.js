import { Backoff } from "./backoff.js"
import { pong, sessionEnded, subprotocol } from "./protocol.js"
import { pageQuery } from "./socket_address.js"

const welcomeTimeout = 10_000
/** `WebSocket.OPEN` */
const open = 1

/**
 * @typedef {"connecting" | "connected" | "disconnected"} ConnectionState
 * @typedef {object} SocketOptions
 * @property {string} url
 * @property {Window} window
 * @property {typeof globalThis.WebSocket} WebSocket
 * @property {import("../base/clock.js").Clock} clock
 * @property {Pick<Console, "error">} logger
 * @property {import("./channel.js").Channel} delegate
 */

/** The one connection of this page. It comes back for ever, until it is stopped. */
export class Socket {
  #WebSocket
  #clock
  #backoff
  #logger
  /** @type {WebSocket | null} */
  #webSocket = null
  /** @type {ConnectionState} */
  #state = "disconnected"
  /** @type {unknown} */
  #timer = null
  #connectedAt = 0
  #patience = welcomeTimeout
  heardAt = 0
  /** Why what the page shows may be no more, after a connection ended, until somebody has dealt with it. */
  endedBy = ""
  /** With the key by which the server knows this page again, once it has one. It is another one if the visitor may be. */
  protocols = [subprotocol]

  /** @param {SocketOptions} options */
  constructor({ url, window, WebSocket, clock, logger, delegate }) {
    this.url = url
    this.window = window
    this.#WebSocket = WebSocket
    this.#clock = clock
    this.#backoff = new Backoff(clock)
    this.#logger = logger
    this.delegate = delegate
  }

  stop() {
    this.release()
    this.leave()
  }

  get isConnected() {
    return this.#state === "connected"
  }

  /** @param {string} text is lost where the connection is being closed, as it would be a moment later */
  send(text) {
    if (this.#webSocket?.readyState === open) this.#webSocket.send(text)
  }

  open() {
    this.release()
    this.enter("connecting")
    this.#patience = welcomeTimeout
    this.#webSocket = new this.#WebSocket(this.url + pageQuery(this.window.document), this.protocols)
    this.#webSocket.onmessage = ({ data }) => this.#receive(data)
    this.#webSocket.onclose = ({ code, reason }) => {
      if (code === sessionEnded) this.endedBy = reason
      this.reopen(code === sessionEnded)
    }
    this.#listenOn()
  }

  // A dead network lets close() wait for long, so a socket that is given up is not listened to any more.
  release() {
    this.#clock.clearTimeout(this.#timer)
    if (!this.#webSocket) return
    this.#webSocket.onmessage = null
    this.#webSocket.onclose = null
    this.#webSocket.close()
    this.#webSocket = null
  }

  /** @param {boolean} [noneRan] of what was sent and not answered */
  reopen(noneRan = false) {
    this.release()
    const lifetime = this.isConnected ? this.#clock.now() - this.#connectedAt : 0
    this.leave(noneRan)
    this.#timer = this.#clock.setTimeout(() => this.open(), this.#backoff.delayAfter(lifetime, noneRan))
  }

  /** A connection that may be dead, or is being waited for, is replaced at once. */
  hasten() {
    if (this.#state === "disconnected" || this.#clock.now() - this.heardAt >= this.#patience) {
      this.leave()
      this.open()
    }
  }

  #listenOn() {
    this.heardAt = this.#clock.now()
    this.#clock.clearTimeout(this.#timer)
    this.#timer = this.#clock.setTimeout(() => this.reopen(), this.#patience)
  }

  /** @param {unknown} data */
  #receive(data) {
    this.#listenOn()
    try {
      this.handle(JSON.parse(String(data)))
    } catch (error) {
      this.#logger.error("Reflex: a message was not understood.", error)
    }
  }

  /** @param {import("./protocol.js").ServerMessage} message */
  handle(message) {
    const { type, heartbeat, key } = message
    if (type === "pong") return
    if (type === "ping") return this.send(pong)
    if (type !== "welcome") return this.delegate.socketReceived(message)
    if (heartbeat) this.#patience = 2 * heartbeat
    this.protocols = [subprotocol, /** @type {string} */ (key)]
    this.#connectedAt = this.#clock.now()
    this.#listenOn()
    this.enter("connected")
    this.delegate.socketConnected(message)
  }

  leave(noneRan = false) {
    const { isConnected } = this
    this.enter("disconnected")
    if (isConnected) this.delegate.socketDisconnected(noneRan)
  }

  /** @param {ConnectionState} state */
  enter(state) {
    if (this.#state === state) return
    this.#state = state
    this.delegate.socketChanged(state)
  }
}
