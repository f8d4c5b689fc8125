import { KeyFilter } from "./key_filter.js"

const pattern = /^(?:(?<event>[^\s>]+?)->)?(?<target>[^\s#>]+#[^\s#:>]+)$/
const eventPattern = /^[a-z][^\s#>]*$/
const keyboardEvents = ["keydown", "keyup", "keypress"]
const clickedInputs = ["submit", "button", "reset", "image"]

/** @type {Record<string, string>} by tag, and by type of inputs */
const defaultEvents = {
  form: "submit",
  select: "change",
  textarea: "input",
  details: "toggle",
  checkbox: "change",
  radio: "change",
}

/** One entry of `data-reflex`: `click->Counter#increment`, `Counter#increment` or `click`. */
export class ReflexDescriptor {
  /**
   * @param {string} text
   * @param {Element} element
   */
  static parse(text, element) {
    const groups = text.match(pattern)?.groups
    if (groups) return new ReflexDescriptor(groups.event ?? defaultEventOf(element), groups.target)
    if (eventPattern.test(text)) return new ReflexDescriptor(text, undefined)
    throw new SyntaxError(`expected "event->Class#action", "Class#action" or "event"`)
  }

  /**
   * @param {string} event
   * @param {string | undefined} target
   */
  constructor(event, target) {
    const [eventName, filter] = splitKeyFilter(event)
    this.eventName = eventName
    this.target = target
    this.keyFilter = filter === undefined ? null : new KeyFilter(filter)
  }

  /** @param {Event} event */
  matches(event) {
    return event.type === this.eventName && (this.keyFilter?.matches(event) ?? true)
  }
}

/** @param {string} event */
function splitKeyFilter(event) {
  const dot = event.indexOf(".")
  const name = dot < 0 ? event : event.slice(0, dot)
  return keyboardEvents.includes(name) && dot > 0 ? [name, event.slice(dot + 1)] : [event]
}

/** @param {Element} element */
function defaultEventOf(element) {
  if (element.localName !== "input") return defaultEvents[element.localName] ?? "click"
  const { type } = /** @type {HTMLInputElement} */ (element)
  return defaultEvents[type] ?? (clickedInputs.includes(type) ? "click" : "input")
}
