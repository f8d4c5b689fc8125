import { systemClock } from "./clock.js"
import { ownParts } from "./parts.js"
import { ControllerRegistry } from "./reflex_controller.js"
import { ReflexError } from "./reflex_error.js"
import { defaultSchema } from "./schema.js"
import { Session } from "./session.js"
import { StimulateOptions } from "./stimulate_options.js"
import { readStimulation } from "./stimulation.js"

/**
 * @typedef {object} Collaborators
 * @property {Window & typeof globalThis} window
 * @property {typeof globalThis.WebSocket} WebSocket
 * @property {Pick<Location, "assign" | "replace" | "reload">} location
 * @property {import("./clock.js").Clock} clock
 * @property {Pick<Console, "warn" | "error">} logger
 * @property {import("./schema.js").Schema} schema
 * @property {ControllerRegistry} controllers
 * @property {Record<string, import("./operations.js").Perform>} operations
 * @property {import("./parts.js").Sources} parts
 * @property {Confirm} confirm
 * @property {() => boolean} isDebugging
 *
 * @callback Confirm asks a visitor; any dialog will do
 * @param {string} question
 * @param {Element} element
 * @returns {boolean | Promise<boolean>}
 *
 * @typedef {object} OwnStartOptions
 * @property {string} [url] where the server listens
 * @property {boolean} [progress] whether slow reflexes show a progress bar
 *
 * @typedef {import("./delivery.js").DeliveryOptions & OwnStartOptions} StartOptions
 * @typedef {import("./reflex_controller.js").ReflexController} ReflexController
 * @typedef {import("./reflex.js").Reflex} Reflex
 * @typedef {Promise<import("./reflex.js").ReflexResult> & { id: string, reflex: Reflex }} ReflexPromise
 */

/** Reflex for Spring Boot in one page. */
export class ReflexApplication {
  #collaborators
  /** @type {Session | null} */
  #session
  #isDebugging

  /** @param {Partial<Collaborators>} [collaborators] */
  constructor(collaborators = {}) {
    this.#collaborators = collaborators
    this.schema = { ...defaultSchema, ...collaborators.schema }
    this.controllers = new ControllerRegistry()
    /**
     * Operations of your own, by name: `Reflex.operations.shake = (element, operation, tools) => …`
     *
     * @type {Collaborators["operations"]}
     */
    this.operations = {}
    /**
     * Asks what `data-reflex-confirm` says. Any dialog will do: `Reflex.confirm = async (question, element) => …`
     *
     * @type {Confirm}
     */
    this.confirm = (question) => this.window.confirm(question)
    this.#session = null
    this.#isDebugging = false
  }

  get window() {
    return this.#collaborators.window ?? globalThis.window
  }

  /**
   * Opens the connection and listens to the page. An application that is started already stays as it is.
   *
   * @param {StartOptions} [options] `url` is where the server listens, `/reflex` of this host by default
   */
  start(options = {}) {
    if (this.#session) return this
    const { schema, controllers, operations, window } = this
    const {
      WebSocket = window.WebSocket,
      location = window.location,
      clock = systemClock,
      logger = console,
    } = this.#collaborators
    const parts = { ...ownParts, ...this.#collaborators.parts }
    const isDebugging = () => this.#isDebugging
    const confirm = (/** @type {string} */ question, /** @type {Element} */ element) =>
      this.confirm(question, element)
    const url = socketAddress(options.url ?? "/reflex", window.location.href)
    this.#session = new Session(
      {
        window,
        WebSocket,
        location,
        clock,
        logger,
        schema,
        controllers,
        operations,
        parts,
        confirm,
        isDebugging,
      },
      { ...options, url },
    )
    this.#session.start()
    this.debug = this.#isDebugging
    return this
  }

  stop() {
    this.#session?.stop()
    this.#session = null
  }

  get isConnected() {
    return this.#session?.isConnected ?? false
  }

  /** The reflexes under way, and the last ones before them. */
  get reflexes() {
    return this.#session?.performer.reflexes.all ?? []
  }

  /** Whether each reflex is written to the console. */
  get debug() {
    return this.#isDebugging
  }

  set debug(value) {
    this.#isDebugging = value
    if (value) this.#session?.parts.need("debug")
  }

  /**
   * Simulates a slow network: so much later do answers come, until the page is left.
   *
   * @param {number} milliseconds 0 for as fast as it goes
   */
  latency(milliseconds) {
    if (this.#session) this.#session.latency = milliseconds
  }

  /**
   * Gives a Stimulus controller the method `stimulate(target, [element], [options], ...args)`. Call it in `connect()`.
   *
   * @param {ReflexController} controller
   */
  register(controller) {
    this.controllers.add(controller)
    controller.stimulate = (/** @type {unknown[]} */ ...args) =>
      this.perform(args, controller.element, controller)
  }

  /**
   * Calls an action of the server, or runs the page again when there is no target: `stimulate(target, [element],
   * [options], ...args)`.
   *
   * @param {...unknown} args
   * @returns {ReflexPromise}
   */
  stimulate(...args) {
    return this.perform(args)
  }

  /**
   * Marks an object as options of `stimulate`, which no argument can be mistaken for.
   *
   * @param {import("./stimulate_options.js").StimulateValues} values
   */
  options(values) {
    return new StimulateOptions(values)
  }

  /**
   * @param {unknown[]} args
   * @param {Element} [ownElement]
   * @param {ReflexController} [controller]
   * @returns {ReflexPromise}
   */
  perform(args, ownElement, controller) {
    try {
      if (!this.#session) throw new ReflexError("stopped", "Reflex is not started: call Reflex.start() first")
      const stimulation = readStimulation(args, ownElement ?? this.window.document.body)
      const reflex = this.#session.performer.perform({ ...stimulation, controller })
      return Object.assign(reflex.promise, { id: reflex.id, reflex })
    } catch (error) {
      return /** @type {ReflexPromise} */ (Promise.reject(error))
    }
  }
}

/**
 * @param {string} url
 * @param {string} base
 */
function socketAddress(url, base) {
  return new URL(url, base).href.replace(/^http/, "ws").replace(/\/$/, "")
}
