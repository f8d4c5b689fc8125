import { plain } from "../base/plain.js"

const shadowRoot = 11

/** Listens on open shadow roots to what goes no further, such as `change` and `submit`. */
export class Shadows {
  #document
  #events
  #signal

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ window, events, signal }) {
    this.#document = window.document
    this.#events = events
    this.#signal = signal
  }

  /** @param {Event} event that came out of some */
  learnFrom(event) {
    for (const node of event.composedPath()) {
      const root = /** @type {ShadowRoot} */ (node)
      if (plain(root).nodeType === shadowRoot) this.#listenOn(root)
    }
  }

  /** @param {ShadowRoot} root */
  #listenOn(root) {
    const { eventNames } = this.#events
    this.#events.learnFrom(root)
    // Where it listens already, a browser adds nothing.
    for (const name of eventNames) {
      plain(root).addEventListener(name, this.#captured, { capture: true, signal: this.#signal })
      plain(root).addEventListener(name, this.#bubbled, { signal: this.#signal })
    }
  }

  #captured = (/** @type {Event} */ event) => {
    if (!this.#goesFurther(event)) this.#events.captured(event)
  }

  #bubbled = (/** @type {Event} */ event) => {
    if (!this.#goesFurther(event)) this.#events.bubbled(event)
  }

  // Chromium says of a submit that it leaves its shadow root, and keeps it there all the same.
  /** @param {Event} event */
  #goesFurther(event) {
    return event.composedPath().includes(this.#document)
  }
}
