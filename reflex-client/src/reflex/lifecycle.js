import { dispatch } from "../base/dispatch.js"
import { plain } from "../base/plain.js"

/**
 * Tells the controller and the document about each stage, exactly once.
 *
 * @typedef {import("./reflex.js").Reflex} Reflex
 */
export class Lifecycle {
  #document
  #busy
  #logger
  #parts

  /**
   * @param {object} collaborators
   * @param {Document} collaborators.document
   * @param {import("../feedback/busy.js").Busy} collaborators.busy
   * @param {Pick<Console, "error">} collaborators.logger
   * @param {import("../base/lazy_parts.js").LazyParts} collaborators.parts
   */
  constructor({ document, busy, logger, parts }) {
    this.#document = document
    this.#busy = busy
    this.#logger = logger
    this.#parts = parts
  }

  /**
   * Whether the reflex may be sent.
   *
   * @param {Reflex} reflex
   */
  begin(reflex) {
    reflex.stage = "before"
    return this.announce(reflex, "before")
  }

  /** @param {Reflex} reflex */
  showBusy({ busyElements }) {
    this.#busy.begin(busyElements)
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
    this.#busy.end(reflex.busyElements)
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
    this.#parts.ready.extras?.callBack(reflex, stage)
    return this.#dispatch(reflex, stage)
  }

  /**
   * @param {Reflex} reflex
   * @param {string} name
   */
  #dispatch(reflex, name) {
    const { element, error, result } = reflex
    const receiver = plain(element).isConnected ? element : this.#document
    const detail = { ...result, error }
    return dispatch(receiver, name, { bubbles: true, cancelable: name === "before", detail })
  }
}

/** @param {Reflex} reflex */
function describe({ id, target = "refresh" }) {
  return `Reflex ${id} (${target})`
}
