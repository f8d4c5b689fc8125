import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"

const ours = /^(?:reflex:|(?:visible|every)$)/
const formEvents = ["input", "change", "submit", "reset"]

/**
 * Which events fire a reflex although the page has not registered them: those of the visitor's own hand, and those that a
 * script dispatches on an element. Whoever can put an attribute into the page could have all others happen by themselves.
 */
export class EventRule {
  #document
  #attribute
  #ignored
  #report
  /** @type {Node | null} what the visitor clicked on last */
  #clicked = null

  /**
   * @param {Document} document
   * @param {import("../base/schema.js").Schema} schema
   * @param {(name: string, element: Element) => unknown} report is told of an event that was left out
   */
  constructor(document, schema, report) {
    this.#document = document
    this.#attribute = schema.eventsAttribute
    this.#ignored = `[${schema.ignoreAttribute}]`
    this.#report = report
  }

  /** @param {AbortSignal} signal */
  start(signal) {
    const note = (/** @type {Event} */ event) => {
      if (event.isTrusted) this.#clicked = targetOf(event)
    }
    plain(this.#document).addEventListener("click", note, { capture: true, signal })
  }

  /**
   * @param {Event} event
   * @param {Element} element the one that asks for it
   * @param {string} [place]
   */
  allows(event, element, place) {
    // A button of ignored content may name any form of the page as its own.
    const { submitter } = /** @type {SubmitEvent} */ (event)
    if (submitter && closest(submitter, this.#ignored)) return false
    // The 5s of every(5s) are nothing to register.
    const [name] = event.type.split("(")
    if (this.#isOfVisitor(event) || this.#isRegistered(name)) return true
    if (!event.isTrusted && !place && !ours.test(name)) return true
    this.#report(name, element)
    return false
  }

  /** @param {Event} event */
  #isOfVisitor(event) {
    const { UIEvent, FocusEvent, ClipboardEvent } = /** @type {Window & typeof globalThis} */ (
      plain(this.#document).defaultView
    )
    const target = plain(targetOf(event))
    // A field can get the focus by its attribute or by the page's address, but never lose it by them. A button loses it when it
    // is disabled.
    if (event instanceof FocusEvent)
      return target.matches?.(/s(in)?$/.test(event.type) ? "[autofocus],:target" : ":disabled") === false
    if (event.type === "toggle") return target.contains(this.#clicked)
    const isOfDevice = event instanceof UIEvent && event.constructor !== UIEvent
    return (
      isOfDevice || (ClipboardEvent && event instanceof ClipboardEvent) || formEvents.includes(event.type)
    )
  }

  /** @param {string} name */
  #isRegistered(name) {
    return plain(this.#document).documentElement.getAttribute(this.#attribute)?.split(/\s+/).includes(name)
  }
}

/** @param {Event} event */
export function targetOf(event) {
  return /** @type {Element} */ (event.composedPath()[0])
}
