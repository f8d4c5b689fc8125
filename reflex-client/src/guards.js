import { isOn } from "./attribute_switch.js"
import { withRareAttributes } from "./rare_schema.js"

const usual = 300

/**
 * What may stand between an event and its reflex: `data-reflex-drop-offline`, `-throttle`, `-confirm` and `-debounce`, in
 * this order.
 *
 * @typedef {object} GuardedSession
 * @property {import("./schema.js").Schema} schema
 * @property {import("./clock.js").Clock} clock
 * @property {boolean} isConnected
 * @property {AbortSignal} signal
 * @property {(question: string, element: Element) => boolean | Promise<boolean>} confirm
 *
 * @typedef {object} Asked
 * @property {Element} element
 * @property {string} [target]
 * @property {() => void} perform
 */
export class Guards {
  #session
  /** @type {{ element: Element, target?: string, until: number }[]} */
  #throttled = []
  /** @type {(Asked & { timer: unknown })[]} */
  #waiting = []

  /** @param {GuardedSession} session */
  constructor(session) {
    this.#session = session
    session.signal.addEventListener("abort", () => this.#drop(() => true))
  }

  /** @param {Asked} asked */
  async admit(asked) {
    const { element } = asked
    const { isConnected, confirm } = this.#session
    const schema = withRareAttributes(this.#session.schema)
    const read = (/** @type {string} */ name) => element.getAttribute(name)
    if (isOn(read(schema.dropOfflineAttribute)) && !isConnected) return

    const [pause, question, delay] = [
      schema.throttleAttribute,
      schema.confirmAttribute,
      schema.debounceAttribute,
    ].map(read)
    if (pause !== null && this.#isTooSoon(asked, milliseconds(pause))) return
    if (question !== null && !(await confirm(question, element))) return takeBack(element)
    if (delay !== null) return this.#delay(asked, milliseconds(delay))
    this.flush()
    asked.perform()
  }

  /** Performs what waits, so that it comes before what another event asks for. */
  flush() {
    for (const { perform } of this.#drop(() => true)) perform()
  }

  /**
   * @param {Asked} asked
   * @param {number} pause
   */
  #isTooSoon({ element, target }, pause) {
    const now = this.#session.clock.now()
    this.#throttled = this.#throttled.filter(({ until }) => until > now)
    if (this.#throttled.some((each) => each.element === element && each.target === target)) return true
    this.#throttled.push({ element, target, until: now + pause })
    return false
  }

  /**
   * @param {Asked} asked
   * @param {number} delay
   */
  #delay(asked, delay) {
    const isSame = (/** @type {Asked} */ each) =>
      each.element === asked.element && each.target === asked.target
    this.#drop(isSame)
    const timer = this.#session.clock.setTimeout(() => {
      this.#drop(isSame)
      asked.perform()
    }, delay)
    this.#waiting.push({ ...asked, timer })
  }

  /** @param {(asked: Asked) => boolean} condition */
  #drop(condition) {
    const dropped = this.#waiting.filter(condition)
    this.#waiting = this.#waiting.filter((each) => !dropped.includes(each))
    for (const { timer } of dropped) this.#session.clock.clearTimeout(timer)
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
