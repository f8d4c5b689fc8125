/** Tells, once for each name, of events that fire no reflex since the page has not registered them. */
export class RefusedEvents {
  #attribute
  #logger
  /** @type {Set<string>} */
  #reported = new Set()

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ schema, logger }) {
    this.#attribute = schema.eventsAttribute
    this.#logger = logger
  }

  /**
   * @param {string} name
   * @param {Element} element the one that asked for it
   */
  report(name, element) {
    if (this.#reported.has(name)) return
    this.#reported.add(name)
    this.#logger.warn(
      `Reflex: "${name}" was left out, since it can happen without the visitor. For a page whose elements may ask for it: <html ${this.#attribute}="${name}">.`,
      element,
    )
  }
}
