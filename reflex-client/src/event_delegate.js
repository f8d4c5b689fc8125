import { EventRule } from "./event_rule.js"
import { Hearing } from "./hearing.js"
import { LabelClicks } from "./label_clicks.js"
import { closesDialog, deedOf, isMeantForTheBrowser, isValid } from "./native_behaviour.js"
import { isElement, plain } from "./plain.js"

const commonEvents = ["click", "submit", "change", "input", "focusin"]
const paced = /^(?:input|toggle|visible|every)\b/

/**
 * Listens on the document for the events that `data-reflex` asks for, so that elements added by anyone work at once.
 *
 * @typedef {object} EventDelegateOptions
 * @property {Document} document
 * @property {import("./schema.js").Schema} schema
 * @property {import("./descriptor_list.js").DescriptorList} descriptors
 * @property {Pick<Console, "warn">} logger
 * @property {import("./parts.js").Parts} parts
 * @property {(target: string | undefined, element: Element, event: Event) => void} perform
 */
export class EventDelegate {
  #document
  #attribute
  #descriptors
  #perform
  #hearing
  #labels = new LabelClicks()
  #parts
  #paused = false
  #isPaced = false
  #observer
  #rule

  /** @param {EventDelegateOptions} options */
  constructor({ document, schema, descriptors, logger, parts, perform }) {
    this.#document = document
    this.#attribute = schema.reflexAttribute
    this.#descriptors = descriptors
    this.#perform = perform
    this.#hearing = new Hearing(document, this)
    this.#parts = parts
    this.#rule = new EventRule(document, schema, logger)
    const { MutationObserver } = /** @type {Window & typeof globalThis} */ (plain(document).defaultView)
    this.#observer = new MutationObserver((mutations) => this.#learnFromMutations(mutations))
  }

  /** @param {AbortSignal} signal */
  start(signal) {
    this.#hearing.signal = signal
    this.#rule.start(signal)
    for (const name of commonEvents) this.#hearing.listenTo(name)
    const learn = () => this.learnFrom(plain(this.#document).documentElement)
    learn()
    this.#descriptors.onLearned = learn
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
    for (const { type, target, addedNodes } of mutations) {
      const nodes = type === "attributes" ? [target] : addedNodes
      for (const node of nodes) if (isElement(node)) this.learnFrom(node)
    }
  }

  /** @param {Element | ShadowRoot} root */
  learnFrom(root) {
    for (const element of [root, ...plain(root).querySelectorAll(`[${this.#attribute}]`)]) {
      if (!isElement(element)) continue
      for (const { eventName, place } of this.#descriptors.of(element)) {
        if (!place) this.#hearing.listenTo(eventName)
        if (!this.#isPaced && paced.test(eventName)) this.#pace()
      }
    }
  }

  async #pace() {
    this.#isPaced = true
    this.#isPaced = (await this.#parts.need("pace")) !== undefined
  }

  /**
   * @param {Event} event
   * @param {Iterable<Element>} candidates
   * @param {string} [place]
   */
  handle(event, candidates, place) {
    if (this.#paused || this.#parts.ready.pace?.toggles.include(event)) return
    for (const element of candidates) {
      const descriptors = this.#descriptors.of(element).filter((each) => each.matches(event, element, place))
      if (descriptors.length === 0) continue
      if (!this.#mayPerform(event, element, place)) return
      for (const descriptor of descriptors) descriptor.apply(event)
      const perform = () => {
        for (const { target } of descriptors) this.#perform(target, element, event)
      }
      return this.#labels.once(event, element, perform, place)
    }
  }

  /**
   * @param {Event} event
   * @param {Element} element
   * @param {string} [place]
   */
  #mayPerform(event, element, place) {
    if (plain(element).matches(":disabled") || !this.#rule.allows(event, element, place)) return false
    if (place) return true
    if (isMeantForTheBrowser(event, element)) return false
    const deed = deedOf(event, element)
    if (!deed) return true
    // Another script said that nothing shall come of this link or form, as in onsubmit="return confirm(…)".
    if (event.defaultPrevented) return false
    // Before a submit the browser has asked.
    const mayGo = event.type === "submit" || isValid(deed)
    if (!mayGo || !closesDialog(deed)) event.preventDefault()
    return mayGo
  }
}
