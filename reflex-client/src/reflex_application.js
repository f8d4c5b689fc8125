import { systemClock } from "./clock.js"
import { ControllerRegistry } from "./reflex_controller.js"
import { ReflexError } from "./reflex_error.js"
import { defaultSchema } from "./schema.js"
import { Session } from "./session.js"
import { StimulateOptions } from "./stimulate_options.js"

const targetPattern = /^[^\s#]+#[^\s#]+$/

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
 * @property {() => Promise<import("./session.js").OperationsModule>} loadOperations
 *
 * @typedef {import("./delivery.js").DeliveryOptions & { url?: string }} StartOptions
 * @typedef {import("./reflex_controller.js").ReflexController} ReflexController
 * @typedef {Promise<import("./reflex.js").ReflexResult>} ReflexPromise
 */

/** Reflex for Spring Boot in one page. */
export class ReflexApplication {
  #collaborators
  /** @type {Session | null} */
  #session

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
    this.#session = null
  }

  /**
   * Opens the connection and listens to the page. An application that is started already stays as it is.
   *
   * @param {StartOptions} [options] `url` is where the server listens, `/reflex` of this host by default
   */
  start(options = {}) {
    if (this.#session) return this
    const {
      window = globalThis.window,
      WebSocket = window.WebSocket,
      location = window.location,
      clock = systemClock,
      logger = console,
      loadOperations = () => import("./operations.js"),
    } = this.#collaborators
    const { schema, controllers, operations } = this
    const url = socketAddress(options.url ?? "/reflex", window.location.href)
    this.#session = new Session(
      { window, WebSocket, location, clock, logger, schema, controllers, operations, loadOperations },
      { ...options, url },
    )
    this.#session.start()
    return this
  }

  stop() {
    this.#session?.stop()
    this.#session = null
  }

  get isConnected() {
    return this.#session?.isConnected ?? false
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
   * @param {ConstructorParameters<typeof StimulateOptions>[0]} values
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
  async perform([target, ...rest], ownElement, controller) {
    if (!this.#session) throw new ReflexError("stopped", "Reflex is not started: call Reflex.start() first")
    if (target !== undefined && target !== null && !targetPattern.test(String(target))) {
      throw new ReflexError("refused", `"${target}" names no action, expected "Class#action"`)
    }
    const { document } = this.#session.page
    const element = isElement(rest[0]) ? /** @type {Element} */ (rest.shift()) : (ownElement ?? document.body)
    const options =
      rest[0] instanceof StimulateOptions ? /** @type {StimulateOptions} */ (rest.shift()) : undefined
    const named = target === undefined || target === null ? undefined : String(target)
    return this.#session.perform({ target: named, element, options, args: rest, controller })
  }
}

/** @param {unknown} value */
function isElement(value) {
  return /** @type {Node | null} */ (value)?.nodeType === 1
}

/**
 * @param {string} url
 * @param {string} base
 */
function socketAddress(url, base) {
  return new URL(url, base).href.replace(/^http/, "ws").replace(/\/$/, "")
}
