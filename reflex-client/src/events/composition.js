import { plain } from "../base/plain.js"

/**
 * What an input method composes is no value of a component's field before the word is there: most of it is never meant, and
 * may be refused. An action that is asked for at each key gets all of it.
 *
 * @typedef {import("../reflex/reflex.js").Stimulation} Stimulation
 */
export class Composition {
  #runtime
  /** @type {Stimulation[]} */
  #held = []

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    this.#runtime = runtime
    const { window, clock, signal } = runtime
    // Firefox has an event of the field after this one, which then asks for itself.
    const end = () => clock.setTimeout(this.release, 0)
    plain(window.document).addEventListener("compositionend", end, { capture: true, signal })
  }

  /** @param {Stimulation} stimulation */
  holds(stimulation) {
    this.#held = this.#held.filter((each) => !isSame(each, stimulation))
    const isComposed = this.#isComposed(stimulation)
    if (isComposed) this.#held.push(stimulation)
    return isComposed
  }

  /** Asks for what has its word. */
  release = () => {
    const done = this.#held.filter((each) => !this.#isComposed(each))
    this.#held = this.#held.filter((each) => !done.includes(each))
    const { stimulator, signal } = this.#runtime
    for (const each of done) if (!signal.aborted && plain(each.element).isConnected) stimulator.launch(each)
  }

  /** @param {Stimulation} stimulation */
  #isComposed({ element, target, event }) {
    return target?.startsWith("=") === true && this.#runtime.edits.composing === (event?.target ?? element)
  }
}

/**
 * @param {Stimulation} one
 * @param {Stimulation} other
 */
export function isSame(one, other) {
  return one.element === other.element && one.target === other.target && one.event?.type === other.event?.type
}
