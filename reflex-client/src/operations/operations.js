import { dispatch } from "../base/dispatch.js"
import { plain } from "../base/plain.js"
import { operationTable } from "./operation_table.js"
import { OperationTools } from "./operation_tools.js"
import { OwnHistory } from "./own_history.js"
import { ShownComponents } from "./shown_components.js"
import { visit } from "./visit.js"

/**
 * @typedef {import("./operation_table.js").Operation} Operation
 * @typedef {import("./operation_table.js").Perform} Perform
 */

/** Applies operations in their order. Loaded when the first one arrives. */
export class Operations {
  #runtime
  #history
  #components

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    this.#runtime = runtime
    this.#history = new OwnHistory(runtime)
    this.#components = new ShownComponents(runtime)
  }

  /** @param {string} address */
  visit(address) {
    visit(address, this.#runtime)
  }

  /**
   * One that fails is reported, and the rest goes on.
   *
   * @param {Operation[]} list
   * @param {import("../reflex/reflex.js").Reflex} [reflex] that they belong to; the server sends some by itself
   */
  perform(list, reflex) {
    const { clock, operations: own } = this.#runtime
    const tools = new OperationTools(reflex, this.#runtime, this.#history, this.#components)
    const all = { ...operationTable, ...own }
    for (const operation of list) {
      if (operation.delay) clock.setTimeout(() => performOne(operation, all, tools), operation.delay)
      else performOne(operation, all, tools)
    }
  }
}

/**
 * @param {Operation} operation
 * @param {Record<string, Perform>} all
 * @param {OperationTools} tools
 */
function performOne(operation, all, tools) {
  const { selector, selectAll, focusSelector } = operation
  attempt(operation, tools, () => {
    const targets = selector ? tools.find(selector, selectAll, operation) : [tools.document]
    for (const target of targets) {
      if (!dispatch(target, "operation", { bubbles: true, cancelable: true, detail: operation })) continue
      attempt(operation, tools, () => {
        if (!Object.hasOwn(all, operation.operation)) throw new Error("it is unknown")
        const done = all[operation.operation](target, operation, tools)
        const tell = () =>
          dispatch(plain(target).isConnected ? target : tools.document, "after-operation", {
            bubbles: true,
            detail: operation,
          })
        return done instanceof Promise ? done.then(tell) : tell()
      })
    }
    if (focusSelector)
      for (const target of tools.find(focusSelector, false, operation)) tools.set(() => plain(target).focus())
  })
}

/**
 * @param {Operation} operation
 * @param {OperationTools} tools
 * @param {() => unknown} work
 */
async function attempt(operation, { logger }, work) {
  try {
    await work()
  } catch (error) {
    const { message } = /** @type {Error} */ (error)
    logger.error(`Reflex: operation "${operation.operation}" failed: ${message}`, operation, error)
  }
}
