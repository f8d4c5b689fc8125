/**
 * What few pages need: files beside this one, each loaded when it is first needed.
 *
 * @typedef {object} Ready
 * @property {import("./operations.js").Operations} [operations]
 * @property {import("./extras.js").Extras} [extras]
 * @property {import("./load.js").Load} [load]
 * @property {import("./feedback.js").Feedback} [feedback]
 * @property {import("./push.js").Push} [push]
 * @property {import("./debug.js").DebugLog} [debug]
 *
 * @typedef {keyof Ready} Name
 * @typedef {{ create: (session: any) => any }} Part
 * @typedef {Record<Name, Part | (() => Promise<Part>)>} Sources a part, or how to load it
 */

/** @type {Sources} */
export const ownParts = {
  operations: () => import("./operations.js"),
  extras: () => import("./extras.js"),
  load: () => import("./load.js"),
  feedback: () => import("./feedback.js"),
  push: () => import("./push.js"),
  debug: () => import("./debug.js"),
}

export class Parts {
  #sources
  #session

  /**
   * @param {Sources} sources
   * @param {import("./session.js").Session} session
   */
  constructor(sources, session) {
    this.#sources = sources
    this.#session = session
    /** @type {Ready} */
    this.ready = {}
  }

  /** Makes those ready that need not be loaded. */
  start() {
    for (const [name, source] of Object.entries(this.#sources)) {
      if (typeof source !== "function") this.ready[/** @type {Name} */ (name)] = source.create(this.#session)
    }
  }

  /**
   * One that cannot be loaded is reported, and tried again the next time.
   *
   * @template {Name} N
   * @param {N} name
   * @returns {Promise<Ready[N]>}
   */
  async need(name) {
    const { signal, logger } = this.#session
    if (this.ready[name]) return this.ready[name]
    try {
      const part = await this.#load(name)
      if (!signal.aborted) this.ready[name] ??= part.create(this.#session)
    } catch (error) {
      logger.error(`Reflex: ${name}.js could not be loaded.`, error)
    }
    return this.ready[name]
  }

  /** @param {Name} name */
  #load(name) {
    const source = this.#sources[name]
    return typeof source === "function" ? source() : source
  }
}
