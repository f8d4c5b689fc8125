import { answer } from "./answers.js"
import { Busy } from "./busy.js"
import { ConnectionStatus } from "./connection_status.js"
import { Delivery } from "./delivery.js"
import { DescriptorList } from "./descriptor_list.js"
import { Edits } from "./edits.js"
import { EventDelegate } from "./event_delegate.js"
import { ForeignAttributes } from "./foreign_attributes.js"
import { Lifecycle } from "./lifecycle.js"
import { Line } from "./line.js"
import { Page } from "./page.js"
import { Parts } from "./parts.js"
import { Performer } from "./performer.js"
import { ReflexError } from "./reflex_error.js"
import { Socket } from "./socket.js"

/**
 * What an application has between `start()` and `stop()`: it puts the parts together, and takes what comes in from the
 * server to the reflex that it is for.
 *
 * @typedef {import("./reflex_application.js").Collaborators} Collaborators
 * @typedef {import("./reflex_application.js").StartOptions} StartOptions
 * @typedef {import("./reflex.js").Reflex} Reflex
 */
export class Session {
  #edits
  #status
  #lifecycle
  #socket
  #delivery
  #listening
  #inbox

  /**
   * @param {Collaborators} collaborators
   * @param {StartOptions & { url: string }} options
   */
  constructor(collaborators, { url, progress = true, ...limits }) {
    const { window, WebSocket, location, clock, logger, schema } = collaborators
    const { document } = window
    this.window = window
    this.schema = schema
    this.logger = logger
    this.location = location
    this.clock = clock
    this.controllers = collaborators.controllers
    this.operations = collaborators.operations
    this.confirm = collaborators.confirm
    this.isDebugging = collaborators.isDebugging
    this.hasProgress = progress
    this.latency = 0
    this.parts = new Parts(collaborators.parts, this)
    this.attributes = new ForeignAttributes(document)
    this.#edits = new Edits(document)
    this.#status = new ConnectionStatus(document, schema)
    this.page = new Page({
      window,
      schema,
      attributes: this.attributes,
      edits: this.#edits,
      logger,
      parts: this.parts,
    })
    this.#lifecycle = new Lifecycle({ document, busy: new Busy(schema), logger, parts: this.parts })
    this.#socket = new Socket({ url, window, WebSocket, clock, logger, delegate: this })
    const send = (/** @type {string} */ text) => this.#later(() => this.#socket.send(text))
    this.#delivery = new Delivery({ send, clock, delegate: this }, limits)
    this.performer = new Performer(this, {
      edits: this.#edits,
      lifecycle: this.#lifecycle,
      delivery: this.#delivery,
    })
    this.delegate = new EventDelegate({
      document,
      schema,
      descriptors: new DescriptorList(schema, this.parts),
      perform: (target, element, event) => this.performer.performDeclared({ target, element, event }),
    })
    this.#listening = new window.AbortController()
    this.#inbox = new Line(this.parts)
  }

  start() {
    const { signal } = this
    this.parts.start()
    this.attributes.start(signal)
    this.#edits.start(signal)
    this.delegate.start(signal)
    this.#socket.start(signal)
  }

  stop() {
    this.#listening.abort()
    this.#socket.stop()
    this.#delivery.stop()
  }

  /** Whoever listens to the page for this session is released by it. */
  get signal() {
    return this.#listening.signal
  }

  get isConnected() {
    return this.#socket.isConnected
  }

  /**
   * @param {Reflex} reflex
   * @param {import("./reflex.js").Outcome} outcome
   */
  finish(reflex, outcome) {
    if (!reflex.isOver) this.#lifecycle.finish(reflex, outcome)
  }

  /** @param {Reflex} reflex */
  reflexQueued(reflex) {
    this.#lifecycle.advance(reflex, "queued")
  }

  /** @param {Reflex} reflex */
  reflexDelivered(reflex) {
    this.#lifecycle.advance(reflex, "delivered")
  }

  /**
   * @param {Reflex} reflex
   * @param {ReflexError} error
   */
  reflexFailed(reflex, error) {
    reflex.error = error.about(reflex)
    this.finish(reflex, "error")
  }

  /** @param {import("./socket.js").ConnectionState} state */
  socketChanged(state) {
    this.#status.show(state)
  }

  /** @param {import("./protocol.js").ServerMessage} welcome */
  socketConnected({ maxMessageSize }) {
    this.#delivery.open(maxMessageSize)
    this.#status.announce("connected")
    // Not before: a page waits for nothing. Not later: without a connection it could not be loaded any more.
    this.parts.need("feedback")
  }

  /** @param {boolean} noneRan */
  socketDisconnected(noneRan) {
    this.#delivery.close(noneRan)
    this.#status.announce("disconnected")
  }

  /** What the page shows may be old: the browser kept it while the visitor was elsewhere. */
  socketCameBack() {
    this.performer.refresh()
  }

  /** @param {import("./protocol.js").ServerMessage} message */
  socketReceived(message) {
    if (message.type === "cookies")
      return this.#inbox.run(this.window.fetch(/** @type {string} */ (message.url)))
    if (message.id === undefined)
      return this.logger.error(`Reflex: ${message.message ?? `unknown message ${message.type}`}`)
    const part = message.before || message.operations ? "operations" : null
    this.#later(() => this.#inbox.run(part, () => this.#answer(message)))
  }

  /** @param {import("./protocol.js").ServerMessage} message */
  #answer(message) {
    const reflex = this.#delivery.take(String(message.id))
    if (!reflex) return
    reflex.payload = message.payload ?? null
    answer(reflex, message, this)
  }

  /** @param {() => void} work */
  #later(work) {
    if (this.latency > 0) this.clock.setTimeout(work, this.latency / 2)
    else work()
  }
}
