import { plain } from "../base/plain.js"
import { isBox } from "../fields/fields.js"
import { Composition, isSame } from "./composition.js"

const afterTyping = ["change", "focusout", "blur"]

/**
 * What a visitor types is asked for again when the answer before it is there, with what stands there then, instead of at
 * each key meanwhile, or of an action that was clicked in its form. So is what follows when they leave a field of that form.
 * Anything else that is asked for comes after it.
 *
 * @typedef {import("../reflex/reflex.js").Stimulation} Stimulation
 */
export class Typing {
  #runtime
  #composition
  /** @type {Stimulation | undefined} */
  #held
  /** @type {Stimulation[]} what follows when fields are left, and waits for an action that was clicked in their form */
  #left = []

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    this.#runtime = runtime
    this.#composition = new Composition(runtime)
  }

  /**
   * Whether an event need not ask now.
   *
   * @param {Stimulation} stimulation
   */
  holds(stimulation) {
    const { element, target, event } = stimulation
    const { schema, stimulator } = this.#runtime
    // Each tick of a box is a deed of its own, which an action may count.
    if (!event || isBox(event.target ?? element)) return false
    if (afterTyping.includes(event.type)) return this.#waits(stimulation)
    if (event.type !== "input") return false
    if (this.#composition.holds({ element, target, event })) return true
    if (plain(element).hasAttribute(schema.eachAttribute)) return false
    if (this.#held && !isSame(this.#held, stimulation)) this.flush()
    const { all } = stimulator.reflexes
    const other = this.#otherOf(stimulation)
    if (other) {
      if (!this.#held) other.promise.then(this.flush, this.flush)
      this.#held = { element, target, event }
      return true
    }
    const last = all[all.length - 1]
    const before = [...all].reverse().find((each) => !each.isOver && isSame(each, stimulation))
    if (!before) return false
    // What the server does not have yet takes in what came since, unless something else was asked for in between.
    if (before.stage !== "delivered") return before === last && this.#renew(before)
    if (!this.#held) before.promise.then(this.flush, this.flush)
    this.#held = { element, target, event }
    return true
  }

  /** @param {Stimulation} stimulation */
  #waits(stimulation) {
    const { element, target, event } = stimulation
    const other = this.#otherOf(stimulation)
    if (!other) return false
    if (this.#left.length === 0) other.promise.then(this.flush, this.flush)
    const others = this.#left.filter((each) => !isSame(each, stimulation))
    this.#left = [...others, { element, target, event }]
    return true
  }

  /**
   * What is done to the rows of a form is shown before they are sent: otherwise they would come back as they were.
   *
   * @param {Stimulation} stimulation
   */
  #otherOf(stimulation) {
    const form = /** @type {any} */ (stimulation.event?.target)?.form
    const { underWay } = this.#runtime.stimulator.reflexes
    return form && underWay.find((each) => each.form === form && each.event?.type === "click" && each.target)
  }

  /** @param {import("../reflex/reflex.js").Reflex} reflex */
  #renew(reflex) {
    const { channel, stimulator } = this.#runtime
    // One that waits for something else than a connection has not been written yet.
    if (reflex.stage === "queued") channel.delivery.queued.add(reflex, stimulator.write(reflex))
    return true
  }

  flush = () => {
    const held = this.#held
    const left = this.#left
    this.#held = undefined
    this.#left = []
    const { signal, stimulator } = this.#runtime
    if (held && !signal.aborted && !this.#composition.holds(held)) stimulator.launch(held)
    for (const each of left) if (!signal.aborted && plain(each.element).isConnected) stimulator.launch(each)
    this.#composition.release()
  }
}
