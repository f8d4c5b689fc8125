import { plain } from "../base/plain.js"

/** Listens to what happens anywhere: `keydown.esc@window->Menu#close` means the element that says so. */
export class Anywhere {
  #runtime
  /** @type {Set<string>} */
  #names = new Set()

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    this.#runtime = runtime
  }

  /**
   * @param {string} eventName
   * @param {string} place
   */
  listenTo(eventName, place) {
    const name = `${eventName}@${place}`
    if (this.#names.has(name)) return
    this.#names.add(name)
    const { window, schema, events, signal } = this.#runtime
    const receiver = place === "window" ? window : window.document
    const selector = `[${schema.reflexAttribute}*="@${place}"]`
    const handle = (/** @type {Event} */ event) => {
      for (const element of plain(window.document).querySelectorAll(selector))
        events.handle(event, [element], place)
    }
    receiver.addEventListener(eventName, handle, { signal })
  }
}
