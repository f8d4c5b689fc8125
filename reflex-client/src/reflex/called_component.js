import { closest } from "../base/ancestors.js"
import { keepStates, statesKeptFor } from "../base/kept_states.js"
import { plain } from "../base/plain.js"
import { componentAttribute, stateAttribute } from "../base/rare_schema.js"

/** A server that has heard nothing of a page for longer may have forgotten it. */
const minutesRemembered = 20

/** So that a message stays below the limit of a server that has not changed it. */
const longest = 32_000

/** What a reflex says of components: which one it calls, and the signed states that the page carries, if it does. */
export class CalledComponent {
  #window
  #stimulator
  #document
  #clock
  /** When an action told the server all states last, by the clock; never since the last refusal or connection if undefined. */
  #toldAt = /** @type {number | undefined} */ (undefined)
  /** What the page carried when it was left, until the server has shown that. */
  #kept = /** @type {Record<string, string | null>} */ ({})

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ window, clock, signal, stimulator }) {
    this.#window = window
    this.#stimulator = stimulator
    this.#document = plain(window.document)
    this.#clock = clock
    // A box or a choice that was refused must not look as if it was taken: the field asks for the page, and takes its word.
    const showAgain = (/** @type {any} */ { detail: { reflex } }) => {
      if (reflex.error?.code !== "server") return
      // It may have forgotten the page.
      this.#toldAt = undefined
      if (reflex.target?.startsWith("=")) stimulator.launch({ element: reflex.element, event: reflex.event })
    }
    this.#document.addEventListener("reflex:error", showAgain, { signal })
    this.#document.addEventListener("reflex:disconnected", () => (this.#toldAt = undefined), { signal })
    const keep = () => keepStates(window, { ...this.#kept, ...this.#carried() })
    window.addEventListener("pagehide", keep, { signal })
  }

  /** Has the page show the states that it carried when it was left. */
  async restore() {
    const kept = Object.entries(statesKeptFor(this.#window) ?? {})
    const isFresh = new Set(this.#roots(`:not([${stateAttribute}])`).map(idOf))
    this.#kept = Object.fromEntries(kept.filter(([id]) => isFresh.has(id)))
    if (Object.keys(this.#kept).length === 0) return
    await this.#stimulator.refresh().promise.catch(() => {})
    this.#kept = {}
  }

  /**
   * @param {Element} element
   * @param {string | undefined} target
   */
  of(element, target) {
    const isAction = target?.includes("#") === false
    const root = isAction ? closest(element, `[${componentAttribute}]`) : null
    return {
      component: root ? plain(root).getAttribute(componentAttribute) : undefined,
      state: (root && plain(root).getAttribute(stateAttribute)) ?? undefined,
      states: this.#states(isAction),
    }
  }

  /** @param {boolean} isAction of a component, of which the server knows the page */
  #states(isAction) {
    if (!this.#document.querySelector(`[${componentAttribute}]`)) return undefined
    const now = this.#clock.now()
    const isKnown = this.#toldAt !== undefined && now - this.#toldAt < minutesRemembered * 60_000
    // A page that is shown anew after a refusal may be forgotten again before the next action.
    if (isAction || isKnown) this.#toldAt = now
    if (isAction && isKnown) return undefined
    const states = { ...this.#kept, ...this.#carried() }
    return JSON.stringify(states).length > longest ? undefined : states
  }

  #carried() {
    const carrying = this.#roots(`[${stateAttribute}]`)
    return Object.fromEntries(carrying.map((root) => [idOf(root), root.getAttribute(stateAttribute)]))
  }

  /** @param {string} which */
  #roots(which) {
    return Array.from(this.#document.querySelectorAll(`[${componentAttribute}]${which}`), plain)
  }
}

/**
 * The id of a component, without the version.
 *
 * @param {Element} root
 */
function idOf(root) {
  return String(root.getAttribute(componentAttribute)).replace(/@\d+$/, "")
}
