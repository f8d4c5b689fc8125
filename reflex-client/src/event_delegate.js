import { EventRule } from "./event_rule.js"
import { isMeantForTheBrowser, wouldLeaveThePage } from "./native_behaviour.js"

const commonEvents = ["click", "submit", "change", "input"]

/**
 * Listens on the document for the events that `data-reflex` asks for, so that elements added by anyone work at once.
 *
 * @typedef {object} EventDelegateOptions
 * @property {Document} document
 * @property {import("./schema.js").Schema} schema
 * @property {import("./descriptor_list.js").DescriptorList} descriptors
 * @property {Pick<Console, "warn">} logger
 * @property {(target: string | undefined, element: Element, event: Event) => void} perform
 */
export class EventDelegate {
  #document
  #attribute
  #descriptors
  #perform
  /** @type {Set<string>} */
  #eventNames = new Set()
  #paused = false
  #observer
  #rule

  /** @param {EventDelegateOptions} options */
  constructor({ document, schema, descriptors, logger, perform }) {
    this.#document = document
    this.#attribute = schema.reflexAttribute
    this.#descriptors = descriptors
    this.#perform = perform
    this.#rule = new EventRule(document, schema, logger)
    /** @type {AbortSignal | undefined} */
    this.signal = undefined
    const { MutationObserver } = /** @type {Window & typeof globalThis} */ (document.defaultView)
    this.#observer = new MutationObserver((mutations) => this.#learnFromMutations(mutations))
  }

  /** @param {AbortSignal} signal */
  start(signal) {
    this.signal = signal
    this.#rule.start(signal)
    for (const eventName of commonEvents) this.#listenTo({ eventName })
    this.#learnFrom(this.#document.documentElement)
    this.#descriptors.onLearned = () => this.#learnFrom(this.#document.documentElement)
    this.#observer.observe(this.#document, {
      childList: true,
      subtree: true,
      attributeFilter: [this.#attribute],
    })
    signal.addEventListener("abort", () => this.#observer.disconnect())
  }

  /**
   * Moving a focused element blurs it: events that a morph itself causes are nobody's wish.
   *
   * @param {() => void} work
   */
  pauseWhile(work) {
    this.#paused = true
    try {
      work()
    } finally {
      this.#paused = false
    }
  }

  /** @param {MutationRecord[]} mutations */
  #learnFromMutations(mutations) {
    for (const { type, target, addedNodes } of mutations) {
      const nodes = type === "attributes" ? [target] : addedNodes
      for (const node of nodes) if (isElement(node)) this.#learnFrom(node)
    }
  }

  /** @param {Element} root */
  #learnFrom(root) {
    for (const element of [root, ...root.querySelectorAll(`[${this.#attribute}]`)]) {
      for (const descriptor of this.#descriptors.of(element)) this.#listenTo(descriptor)
    }
  }

  /** @param {{ eventName: string, place?: string }} descriptor */
  #listenTo({ eventName, place }) {
    if (place || this.#eventNames.has(eventName)) return
    this.#eventNames.add(eventName)
    const { signal } = this
    this.#document.addEventListener(eventName, this.#captured, { capture: true, signal })
    this.#document.addEventListener(eventName, this.#bubbled, { signal })
  }

  // Focus, toggle or mouseenter never reach the document by bubbling. They are about their own target alone.
  #captured = (/** @type {Event} */ event) => {
    if (!event.bubbles && isElement(event.target)) this.handle(event, [event.target])
  }

  #bubbled = (/** @type {Event} */ event) => {
    if (event.bubbles && isElement(event.target)) this.handle(event, selfAndAncestors(event.target))
  }

  /**
   * @param {Event} event
   * @param {Iterable<Element>} candidates
   * @param {string} [place]
   */
  handle(event, candidates, place) {
    if (this.#paused) return
    for (const element of candidates) {
      const descriptors = this.#descriptors.of(element).filter((each) => each.matches(event, element, place))
      if (descriptors.length === 0) continue
      if (!this.#mayPerform(event, element, place)) return
      for (const descriptor of descriptors) {
        descriptor.apply(event)
        this.#perform(descriptor.target, element, event)
      }
      return
    }
  }

  /**
   * @param {Event} event
   * @param {Element} element
   * @param {string} [place]
   */
  #mayPerform(event, element, place) {
    if (element.matches(":disabled") || !this.#rule.allows(event, element, place)) return false
    if (place) return true
    if (isMeantForTheBrowser(event, element)) return false
    if (!wouldLeaveThePage(event, element)) return true
    // Another script said that nothing shall come of this link or form, as in onsubmit="return confirm(…)".
    if (event.defaultPrevented) return false
    event.preventDefault()
    return true
  }
}

/**
 * @param {EventTarget | null} target
 * @returns {target is Element}
 */
function isElement(target) {
  return /** @type {Node | null} */ (target)?.nodeType === 1
}

/** @param {Element} element */
function* selfAndAncestors(element) {
  for (let current = /** @type {Element | null} */ (element); current; current = current.parentElement)
    yield current
}
