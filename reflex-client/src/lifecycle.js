import { callbackNames } from "./callback_names.js"
import { dispatch } from "./dispatch.js"

/**
 * Tells the controller and the document about each stage, exactly once.
 *
 * @typedef {import("./reflex.js").Reflex} Reflex
 */
export class Lifecycle {
  #document
  #busy
  #logger

  /**
   * @param {object} collaborators
   * @param {Document} collaborators.document
   * @param {import("./busy.js").Busy} collaborators.busy
   * @param {Pick<Console, "error">} collaborators.logger
   */
  constructor({ document, busy, logger }) {
    this.#document = document
    this.#busy = busy
    this.#logger = logger
  }

  /**
   * Whether the reflex may be sent.
   *
   * @param {Reflex} reflex
   */
  begin(reflex) {
    reflex.stage = "before"
    const mayBeSent = this.announce(reflex, "before")
    this.#busy.begin(reflex.element)
    return mayBeSent
  }

  /**
   * @param {Reflex} reflex
   * @param {"queued" | "delivered"} stage
   */
  advance(reflex, stage) {
    reflex.stage = stage
    this.announce(reflex, stage)
  }

  /**
   * @param {Reflex} reflex
   * @param {import("./reflex.js").Outcome} outcome
   */
  finish(reflex, outcome) {
    reflex.stage = outcome
    this.announce(reflex, outcome)
    this.announce(reflex, "after")
    this.#busy.end(reflex.element)
    this.announce(reflex, "finalize")
    reflex.settle()
    if (reflex.isDeclared)
      reflex.promise.catch((error) =>
        this.#logger.error(`${describe(reflex)} failed: ${error.message}`, error),
      )
  }

  /**
   * @param {Reflex} reflex
   * @param {string} stage
   */
  announce(reflex, stage) {
    for (const name of callbackNames(stage, reflex.actionName)) this.call(reflex, name)
    return this.#dispatch(reflex, stage)
  }

  /**
   * @param {Reflex} reflex
   * @param {string} name
   */
  call(reflex, name) {
    const { controller, element, target, error, id, payload } = reflex
    try {
      controller?.[name]?.(element, target, error, id, payload)
    } catch (thrown) {
      this.#logger.error(`${describe(reflex)}: ${name} failed.`, thrown)
    }
  }

  /**
   * @param {Reflex} reflex
   * @param {string} name
   */
  #dispatch(reflex, name) {
    const { id, target, element, stage, payload, error } = reflex
    const receiver = element.isConnected ? element : this.#document
    const detail = { id, target, element, stage, payload, error, reflex }
    return dispatch(receiver, name, { bubbles: true, cancelable: name === "before", detail })
  }
}

/** @param {Reflex} reflex */
function describe({ id, target = "refresh" }) {
  return `Reflex ${id} (${target})`
}
