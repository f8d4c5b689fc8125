import { isSubmitButton } from "../events/native_behaviour.js"

/**
 * @typedef {"created" | "before" | "queued" | "delivered" | Outcome} Stage
 * @typedef {"success" | "error" | "halted" | "forbidden"} Outcome
 *
 * @typedef {object} Stimulation what was asked for
 * @property {string} [target]
 * @property {Element} element
 * @property {unknown[]} [args]
 * @property {import("../stimulus/stimulate_options.js").StimulateValues} [options]
 * @property {import("../stimulus/controller_registry.js").ReflexController} [controller]
 * @property {Event} [event]
 * @property {boolean} [isUnasked] nobody at this page has done anything for it
 *
 * @typedef {object} ReflexResult
 * @property {string} id
 * @property {string | undefined} target
 * @property {Element} element
 * @property {Stage} stage
 * @property {unknown} payload
 * @property {Reflex} reflex
 */

/** One stimulation, from the event to its end. */
export class Reflex {
  /**
   * @param {string} id
   * @param {Stimulation} stimulation
   */
  constructor(id, { target, element, args = [], options = {}, controller, event, isUnasked = false }) {
    this.id = id
    this.target = target
    this.element = element
    this.args = args
    this.options = options
    this.controller = controller
    this.event = event
    this.isUnasked = isUnasked
    /** @type {Stage} the last stage reached; `after` and `finalize` leave the outcome standing */
    this.stage = "created"
    /** @type {string[]} */
    this.roots = []
    this.url = ""
    this.sentAtEdit = 0
    /** @type {boolean | undefined} whether the page is to stand as if it was loaded */
    this.isLoad = undefined
    /** @type {unknown} */
    this.payload = null
    /** @type {import("../base/reflex_error.js").ReflexError | null} */
    this.error = null
    /** @type {HTMLFormElement | null} */
    this.form = null
    /** @type {Set<Element>} what shows that the reflex is under way */
    this.busyElements = new Set()
    this.promise = /** @type {Promise<ReflexResult>} */ (
      new Promise((resolve, reject) => {
        this.resolve = resolve
        this.reject = reject
      })
    )
  }

  /** Nobody holds the promise of a reflex that an event of the page started. */
  get isDeclared() {
    return this.event !== undefined
  }

  get isOver() {
    return !["created", "before", "queued", "delivered"].includes(this.stage)
  }

  get submitter() {
    return submitterOf(this)
  }

  settle() {
    if (this.error) this.reject?.(this.error)
    else this.resolve?.(this.result)
  }

  /** @returns {ReflexResult} */
  get result() {
    const { id, target, element, stage, payload } = this
    return { id, target, element, stage, payload, reflex: this }
  }
}

/**
 * The button that was pressed, if any.
 *
 * @param {Pick<Stimulation, "element" | "event">} asked
 */
export function submitterOf({ element, event }) {
  const pressed = /** @type {SubmitEvent | undefined} */ (event)?.submitter
  return pressed ?? (isSubmitButton(element) ? /** @type {HTMLButtonElement} */ (element) : null)
}
