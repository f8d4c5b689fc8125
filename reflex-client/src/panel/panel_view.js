import { plain } from "../base/plain.js"
import { putAboveAll, stayAboveAll } from "../feedback/above_all.js"
import { make } from "./draw.js"
import { rowOf } from "./row.js"
import { totalOf } from "./sections.js"
import { styles } from "./styles.js"

/**
 * @typedef {object} PanelParts
 * @property {import("../application/runtime.js").Runtime} runtime
 * @property {import("./settings.js").Settings} settings
 * @property {import("./timeline.js").Timeline} timeline
 * @property {import("./weather.js").Weather} weather
 * @property {import("./flashes.js").Flashes} flashes
 */

/** The panel itself: in a shadow root, so that neither the page's styles nor its morphs come by. */
export class PanelView {
  #parts
  #document
  #host
  #handle
  #body
  #rows

  /** @param {PanelParts} parts */
  constructor(parts) {
    this.#parts = parts
    const document = plain(parts.runtime.window.document)
    this.#document = document
    this.#host = make(document, "div", { class: "reflex-panel" })
    const root = this.#host.attachShadow({ mode: "open" })
    adopt(document, root)
    this.#handle = make(document, "button", { type: "button", class: "handle" })
    this.#rows = make(document, "ol", {})
    this.#body = make(document, "section", { "aria-label": "Reflexes" }, this.#controls(), this.#rows)
    root.append(parts.flashes.drawing, this.#body, this.#handle)
  }

  /** @param {AbortSignal} signal */
  start(signal) {
    const { timeline, settings } = this.#parts
    this.#handle.addEventListener("click", () => {
      settings.isOpen = !settings.isOpen
      settings.save()
      this.#show()
    })
    timeline.onChange = () => this.#show()
    for (const name of ["connected", "disconnected"])
      this.#document.addEventListener(`reflex:${name}`, () => this.#show(), { signal })
    putAboveAll(this.#document, this.#host)
    stayAboveAll(this.#document, () => this.#host, signal)
    signal.addEventListener("abort", () => this.#host.remove())
    settings.save()
    this.#show()
  }

  #show() {
    const { runtime, settings, timeline, weather } = this.#parts
    const [last] = timeline.entries.filter(({ shownAt }) => shownAt !== undefined)
    const state = runtime.isConnected ? "connected" : "disconnected"
    this.#handle.className = `handle ${state}`
    this.#handle.setAttribute("aria-expanded", String(settings.isOpen))
    const time = last ? `${totalOf(last).toFixed(1)} ms` : "no reflex yet"
    this.#handle.textContent = `Reflex: ${state}, ${time}${weather.isFair ? "" : ", bad network"}`
    this.#body.hidden = !settings.isOpen
    if (!settings.isOpen) return
    const longest = Math.max(1, ...timeline.entries.map(totalOf))
    this.#rows.replaceChildren(
      ...timeline.entries.map((entry, index, all) =>
        rowOf(this.#document, entry, longest, all.slice(index + 1)),
      ),
    )
  }

  #controls() {
    const { settings, weather } = this.#parts
    return make(
      this.#document,
      "form",
      {},
      this.#slider("Latency", "ms", 2000, settings.delay, (value) => weather.slow(value)),
      this.#slider("Loss", "%", 50, settings.loss, (value) => weather.lose(value)),
      this.#box("Flash what changes", settings.flashes, (isOn) => {
        settings.flashes = isOn
        settings.save()
      }),
    )
  }

  /**
   * @param {string} name
   * @param {string} unit
   * @param {number} max
   * @param {number} value
   * @param {(value: number) => void} change
   */
  #slider(name, unit, max, value, change) {
    const step = String(max / 40)
    const input = /** @type {HTMLInputElement} */ (
      make(this.#document, "input", { type: "range", min: "0", max: String(max), step, value: String(value) })
    )
    const output = make(this.#document, "output", {}, `${value} ${unit}`)
    input.addEventListener("input", () => {
      output.textContent = `${input.value} ${unit}`
      change(Number(input.value))
      this.#show()
    })
    return make(this.#document, "label", {}, `${name} `, input, output)
  }

  /**
   * @param {string} name
   * @param {boolean} isOn
   * @param {(isOn: boolean) => void} change
   */
  #box(name, isOn, change) {
    const input = /** @type {HTMLInputElement} */ (make(this.#document, "input", { type: "checkbox" }))
    input.checked = isOn
    input.addEventListener("change", () => change(input.checked))
    return make(this.#document, "label", {}, input, ` ${name}`)
  }
}

/**
 * @param {Document} document
 * @param {ShadowRoot} root
 */
function adopt(document, root) {
  if (!document.adoptedStyleSheets) return
  const { CSSStyleSheet } = /** @type {Window & typeof globalThis} */ (document.defaultView)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles)
  root.adoptedStyleSheets = [sheet]
}
