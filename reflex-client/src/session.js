import { answer } from "./answers.js"
import { Busy } from "./busy.js"
import { ConnectionStatus } from "./connection_status.js"
import { Delivery } from "./delivery.js"
import { DescriptorList } from "./descriptor_list.js"
import { Edits } from "./edits.js"
import { EventDelegate } from "./event_delegate.js"
import { Lifecycle } from "./lifecycle.js"
import { Page } from "./page.js"
import { Reflex } from "./reflex.js"
import { ReflexError } from "./reflex_error.js"
import { writeReflex } from "./reflex_writer.js"
import { Socket } from "./socket.js"

/**
 * What an application has between `start()` and `stop()`: a reflex goes from `perform` to `finish` in here.
 *
 * @typedef {import("./reflex_application.js").Collaborators} Collaborators
 * @typedef {import("./reflex_application.js").StartOptions} StartOptions
 * @typedef {import("./operations.js").Operation} Operation
 * @typedef {Pick<typeof import("./operations.js"), "perform">} OperationsModule
 */
export class Session {
  #schema
  #controllers
  #busy
  #edits
  #status
  #lifecycle
  #socket
  #delivery
  #listening
  #count
  #loadOperations
  /** @type {OperationsModule | undefined} */
  #loaded
  /** @type {Promise<void> | undefined} */
  #loading

  /**
   * @param {Collaborators} collaborators
   * @param {StartOptions & { url: string }} options
   */
  constructor(collaborators, { url, ...limits }) {
    const { window, WebSocket, location, clock, logger } = collaborators
    const { schema, controllers, operations, loadOperations } = collaborators
    const { document } = window
    this.#schema = schema
    this.logger = logger
    this.location = location
    this.clock = clock
    this.operations = operations
    this.#loadOperations = loadOperations
    this.#controllers = controllers
    this.#busy = new Busy(schema)
    this.#edits = new Edits(document)
    this.#status = new ConnectionStatus(document, schema)
    this.page = new Page({ window, schema, busy: this.#busy, edits: this.#edits, logger })
    this.#lifecycle = new Lifecycle({ document, busy: this.#busy, logger })
    this.#socket = new Socket({ url, window, WebSocket, clock, logger, delegate: this })
    this.#delivery = new Delivery({ send: (text) => this.#socket.send(text), clock, delegate: this }, limits)
    this.delegate = new EventDelegate({
      document,
      schema,
      descriptors: new DescriptorList(schema, logger),
      perform: (target, element, event) => this.#performDeclared(target, element, event),
    })
    this.#listening = new window.AbortController()
    this.#count = 0
  }

  start() {
    const { signal } = this.#listening
    this.#edits.start(signal)
    this.delegate.start(signal)
    this.#socket.start(signal)
  }

  stop() {
    this.#listening.abort()
    this.#socket.stop()
    this.#delivery.stop()
  }

  get isConnected() {
    return this.#socket.isConnected
  }

  /**
   * @param {string | undefined} target
   * @param {Element} element
   * @param {Event} event
   */
  #performDeclared(target, element, event) {
    this.perform({ target, element, event, controller: this.#controllers.find(element, target) })
  }

  /** @param {import("./reflex.js").Stimulation} stimulation */
  perform(stimulation) {
    this.#count += 1
    const reflex = new Reflex(String(this.#count), stimulation)
    try {
      if (this.#lifecycle.begin(reflex)) this.#delivery.add(reflex, this.#write(reflex))
      else this.finish(reflex, "halted")
    } catch (error) {
      this.reflexFailed(reflex, ReflexError.from(error))
    }
    return reflex.promise
  }

  /** @param {Reflex} reflex */
  #write(reflex) {
    reflex.sentAtEdit = this.#edits.count
    reflex.url = this.page.url
    return writeReflex(reflex, this.#schema, this.logger)
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
  }

  socketDisconnected() {
    this.#delivery.close()
    this.#status.announce("disconnected")
  }

  /** @param {import("./protocol.js").ServerMessage} message */
  socketReceived(message) {
    if (message.id === undefined)
      return this.logger.error(`Reflex: ${message.message ?? `unknown message "${message.type}"`}`)
    if (!this.#loaded && (message.before || message.operations)) this.#loading ??= this.#load()
    // No answer overtakes another: until the operations are there, all wait.
    if (this.#loading) this.#loading.then(() => this.#answer(message))
    else this.#answer(message)
  }

  /** @param {import("./protocol.js").ServerMessage} message */
  #answer(message) {
    const reflex = this.#delivery.take(String(message.id))
    if (!reflex) return
    reflex.payload = message.payload ?? null
    answer(reflex, message, this)
  }

  async #load() {
    try {
      this.#loaded = await this.#loadOperations()
    } catch (error) {
      this.logger.error("Reflex: operations.js could not be loaded.", error)
    }
    this.#loading = undefined
  }

  /**
   * @param {Reflex} reflex
   * @param {Operation[]} [operations]
   */
  operate(reflex, operations) {
    if (!operations) return
    if (!this.#loaded) throw new Error("operations.js could not be loaded")
    this.#loaded.perform(operations, reflex, this)
  }
}
