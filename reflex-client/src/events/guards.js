import { isOn } from "../base/attribute_switch.js"
import { plain } from "../base/plain.js"
import { withRareAttributes } from "../base/rare_schema.js"

const usual = 300

/**
 * What may stand between an event and its reflex: `data-reflex-drop-offline`, `-throttle`, `-confirm` and `-debounce`, in
 * this order.
 *
 * @typedef {object} GuardedRuntime
 * @property {import("../base/schema.js").Schema} schema
 * @property {import("../base/clock.js").Clock} clock
 * @property {AbortSignal} signal
 * @property {Window} window
 * @property {(question: string, element: Element) => boolean | Promise<boolean>} confirm
 *
 * @typedef {object} GuardedStimulation
 * @property {Element} element
 * @property {string} [target]
 * @property {Event} [event]
 * @property {number} at when the visitor did so, which may be before this was loaded
 * @property {boolean} isConnected
 * @property {() => void} proceed
 */
export class Guards {
  #runtime
  /** @type {{ element: Element, target?: string, until: number }[]} */
  #throttled = []
  /** @type {(GuardedStimulation & { timer: unknown })[]} */
  #waiting = []
  /** @type {{ element: Element, target?: string, until: number }[]} the questions that are open, or were until then */
  #questions = []

  /** @param {GuardedRuntime} runtime */
  constructor(runtime) {
    this.#runtime = runtime
    runtime.signal.addEventListener("abort", () => this.#drop(() => true))
  }

  /** @param {GuardedStimulation} asked */
  async admit(asked) {
    const { element, isConnected } = asked
    const schema = withRareAttributes(this.#runtime.schema)
    const read = (/** @type {string} */ name) => plain(element).getAttribute(name)
    if (isOn(read(schema.dropOfflineAttribute)) && !isConnected) return

    const [pause, question, delay] = [
      schema.throttleAttribute,
      schema.confirmAttribute,
      schema.debounceAttribute,
    ].map(read)
    if (pause !== null && this.#isTooSoon(asked, milliseconds(pause))) return
    if (question !== null && !(await this.#agrees(asked, question))) return takeBack(element)
    const isHeld = delay !== null && !this.#isSent(asked)
    if (isHeld) return this.#delay(asked, milliseconds(delay))
    this.flush()
    asked.proceed()
  }

  /** Lets go what waits, so that it comes before what another event asks for. */
  flush() {
    for (const { proceed } of this.#drop(() => true)) proceed()
  }

  /**
   * @param {GuardedStimulation} asked
   * @param {number} pause
   */
  #isTooSoon({ element, target, at }, pause) {
    this.#throttled = this.#throttled.filter(({ until }) => until > at)
    if (this.#throttled.some((each) => each.element === element && each.target === target)) return true
    this.#throttled.push({ element, target, until: at + pause })
    return false
  }

  /**
   * Asks once, however often the visitor clicked before the answer.
   *
   * @param {GuardedStimulation} asked
   * @param {string} question
   */
  async #agrees({ element, target, event }, question) {
    const { confirm, window } = this.#runtime
    const { Event } = /** @type {Window & typeof globalThis} */ (window)
    const now = () => new Event("now").timeStamp
    const clickedAt = event?.timeStamp ?? now()
    // A clock may be too coarse to tell the second click from the answer.
    this.#questions = this.#questions.filter(({ until }) => until >= clickedAt)
    if (this.#questions.some((each) => each.element === element && each.target === target)) return false
    const open = { element, target, until: Number.POSITIVE_INFINITY }
    this.#questions.push(open)
    try {
      return await confirm(question, element)
    } finally {
      open.until = now()
    }
  }

  /**
   * @param {GuardedStimulation} asked
   * @param {number} delay
   */
  #delay(asked, delay) {
    const isSame = (/** @type {GuardedStimulation} */ each) =>
      each.element === asked.element && each.target === asked.target
    this.#drop(isSame)
    const timer = this.#runtime.clock.setTimeout(() => {
      this.#drop(isSame)
      asked.proceed()
    }, delay)
    this.#waiting.push({ ...asked, timer })
  }

  /**
   * Whether a form is sent whose pause is for what its fields ask for meanwhile.
   *
   * @param {GuardedStimulation} asked
   */
  #isSent({ element, event }) {
    const entries = plain(element).getAttribute(this.#runtime.schema.reflexAttribute) ?? ""
    return event?.type === "submit" && entries.trim().includes(" ")
  }

  /** @param {(asked: GuardedStimulation) => boolean} condition */
  #drop(condition) {
    const dropped = this.#waiting.filter(condition)
    this.#waiting = this.#waiting.filter((each) => !dropped.includes(each))
    for (const { timer } of dropped) this.#runtime.clock.clearTimeout(timer)
    return dropped
  }
}

/** @param {string} text */
function milliseconds(text) {
  const number = Number.parseInt(text, 10)
  return Number.isNaN(number) ? usual : number
}

/**
 * A box that was ticked before its question was answered: who says no wants it as it was.
 *
 * @param {Element} element
 */
function takeBack(element) {
  const box = /** @type {HTMLInputElement} */ (element)
  if (box.type === "checkbox") box.checked = !box.checked
}
