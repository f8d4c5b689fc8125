import { componentAttribute } from "../base/rare_schema.js"
import { follow } from "../wire/steps.js"

const most = 1_000

/** The components that the server has sent, so that the next time only what changed in them has to come. */
export class ShownComponents {
  #runtime
  /** @type {Map<string, string>} the HTML of each, the one that came last at the end */
  #texts = new Map()

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    this.#runtime = runtime
  }

  /**
   * Shows a component as it is by now. One that has left the page meanwhile is left out.
   *
   * @param {import("./operation_table.js").Operation} operation
   * @param {import("./operation_tools.js").OperationTools} tools
   */
  show(operation, tools) {
    const html = this.#complete(operation)
    const [element] = tools.find(`[${componentAttribute}^="${operation.id}@"]`, false, operation)
    if (!element) return
    tools.morph(element, html)
    if (tools.reflex) this.#runtime.page.emptyForm(tools.reflex, tools.fields)
  }

  /** @param {import("./operation_table.js").Operation} operation */
  #complete({ id, html, length, steps = [] }) {
    const before = this.#texts.get(id)
    // Without steps it is what it was.
    const text = html ?? (steps.length > 0 ? follow(before ?? "", steps, length) : before)
    this.#texts.delete(id)
    if (text === undefined) {
      this.#runtime.stimulator.refresh()
      throw new Error("what changed does not fit the component, so the page is asked for as a whole")
    }
    this.#texts.set(id, text)
    if (this.#texts.size > most) this.#texts.delete(this.#texts.keys().next().value ?? "")
    return text
  }
}
