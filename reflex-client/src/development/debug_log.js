import { isOn } from "../base/attribute_switch.js"
import { plain } from "../base/plain.js"
import { withRareAttributes } from "../base/rare_schema.js"

/** Writes each reflex to the console, as it goes and as it comes back. Loaded when `Reflex.debug` is set. */
export class DebugLog {
  #attribute
  #console
  #clock
  #isWanted
  /** @type {WeakMap<import("../reflex/reflex.js").Reflex, number>} */
  #startedAt = new WeakMap()

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ window, schema, clock, signal, isDebugging }) {
    this.#attribute = withRareAttributes(schema).suppressLoggingAttribute
    this.#console = /** @type {Window & typeof globalThis} */ (window).console
    this.#clock = clock
    this.#isWanted = isDebugging
    const { document } = window
    for (const name of ["queued", "delivered"])
      plain(document).addEventListener(`reflex:${name}`, this.#goes, { signal })
    plain(document).addEventListener("reflex:after", this.#comes, { signal })
  }

  #goes = (/** @type {Event} */ event) => {
    const { reflex } = /** @type {CustomEvent} */ (event).detail
    if (this.#startedAt.has(reflex) || !this.#isLogged(reflex)) return
    this.#startedAt.set(reflex, this.#clock.now())
    const { id, args, controller, element } = reflex
    this.#console.log(`\u2191 stimulate \u2191 ${nameOf(reflex)}`, { id, args, controller, element })
  }

  #comes = (/** @type {Event} */ event) => {
    const { reflex } = /** @type {CustomEvent} */ (event).detail
    if (!this.#isLogged(reflex)) return
    const { id, stage, payload, error, roots } = reflex
    const time = this.#clock.now() - (this.#startedAt.get(reflex) ?? this.#clock.now())
    const outcome = stage === "success" ? "" : ` ${stage.toUpperCase()}${error ? `: ${error.message}` : ""}`
    this.#console.log(
      `\u2193 reflex \u2193 ${nameOf(reflex)} \u2192 ${roots.join(", ")} in ${time}ms${outcome}`,
      {
        id,
        payload,
      },
    )
  }

  /** @param {import("../reflex/reflex.js").Reflex} reflex */
  #isLogged({ element, options }) {
    return (
      this.#isWanted() && !(options.suppressLogging ?? isOn(plain(element).getAttribute(this.#attribute)))
    )
  }
}

/** @param {import("../reflex/reflex.js").Reflex} reflex */
function nameOf({ target = "refresh" }) {
  return target
}
