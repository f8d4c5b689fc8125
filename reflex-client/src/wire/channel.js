import { OrderedWork } from "../base/ordered_work.js"
import { ConnectionStatus } from "./connection_status.js"
import { cookiesOf } from "./cookies.js"
import { Delivery } from "./delivery.js"
import { Socket } from "./socket.js"

/** What a browser has more to do with than to show it. */
const special = /autofocus|<(?:source|template|\w+-)| is=|\[\d+\]|type=\W*\w+\//

/** @type {import("../base/lazy_parts.js").Name[]} */
const onceConnected = ["connection", "others", "feedback", "pace"]

/** The way to the server and back, and how it shows in the page. */
export class Channel {
  /** The cookies that the server knows: those that the connection was opened with. */
  openedWith = ""
  #runtime
  #status
  #incoming

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {typeof globalThis.WebSocket} WebSocket
   * @param {import("./delivery.js").DeliveryOptions & { url: string }} options
   */
  constructor(runtime, WebSocket, { url, ...limits }) {
    const { window, clock, logger, schema } = runtime
    this.#runtime = runtime
    this.#status = new ConnectionStatus(window.document, schema)
    this.socket = new Socket({ url, window, WebSocket, clock, logger, delegate: this })
    this.#incoming = new OrderedWork(runtime)
    this.delivery = new Delivery({ channel: this, clock, delegate: runtime }, limits)
  }

  /** @param {string} text */
  send(text) {
    this.#later(() => this.socket.send(text))
  }

  get cookies() {
    return this.#runtime.parts.ready.connection?.cookies
  }

  /** The server has to know the cookies that the browser has now. */
  renew() {
    this.cookies?.expectOthers()
    this.socket.leave()
    this.socket.open()
  }

  /** @param {import("./socket.js").ConnectionState} state */
  socketChanged(state) {
    if (state === "connecting") this.openedWith = cookiesOf(this.#runtime.window.document)
    this.#status.show(state)
  }

  /** @param {import("./protocol.js").ServerMessage} welcome */
  socketConnected({ maxMessageSize, development }) {
    this.cookies?.noteHandshake()
    this.delivery.open(maxMessageSize)
    this.#status.announce("connected")
    // Not before: a page waits for nothing. Not later: without a connection it could not be loaded any more.
    for (const part of onceConnected) this.#runtime.parts.need(part)
    if (development) this.#runtime.parts.need("development")
  }

  /** @param {boolean} noneRan */
  socketDisconnected(noneRan) {
    this.delivery.close(noneRan)
    this.#status.announce("disconnected")
  }

  /** What the page shows may be old: the browser kept it while the visitor was elsewhere. */
  socketCameBack() {
    this.#runtime.stimulator.refresh()
  }

  /** @param {import("./protocol.js").ServerMessage} message */
  socketReceived(message) {
    this.#runtime.parts.ready.connection?.receive(message)
    const { id, type, url, html, before, operations } = message
    if (type === "cookies") return this.#incoming.run(this.#fetchCookies(/** @type {string} */ (url)))
    this.#later(() => {
      // One knows what must not be left, the other shows what is at another address.
      if (url || type === "reload") this.#incoming.run(html ? "visits" : "connection")
      this.#incoming.run(before || operations || url?.includes("#") ? "operations" : null)
      if (special.test(html + JSON.stringify([before, operations]))) this.#incoming.run("load")
      this.#incoming.run(id === undefined ? "push" : null, () => this.#take(message))
    })
  }

  /** @param {string} url */
  async #fetchCookies(url) {
    await this.#runtime.parts.need("connection")
    return this.cookies?.during(url) ?? this.#runtime.window.fetch(url)
  }

  /** @param {import("./protocol.js").ServerMessage} message */
  #take(message) {
    if (message.id === undefined) return this.#runtime.parts.ready.push?.receive(message)
    const reflex = this.delivery.take(String(message.id))
    if (reflex) this.#runtime.answered(reflex, message)
  }

  /** @param {() => void} work */
  #later(work) {
    const { latency, clock } = this.#runtime
    if (latency > 0) clock.setTimeout(work, latency / 2)
    else work()
  }
}
