import { plain } from "../base/plain.js"

const pattern = /^(?:(?<event>[^\s>@.:]+)->)?(?<target>(?:[^\s#>@]+#)?[^\s#:>@]+)$/
const eventPattern = /^[a-z][^.]*$/
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

/**
 * One entry of `data-reflex`: `click->Counter#increment`, `Counter#increment` or `click`; in a component also
 * `click->increment`, or `=label` for a field. For key filters, options and places there is detailed_entry.js.
 */
export class SimpleEntry {
  /**
   * @param {string} text
   * @param {Element} element
   */
  static parse(text, element) {
    const { event, target } = text.match(pattern)?.groups ?? {}
    if (!target) return null
    if (event || /^=|#/.test(target)) return new SimpleEntry(event ?? defaultEventOf(element), target)
    return eventPattern.test(target) ? new SimpleEntry(target) : null
  }

  /**
   * @param {string} eventName
   * @param {string} [target]
   */
  constructor(eventName, target) {
    this.eventName = eventName
    this.target = target
    /** @type {string | undefined} `window` or `document`, for what happens anywhere */
    this.place = undefined
  }

  /**
   * @param {Event} event
   * @param {Element} _element the one that carries the entry
   * @param {string} [place]
   */
  matches(event, _element, place) {
    return event.type === this.eventName && place === this.place
  }

  /**
   * Does to the event what the entry says.
   *
   * @param {Event} _event
   */
  apply(_event) {}
}

/** @param {Element} element */
export function defaultEventOf(element) {
  const { localName, type } = /** @type {HTMLInputElement} */ (plain(element))
  const isInput = localName === "input"
  const kind = isInput ? type : localName
  // A page may have tags of any name, such as <constructor>.
  if (Object.hasOwn(defaultEvents, kind)) return defaultEvents[kind]
  return isInput && !clickedInputs.includes(type) ? "input" : "click"
}
