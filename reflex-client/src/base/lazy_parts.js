import { dispatch } from "./dispatch.js"
import { version } from "./version.js"

/**
 * @typedef {object} Ready
 * @property {import("../operations/operations.js").Operations} [operations]
 * @property {import("../reflex/extras.js").Extras} [extras]
 * @property {import("../page/load.js").Load} [load]
 * @property {import("../wire/connection.js").Connection} [connection]
 * @property {import("../foreign/others.js").Others} [others]
 * @property {import("../feedback/feedback.js").Feedback} [feedback]
 * @property {import("../events/pace.js").Pace} [pace]
 * @property {import("../wire/push.js").Push} [push]
 * @property {import("../visits/visits.js").Visits} [visits]
 * @property {import("../fields/entered.js").Entered} [entered]
 * @property {import("../narrow/narrow_morph.js").NarrowMorph} [narrow]
 * @property {import("../development/debug_log.js").DebugLog} [debug]
 * @property {import("../development/development.js").Development} [development]
 *
 * @typedef {keyof Ready} Name
 * @typedef {{ create: (runtime: any) => any, version?: string }} Part
 * @typedef {Record<Name, Part | (() => Promise<Part>)>} Sources a part, or how to load it
 */

/** Has each part that has been needed so far. */
export class LazyParts {
  #sources
  #runtime

  /**
   * @param {Sources} sources
   * @param {import("../application/runtime.js").Runtime} runtime
   */
  constructor(sources, runtime) {
    this.#sources = sources
    this.#runtime = runtime
    /** @type {Ready} */
    this.ready = {}
  }

  /** Makes those ready that need not be loaded. */
  start() {
    for (const [name, source] of Object.entries(this.#sources)) {
      if (typeof source !== "function") this.ready[/** @type {Name} */ (name)] = source.create(this.#runtime)
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
    const { signal, logger } = this.#runtime
    if (this.ready[name]) return this.ready[name]
    try {
      const part = await this.#load(name)
      if (!signal.aborted) this.ready[name] ??= part.create(this.#runtime)
    } catch (error) {
      logger.error(`Reflex: ${name}.js could not be loaded.`, error)
    }
    return this.ready[name]
  }

  /** @param {Name} name */
  async #load(name) {
    const source = this.#sources[name]
    const part = await (typeof source === "function" ? source() : source)
    if ((part.version ?? version) === version) return part
    // The server was started anew with another one.
    dispatch(this.#runtime.window.document, "outdated")
    throw new Error("another version")
  }
}
