import { isElement, plain } from "./plain.js"

const shadowRoot = 11

/**
 * Hears events on the document, and on open shadow roots what goes no further, once something was heard from inside.
 *
 * @typedef {object} HearingDelegate
 * @property {(root: Element | ShadowRoot) => void} learnFrom
 * @property {(event: Event, candidates: Element[]) => void} handle
 */
export class Hearing {
  #document
  #delegate
  /** @type {Set<string>} */
  #names = new Set()

  /**
   * @param {Document} document
   * @param {HearingDelegate} delegate
   */
  constructor(document, delegate) {
    this.#document = document
    this.#delegate = delegate
    /** @type {AbortSignal | undefined} */
    this.signal = undefined
  }

  /** @param {string} name of an event */
  listenTo(name) {
    if (this.#names.has(name)) return
    this.#names.add(name)
    this.#listenOn(this.#document, name)
  }

  /**
   * @param {Node} root
   * @param {string} name
   */
  #listenOn(root, name) {
    const { signal } = this
    plain(root).addEventListener(name, this.#captured, { capture: true, signal })
    plain(root).addEventListener(name, this.#bubbled, { signal })
  }

  // Focus, toggle or mouseenter never reach the document by bubbling. They are about their own target alone.
  #captured = (/** @type {Event} */ event) => {
    const path = event.composedPath()
    for (const node of path)
      if (plain(/** @type {Node} */ (node)).nodeType === shadowRoot)
        this.#learnFrom(/** @type {ShadowRoot} */ (node))
    if (!event.bubbles) this.#take(event, path.slice(0, 1))
  }

  #bubbled = (/** @type {Event} */ event) => {
    if (event.bubbles) this.#take(event, event.composedPath())
  }

  /**
   * @param {Event} event
   * @param {EventTarget[]} path
   */
  #take(event, path) {
    // What leaves a shadow root is heard on the document.
    if (event.composed && event.currentTarget !== this.#document) return
    this.#delegate.handle(event, path.filter(isElement))
  }

  // Where it listens already, a browser adds no listener.
  /** @param {ShadowRoot} root */
  #learnFrom(root) {
    this.#delegate.learnFrom(root)
    for (const name of this.#names) this.#listenOn(root, name)
  }
}
