import { LazyParts } from "../base/lazy_parts.js"
import { EntryReader } from "../events/entry_reader.js"
import { EventDelegate } from "../events/event_delegate.js"
import { Busy } from "../feedback/busy.js"
import { Edits } from "../fields/edits.js"
import { ForeignChanges } from "../foreign/foreign_changes.js"
import { Page } from "../page/page.js"
import { answer } from "../reflex/answers.js"
import { Lifecycle } from "../reflex/lifecycle.js"
import { Stimulator } from "../reflex/stimulator.js"
import { Channel } from "../wire/channel.js"

/**
 * What an application has between `start()` and `stop()`: it puts the parts together, and a reflex ends in here.
 *
 * @typedef {import("./collaborators.js").Collaborators & import("./collaborators.js").PageOwn} Collaborators
 * @typedef {import("./collaborators.js").StartOptions} StartOptions
 * @typedef {import("../reflex/reflex.js").Reflex} Reflex
 */
export class Runtime {
  #listening

  /**
   * @param {Collaborators} collaborators
   * @param {StartOptions & { url: string }} options
   */
  constructor(collaborators, { progress = true, ...options }) {
    const { window, location, clock, logger, schema } = collaborators
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
    this.parts = new LazyParts(collaborators.parts, this)
    this.foreign = new ForeignChanges(document)
    this.edits = new Edits(document)
    this.page = new Page(this)
    this.lifecycle = new Lifecycle({ document, busy: new Busy(schema), logger, parts: this.parts })
    this.channel = new Channel(this, collaborators.WebSocket, options)
    this.stimulator = new Stimulator(this, this.channel.delivery)
    this.entryReader = new EntryReader(schema, this.parts)
    this.events = new EventDelegate({
      document,
      schema,
      parts: this.parts,
      entryReader: this.entryReader,
      stimulator: this.stimulator,
    })
    this.#listening = new window.AbortController()
  }

  start() {
    const { signal } = this
    this.parts.start()
    this.foreign.start(signal)
    this.edits.start(signal)
    this.events.start(signal)
    this.channel.socket.open()
  }

  stop() {
    this.#listening.abort()
    this.channel.socket.stop()
    this.channel.delivery.stop()
  }

  /** Whoever listens to the page for this runtime is released by it. */
  get signal() {
    return this.#listening.signal
  }

  get isConnected() {
    return this.channel.socket.isConnected
  }

  /**
   * @param {Reflex} reflex
   * @param {import("../reflex/reflex.js").Outcome} outcome
   */
  finish(reflex, outcome) {
    if (!reflex.isOver) this.lifecycle.finish(reflex, outcome)
  }

  /** @param {Reflex} reflex */
  reflexQueued(reflex) {
    this.lifecycle.advance(reflex, "queued")
  }

  /** @param {Reflex} reflex */
  reflexDelivered(reflex) {
    this.lifecycle.advance(reflex, "delivered")
  }

  /**
   * @param {Reflex} reflex
   * @param {import("../base/reflex_error.js").ReflexError} error
   */
  reflexFailed(reflex, error) {
    reflex.error = error.about(reflex)
    this.finish(reflex, "error")
  }

  /**
   * @param {Reflex} reflex
   * @param {import("../wire/protocol.js").ServerMessage} message
   */
  answered(reflex, message) {
    reflex.payload = message.payload ?? null
    answer(reflex, message, this)
  }
}
