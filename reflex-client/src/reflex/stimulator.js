import { closest } from "../base/ancestors.js"
import { OrderedWork } from "../base/ordered_work.js"
import { plain } from "../base/plain.js"
import { ReflexError } from "../base/reflex_error.js"
import { rareAttributesIn, touchedAttribute } from "../base/schema.js"
import { Reflex, submitterOf } from "./reflex.js"
import { ReflexList } from "./reflex_list.js"
import { writeReflex } from "./reflex_writer.js"

/** @typedef {import("./reflex.js").Stimulation} Stimulation */

/** Takes what a page asks for to the server: who is asked first, what is told, what is sent. */
export class Stimulator {
  #runtime
  #delivery
  #isRare
  #around
  #count = 0
  /** @type {string | undefined} the address of what is asked for, if that of the window is another already */
  url

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {import("../wire/delivery.js").Delivery} delivery
   */
  constructor(runtime, delivery) {
    this.#runtime = runtime
    this.#delivery = delivery
    this.outgoing = new OrderedWork(runtime)
    this.#isRare = rareAttributesIn(runtime.schema)
    this.#around = `[${runtime.schema.rootAttribute}],[${touchedAttribute}]`
    this.reflexes = new ReflexList()
  }

  /** @param {Stimulation} stimulation that an event asks for */
  fromEvent(stimulation) {
    const proceed = () => {
      if (!this.#isHeldBack(stimulation)) this.#create(stimulation)
    }
    if (!this.#hasRareAttribute(stimulation.element)) {
      this.#flush()
      return proceed()
    }
    const { clock, isConnected } = this.#runtime
    const asked = { ...stimulation, at: clock.now(), isConnected, proceed }
    this.outgoing.run("extras", () => this.#runtime.parts.ready.extras?.guards.admit(asked))
  }

  /** @param {Stimulation} stimulation that goes at once: of a script, or one that has waited already */
  launch(stimulation) {
    this.#flush()
    return this.#create(stimulation)
  }

  /**
   * What is disabled while its reflex is under way may not be shown so yet.
   *
   * @param {Stimulation} stimulation
   */
  #isHeldBack(stimulation) {
    const { schema, parts } = this.#runtime
    const { underWay } = this.reflexes
    const isDisabled = [stimulation.element, submitterOf(stimulation)].some(
      (asking) =>
        asking &&
        plain(asking).hasAttribute(schema.disableWithAttribute) &&
        underWay.some(
          ({ element, submitter, event }) =>
            event !== stimulation.event && (element === asking || submitter === asking),
        ),
    )
    return isDisabled || parts.ready.pace?.typing.holds(stimulation)
  }

  /** What waits for its time goes before what is asked for now. */
  #flush() {
    this.#runtime.parts.ready.extras?.guards.flush()
  }

  /**
   * Runs the page again, as it is.
   *
   * @param {boolean} [isAsked] whether the visitor has done something for it
   */
  refresh(isAsked) {
    const { page, logger } = this.#runtime
    const reflex = this.launch({ element: page.document.body, isUnasked: !isAsked })
    reflex.promise.catch((error) => logger.error(`Reflex: the refresh failed: ${error.message}`, error))
    return reflex
  }

  /** @param {Stimulation} stimulation */
  #create(stimulation) {
    this.#runtime.parts.ready.pace?.typing.flush()
    this.#count += 1
    const reflex = new Reflex(String(this.#count), stimulation)
    this.reflexes.add(reflex)
    this.outgoing.run(this.needsExtras(reflex) ? "extras" : null, () => this.#send(reflex))
    return reflex
  }

  /** @param {Pick<Reflex, "element" | "controller" | "options" | "isDeclared" | "target">} reflex */
  needsExtras({ element, controller, options, isDeclared, target }) {
    return (
      target?.includes("#") === false ||
      controller ||
      (isDeclared && !this.#runtime.controllers.isEmpty) ||
      Object.keys(options).length > 0 ||
      this.#hasRareAttribute(element) ||
      closest(element, this.#around)
    )
  }

  /** @param {Element} element */
  #hasRareAttribute(element) {
    return plain(element).getAttributeNames().some(this.#isRare)
  }

  /** @param {Reflex} reflex */
  #send(reflex) {
    const { page, signal, parts, lifecycle } = this.#runtime
    try {
      if (signal.aborted) throw new ReflexError("stopped", "Reflex was stopped")
      if (this.needsExtras(reflex) && !parts.ready.extras) throw new Error("extras.js could not be loaded")
      reflex.controller = parts.ready.extras?.findController(reflex)
      if (!lifecycle.begin(reflex)) return this.#runtime.finish(reflex, "halted")
      const text = this.write(reflex)
      reflex.busyElements = page.elementsOf(reflex)
      lifecycle.showBusy(reflex)
      this.#delivery.add(reflex, text)
    } catch (error) {
      this.#runtime.reflexFailed(reflex, ReflexError.from(error))
    }
  }

  /**
   * What it sends, as the page is now.
   *
   * @param {Reflex} reflex
   */
  write(reflex) {
    const { page, edits } = this.#runtime
    reflex.sentAtEdit = edits.count
    reflex.url = this.url ?? page.url
    return writeReflex(reflex, this.#runtime)
  }
}
