import { plain } from "../base/plain.js"
import { draw } from "./draw.js"

const lasting = 700
const most = 50

/** Frames for a moment what a reflex has changed, without touching it. */
export class Flashes {
  #window
  #settings
  #observer
  #drawing

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {import("./settings.js").Settings} settings
   */
  constructor({ window, channel, signal }, settings) {
    this.#window = window
    this.#settings = settings
    this.#drawing = draw(window.document, "svg", { class: "flashes" })
    const { MutationObserver } = /** @type {Window & typeof globalThis} */ (window)
    this.#observer = new MutationObserver(() => {})
    const document = plain(window.document)
    const options = { capture: true, signal }
    const watch = { subtree: true, childList: true, characterData: true, attributes: true }
    const receive = channel.socketReceived.bind(channel)
    channel.socketReceived = (message) => {
      if (message.id !== undefined) this.#observer.observe(document.body, watch)
      receive(message)
    }
    document.addEventListener("reflex:after", () => this.#flash(), options)
    signal.addEventListener("abort", () => this.#observer.disconnect())
  }

  /** What shows them, for the panel to put somewhere. */
  get drawing() {
    return this.#drawing
  }

  #flash() {
    const changed = this.#observer.takeRecords()
    this.#observer.disconnect()
    if (!this.#settings.flashes) return
    const elements = new Set(changed.map(elementOf))
    for (const element of [...elements].slice(0, most)) if (element) this.#frame(element)
  }

  /** @param {Element} element */
  #frame(element) {
    const { x, y, width, height } = element.getBoundingClientRect()
    if (!width || !height) return
    const frame = draw(this.#window.document, "rect", { x, y, width, height })
    this.#drawing.append(frame)
    this.#window.setTimeout(() => frame.remove(), lasting)
  }
}

/**
 * The element whose content, text or attributes have changed.
 *
 * @param {MutationRecord} record
 */
function elementOf({ target, attributeName }) {
  if (attributeName?.startsWith("data-reflex") || attributeName === "aria-busy") return null
  return target.nodeType === 1 ? /** @type {Element} */ (target) : target.parentElement
}
