import { ReflexError } from "../base/reflex_error.js"
import { byteLength } from "./protocol.js"
import { TimedReflexes } from "./timed_reflexes.js"

/**
 * @typedef {import("../reflex/reflex.js").Reflex} Reflex
 *
 * @typedef {object} DeliveryDelegate
 * @property {(reflex: Reflex) => void} reflexQueued
 * @property {(reflex: Reflex) => void} reflexDelivered
 * @property {(reflex: Reflex, error: ReflexError) => void} reflexFailed
 *
 * @typedef {object} DeliveryOptions
 * @property {number} [queueLimit] how many reflexes wait for the connection
 * @property {number} [queueTimeout] how long they wait, in milliseconds
 * @property {number} [answerTimeout] how long an answer may take, in milliseconds
 */

/** Brings reflexes to the server in order, and knows which of them are without an answer. */
export class Delivery {
  #channel
  /** @type {boolean | undefined} */
  #awaitsOther
  #queueLimit
  #isOpen = false
  /** @type {number | undefined} */
  #maxMessageSize
  #delivered

  /**
   * @param {{ channel: Pick<import("./channel.js").Channel, "cookies" | "send" | "renew">, clock: import("../base/clock.js").Clock, delegate: DeliveryDelegate }} collaborators
   * @param {DeliveryOptions} [options]
   */
  constructor(
    { channel, clock, delegate },
    { queueLimit = 20, queueTimeout = 30_000, answerTimeout = 60_000 } = {},
  ) {
    this.#channel = channel
    this.delegate = delegate
    this.#queueLimit = queueLimit
    /** What waits for a connection. */
    this.queued = new TimedReflexes(clock, queueTimeout, (reflex) =>
      this.#fail(reflex, new ReflexError("offline", "Offline; it was not sent in time")),
    )
    this.#delivered = new TimedReflexes(clock, answerTimeout, (reflex) =>
      this.#fail(reflex, new ReflexError("timeout", "No answer in time; it is not known whether it ran")),
    )
  }

  /**
   * @param {Reflex} reflex
   * @param {string} text
   */
  add(reflex, text) {
    this.#awaitsOther ||= this.#isOpen && this.#channel.cookies?.hasChanged
    if (this.#isOpen && !this.#awaitsOther) return this.#deliver(reflex, text)
    if (this.queued.size >= this.#queueLimit) {
      throw new ReflexError("offline", `Offline; ${this.#queueLimit} reflexes wait already`)
    }
    this.queued.add(reflex, text)
    this.delegate.reflexQueued(reflex)
    this.#renewWhenAnswered()
  }

  /** A connection with other cookies is opened when nothing is under way by this one. */
  #renewWhenAnswered() {
    if (!this.#awaitsOther || this.#delivered.size > 0) return
    this.#channel.renew()
  }

  /** @param {number} [maxMessageSize] */
  open(maxMessageSize) {
    this.#isOpen = true
    this.#maxMessageSize = maxMessageSize
    for (const { reflex, text } of this.queued.all) {
      this.queued.take(reflex.id)
      this.#deliverQueued(reflex, text)
    }
  }

  /**
   * Nobody knows whether the delivered ones ran, so they are not repeated, unless the server says that none did.
   *
   * @param {boolean} [noneRan]
   */
  close(noneRan) {
    this.#isOpen = false
    this.#awaitsOther = false
    for (const { reflex, text } of this.#delivered.all) {
      this.take(reflex.id)
      if (noneRan) this.queued.add(reflex, text)
      else this.#fail(reflex, new ReflexError("lost", "Connection lost; it is not known whether it ran"))
    }
  }

  stop() {
    this.close()
    for (const { reflex } of this.queued.all)
      this.#fail(reflex, new ReflexError("stopped", "Reflex was stopped"))
  }

  /**
   * Takes the reflex that an answer is for; it is nobody's any more afterwards.
   *
   * @param {string} id
   */
  take(id) {
    const reflex = this.#delivered.take(id) ?? this.queued.take(id)
    this.#renewWhenAnswered()
    return reflex
  }

  /**
   * @param {Reflex} reflex
   * @param {string} text
   */
  #deliver(reflex, text) {
    const size = byteLength(text)
    if (this.#maxMessageSize && size > this.#maxMessageSize) {
      throw new ReflexError(
        "refused",
        `${size} bytes are more than reflex.limits.message-size (${this.#maxMessageSize})`,
      )
    }
    this.#channel.send(text)
    this.#delivered.add(reflex, text)
    this.delegate.reflexDelivered(reflex)
  }

  /**
   * @param {Reflex} reflex
   * @param {string} text
   */
  #deliverQueued(reflex, text) {
    try {
      this.#deliver(reflex, text)
    } catch (error) {
      this.#fail(reflex, ReflexError.from(error))
    }
  }

  /**
   * @param {Reflex} reflex
   * @param {ReflexError} error
   */
  #fail(reflex, error) {
    this.take(reflex.id)
    this.delegate.reflexFailed(reflex, error)
  }
}
