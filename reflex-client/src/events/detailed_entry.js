import { KeyFilter } from "./key_filter.js"
import { defaultEventOf } from "./simple_entry.js"

const place = "(?:@(?<place>window|document))?"
const pattern = new RegExp(
  `^(?:(?<event>[^\\s>@]+?)${place}->)?(?<target>(?:[^\\s#>]+#)?[^\\s#:>]+)(?<options>(?::[\\w!]+)*)$`,
)
const eventPattern = new RegExp(`^(?<event>[a-z][^\\s#>@]*)${place}$`)
const keyboardEvents = ["keydown", "keyup", "keypress"]
const knownOptions = ["once", "prevent", "stop", "self"]

/** An entry of `data-reflex` as Stimulus knows them: `keydown.ctrl+enter@window->Todos#save:prevent:once`. */
export class DetailedEntry {
  /**
   * @param {string} text
   * @param {Element} element
   */
  static parse(text, element) {
    const withTarget = text.match(pattern)
    const isTarget = withTarget?.groups?.event || /^=|#/.test(withTarget?.groups?.target ?? "")
    const { groups } = (isTarget ? withTarget : text.match(eventPattern)) ?? {}
    if (!groups) throw new SyntaxError(`expected "event->Class#action", "Class#action" or "event"`)
    const options = groups.options?.split(":").slice(1) ?? []
    const unknown = options.find((option) => !knownOptions.includes(option))
    if (unknown) throw new SyntaxError(`unknown option ":${unknown}", there are :${knownOptions.join(", :")}`)
    return new DetailedEntry(groups.event ?? defaultEventOf(element), { ...groups, options })
  }

  #keyFilter
  #options
  #isSpent = false

  /**
   * @param {string} event
   * @param {{ target?: string, place?: string, options: string[] }} rest
   */
  constructor(event, { target, place, options }) {
    const [eventName, filter] = splitKeyFilter(event)
    this.eventName = eventName
    this.target = target
    this.place = place
    this.#options = options
    this.#keyFilter = filter === undefined ? null : new KeyFilter(filter)
  }

  /**
   * @param {Event} event
   * @param {Element} element
   * @param {string} [place]
   */
  matches(event, element, place) {
    if (event.type !== this.eventName || place !== this.place || this.#isSpent) return false
    if (this.#options.includes("self") && event.composedPath()[0] !== element) return false
    return this.#keyFilter?.matches(event) ?? true
  }

  /** @param {Event} event */
  apply(event) {
    if (this.#options.includes("prevent")) event.preventDefault()
    if (this.#options.includes("stop")) event.stopPropagation()
    this.#isSpent = this.#options.includes("once")
  }
}

/** @param {string} event */
function splitKeyFilter(event) {
  const dot = event.indexOf(".")
  const name = dot < 0 ? event : event.slice(0, dot)
  return keyboardEvents.includes(name) && dot > 0 ? [name, event.slice(dot + 1)] : [event]
}
