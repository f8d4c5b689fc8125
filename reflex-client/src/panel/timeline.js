import { plain } from "../base/plain.js"
import { stepsOf } from "./test_text.js"

const kept = 20

/**
 * @typedef {import("../reflex/reflex.js").Reflex} Reflex
 *
 * @typedef {object} ServerTimes what the server says of a reflex, in microseconds
 * @property {string} id
 * @property {number} queue
 * @property {number} action
 * @property {number} page
 * @property {number} answer
 * @property {number} bytes
 * @property {number} [statements]
 *
 * @typedef {object} Entry one reflex, with the times of this browser in milliseconds
 * @property {Reflex} reflex
 * @property {number} begunAt
 * @property {number} [sentAt]
 * @property {number} [receivedAt]
 * @property {number} [shownAt]
 * @property {string} [text] the message
 * @property {string[]} [deed] what the visitor did, as lines of a test
 * @property {string} [kind] of the answer
 * @property {ServerTimes} [times]
 */

/** The last reflexes of a page: when each of them was where, and how much of it travelled. */
export class Timeline {
  #clock
  #text = ""
  /** @type {Entry[]} the latest first */
  entries = []
  /** @type {() => void} */
  onChange = () => {}

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    const { channel, signal, window } = runtime
    this.#clock = window.performance
    const document = plain(window.document)
    const listen = (/** @type {string} */ stage, /** @type {(reflex: Reflex) => void} */ note) => {
      const hear = (/** @type {Event} */ event) => {
        note(/** @type {CustomEvent} */ (event).detail.reflex)
        this.onChange()
      }
      document.addEventListener(`reflex:${stage}`, hear, { capture: true, signal })
    }
    const listenTo = (/** @type {string} */ stage, /** @type {(entry: Entry) => void} */ note) =>
      listen(stage, ({ id }) => {
        const entry = this.#find(id)
        if (entry) note(entry)
      })
    // When one has begun that was under way before this was loaded, nobody knows.
    listen("before", (reflex) => this.#add(reflex))
    listenTo("delivered", (entry) => {
      entry.sentAt = this.#clock.now()
      entry.text = this.#text
      entry.deed = stepsOf(entry)
    })
    listenTo("after", (entry) => {
      entry.shownAt = this.#clock.now()
    })
    document.addEventListener("reflex:times", (event) => this.#take(event), { signal })
    this.#watch(channel)
  }

  /** @param {import("../wire/channel.js").Channel} channel */
  #watch(channel) {
    const send = channel.send.bind(channel)
    channel.send = (text) => {
      this.#text = text
      send(text)
    }
    const receive = channel.socketReceived.bind(channel)
    channel.socketReceived = (message) => {
      const entry = this.#find(message.id)
      if (entry) {
        entry.receivedAt = this.#clock.now()
        entry.kind = message.type
      }
      receive(message)
    }
  }

  /** @param {Reflex} reflex */
  #add(reflex) {
    this.entries = [{ reflex, begunAt: this.#clock.now() }, ...this.entries].slice(0, kept)
  }

  /** @param {Event} event */
  #take(event) {
    const { detail } = /** @type {CustomEvent<ServerTimes>} */ (event)
    const entry = this.#find(detail?.id)
    if (!entry) return
    entry.times = detail
    this.onChange()
  }

  /** @param {unknown} id */
  #find(id) {
    return id === undefined ? undefined : this.entries.find(({ reflex }) => reflex.id === id)
  }
}
