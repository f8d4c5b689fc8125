import { plain } from "../base/plain.js"

/** Tells the toggle of a `<details>` that a change of ours caused, which comes later, from the visitor's. */
export class OwnToggles {
  #document
  /** @type {WeakMap<EventTarget, boolean>} whether those stand open that we opened, closed or brought */
  #changed = new WeakMap()

  /** @param {Document} document */
  constructor(document) {
    this.#document = plain(document)
  }

  /** @param {() => void} work */
  during(work) {
    const before = new Map(Array.from(this.#all, (details) => [details, details.open]))
    work()
    for (const details of this.#all)
      if ((before.get(details) ?? false) !== details.open) this.#changed.set(details, details.open)
  }

  /** @param {Event} event which is the only one of a change */
  include({ type, target }) {
    const details = /** @type {HTMLDetailsElement} */ (target)
    if (type !== "toggle" || !this.#changed.has(details)) return false
    const isOpen = this.#changed.get(details)
    this.#changed.delete(details)
    return isOpen === details.open
  }

  get #all() {
    return this.#document.querySelectorAll("details")
  }
}
