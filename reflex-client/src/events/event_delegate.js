import { isElement, plain } from "../base/plain.js"
import { EventRule, targetOf } from "./event_rule.js"
import { closesDialog, deedOf, isValid } from "./native_behaviour.js"

const commonEvents = ["click", "submit", "change", "input", "focusin"]

/**
 * Listens on the document for the events that `data-reflex` asks for, so that elements added by anyone work at once.
 *
 * @typedef {object} EventDelegateOptions
 * @property {Document} document
 * @property {import("../base/schema.js").Schema} schema
 * @property {import("./entry_reader.js").EntryReader} entryReader
 * @property {import("../base/lazy_parts.js").LazyParts} parts
 * @property {Pick<import("../reflex/stimulator.js").Stimulator, "fromEvent" | "outgoing">} stimulator
 */
export class EventDelegate {
  #document
  #attribute
  #entryReader
  #stimulator
  #parts
  #paused = false
  #observer
  #rule

  /** @param {EventDelegateOptions} options */
  constructor({ document, schema, entryReader, parts, stimulator }) {
    this.#document = document
    this.#attribute = schema.reflexAttribute
    this.#entryReader = entryReader
    this.#stimulator = stimulator
    /** @type {Set<string>} */
    this.eventNames = new Set()
    /** @type {AbortSignal | undefined} */
    this.signal = undefined
    this.#parts = parts
    this.#rule = new EventRule(document, schema, async (name, element) =>
      (await parts.need("pace"))?.refused.report(name, element),
    )
    const { MutationObserver } = /** @type {Window & typeof globalThis} */ (plain(document).defaultView)
    this.#observer = new MutationObserver((mutations) => this.#learnFromMutations(mutations))
  }

  /** @param {AbortSignal} signal */
  start(signal) {
    this.signal = signal
    this.#rule.start(signal)
    for (const name of commonEvents) this.#listenTo(name)
    const learn = () => this.learnFrom(plain(this.#document).documentElement)
    learn()
    this.#entryReader.onLearned = learn
    this.#observer.observe(this.#document, {
      childList: true,
      subtree: true,
      attributeFilter: [this.#attribute],
    })
    signal.addEventListener("abort", () => this.#observer.disconnect())
  }

  /**
   * Moving a focused element blurs it, and opening a `<details>` toggles it: events that a change of ours causes are nobody's
   * wish.
   *
   * @param {() => void} work
   */
  pauseWhile(work) {
    this.#paused = true
    try {
      const { pace } = this.#parts.ready
      if (pace) pace.toggles.during(work)
      else work()
    } finally {
      this.#paused = false
    }
  }

  /** @param {MutationRecord[]} mutations */
  #learnFromMutations(mutations) {
    for (const { attributeName, target, addedNodes } of mutations)
      for (const node of attributeName ? [target] : addedNodes) if (isElement(node)) this.learnFrom(node)
  }

  /** @param {Element | ShadowRoot} root */
  learnFrom(root) {
    for (const element of [root, ...plain(root).querySelectorAll(`[${this.#attribute}]`)].filter(isElement))
      for (const { eventName, place } of this.#entryReader.of(element)) if (!place) this.#listenTo(eventName)
  }

  /** @param {string} eventName */
  #listenTo(eventName) {
    if (this.eventNames.has(eventName)) return
    this.eventNames.add(eventName)
    const { signal } = this
    plain(this.#document).addEventListener(eventName, this.captured, { capture: true, signal })
    plain(this.#document).addEventListener(eventName, this.bubbled, { signal })
  }

  // Focus, toggle or mouseenter never reach the document by bubbling. They are about their own target alone.
  captured = (/** @type {Event} */ event) => {
    this.#parts.ready.pace?.shadows.learnFrom(event)
    if (!event.bubbles) this.handle(event, [targetOf(event)])
  }

  bubbled = (/** @type {Event} */ event) => {
    if (event.bubbles) this.handle(event, event.composedPath())
  }

  /**
   * @param {Event} event
   * @param {EventTarget[]} candidates
   * @param {string} [place]
   */
  handle(event, candidates, place) {
    const { pace } = this.#parts.ready
    if (this.#paused || pace?.toggles.include(event)) return
    for (const element of candidates.filter(isElement)) {
      const entries = this.#entryReader.of(element).filter((each) => each.matches(event, element, place))
      if (!entries.length) continue
      if (!this.#mayProceed(event, element, place)) return
      for (const entry of entries) entry.apply(event)
      const proceed = () => {
        for (const { target } of entries) this.#stimulator.fromEvent({ target, element, event })
      }
      const clicked = targetOf(event)
      const hear = () =>
        this.#parts.ready.pace?.labels.hear(event, clicked, element, proceed, place) || proceed()
      if (pace) return hear()
      // A click on a label comes a second time, as one on its field.
      return this.#stimulator.outgoing.run(plain(clicked).closest?.("label") ? "pace" : null, hear)
    }
  }

  /**
   * @param {Event} event
   * @param {Element} element
   * @param {string} [place]
   */
  #mayProceed(event, element, place) {
    if (plain(element).matches(":disabled") || !this.#rule.allows(event, element, place)) return false
    const deed = !place && deedOf(event, element)
    if (!deed) return true
    // Another script said that nothing shall come of this link or form, as in onsubmit="return confirm(…)".
    if (event.defaultPrevented || deed.isElsewhere) return false
    // Before a submit the browser has asked.
    const mayGo = event.type === "submit" || isValid(deed)
    if (!mayGo || !closesDialog(deed)) event.preventDefault()
    return mayGo
  }
}
