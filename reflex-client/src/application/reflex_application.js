import { ReflexError } from "../base/reflex_error.js"
import { defaultSchema } from "../base/schema.js"
import { ControllerRegistry } from "../stimulus/controller_registry.js"
import { StimulateOptions } from "../stimulus/stimulate_options.js"
import { readStimulation } from "../stimulus/stimulation.js"
import { socketAddress } from "../wire/socket_address.js"
import { collaboratorsIn } from "./collaborators.js"
import { Runtime } from "./runtime.js"

/**
 * @typedef {import("./collaborators.js").PageOwn} PageOwn
 * @typedef {import("./collaborators.js").ReflexPromise} ReflexPromise
 * @typedef {import("../stimulus/controller_registry.js").ReflexController} ReflexController
 */

/** Reflex for Spring Boot in one page. */
export class ReflexApplication {
  #collaborators
  /** @type {Runtime | null} */
  #runtime = null
  #isDebugging = false

  /** @param {Partial<import("./collaborators.js").Collaborators> & { schema?: Partial<import("../base/rare_schema.js").FullSchema> }} [collaborators] */
  constructor(collaborators = {}) {
    this.#collaborators = collaborators
    this.schema = { ...defaultSchema, ...collaborators.schema }
    this.controllers = new ControllerRegistry()
    /**
     * Operations of your own, by name: `Reflex.operations.shake = (element, operation, tools) => …`
     *
     * @type {PageOwn["operations"]}
     */
    this.operations = {}
    /**
     * Asks what `data-reflex-confirm` says. Any dialog will do: `Reflex.confirm = async (question, element) => …`
     *
     * @type {PageOwn["confirm"]}
     */
    this.confirm = (question) => this.window.confirm(question)
  }

  get window() {
    return this.#collaborators.window ?? globalThis.window
  }

  /**
   * Opens the connection and listens to the page. An application that is started already stays as it is.
   *
   * @param {import("./collaborators.js").StartOptions} [options] `url` is where the server listens, `/reflex` of this host by default
   */
  start(options = {}) {
    if (this.#runtime) return this
    const { schema, controllers, operations, window } = this
    const own = {
      schema,
      controllers,
      operations,
      confirm: (/** @type {string} */ question, /** @type {Element} */ element) =>
        this.confirm(question, element),
      isDebugging: () => this.#isDebugging,
    }
    const url = socketAddress(options.url ?? "/reflex", window.location.href)
    this.#runtime = new Runtime(
      { ...collaboratorsIn(window, this.#collaborators), ...own },
      { ...options, url },
    )
    this.#runtime.start()
    this.debug = this.#isDebugging
    return this
  }

  stop() {
    this.#runtime?.stop()
    this.#runtime = null
  }

  get isConnected() {
    return this.#runtime?.isConnected ?? false
  }

  /** The reflexes under way, and the last ones before them. */
  get reflexes() {
    return this.#runtime?.stimulator.reflexes.all ?? []
  }

  /** Whether each reflex is written to the console. */
  get debug() {
    return this.#isDebugging
  }

  set debug(value) {
    this.#isDebugging = value
    if (!value) return
    this.#runtime?.parts.need("debug")
    this.#runtime?.parts.need("development")
  }

  /** @param {number} milliseconds that answers come later, until the page is left, to try out a slow network */
  latency(milliseconds) {
    if (this.#runtime) this.#runtime.latency = milliseconds
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
   * Calls an action, or runs the page again without a target: `stimulate(target, [element], [options], ...args)`.
   *
   * @param {...unknown} args
   */
  stimulate(...args) {
    return this.perform(args)
  }

  /**
   * Marks an object as options of `stimulate`, which no argument can be mistaken for.
   *
   * @param {import("../stimulus/stimulate_options.js").StimulateValues} values
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
      if (!this.#runtime) throw new ReflexError("stopped", "Call Reflex.start() first")
      const stimulation = readStimulation(args, ownElement ?? this.window.document.body)
      const reflex = this.#runtime.stimulator.launch({ ...stimulation, controller })
      return Object.assign(reflex.promise, { id: reflex.id, reflex })
    } catch (error) {
      return /** @type {ReflexPromise} */ (Promise.reject(error))
    }
  }
}
