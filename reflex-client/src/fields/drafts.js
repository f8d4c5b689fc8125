import { dispatch } from "../base/dispatch.js"
import { plain } from "../base/plain.js"

const navigating = ["click", "submit"]

/**
 * What the visitor entered is not lost by what they did not mean as a way to another page: what somebody else did, a session
 * that is over, time that passed, a key in a field.
 */
export class Drafts {
  #edits
  #window
  /** @type {import("../reflex/reflex.js").Reflex | undefined} what is about to leave this page */
  #leaving
  #isHeld = false

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ edits, window, signal }) {
    this.#edits = edits
    this.#window = window
    const release = (/** @type {any} */ { detail }) => {
      if (this.#isHeld && detail.reflex !== this.#leaving) this.#hold(false)
    }
    plain(window.document).addEventListener("reflex:success", release, { capture: true, signal })
    signal.addEventListener("abort", () => this.#hold(false))
  }

  /**
   * Before the page is left.
   *
   * @param {import("../reflex/reflex.js").Reflex} reflex
   * @param {string} [from] who says so: the `action` itself, the `page` after it, or what did not let it run
   */
  guard(reflex, from) {
    if (
      from !== "action" &&
      !isNavigation(reflex) &&
      this.#edits.count > Math.max(this.#edits.left, keptBy(reflex, from))
    ) {
      this.#hold(true)
      throw new Error("Please load this page again")
    }
    this.#leaving = reflex
  }

  /** @param {boolean} isHeld until the page goes on after all */
  #hold(isHeld) {
    this.#isHeld = isHeld
    // Only then: a page that always listens is not kept for the way back.
    this.#window[isHeld ? "addEventListener" : "removeEventListener"]("beforeunload", ask)
    dispatch(this.#window.document, isHeld ? "held" : "released")
  }
}

/** @param {Event} event after which what was entered is lost: the browser asks whether that is meant */
function ask(event) {
  event.preventDefault()
}

/** @param {import("../reflex/reflex.js").Reflex} reflex */
function isNavigation({ event, isUnasked }) {
  return event ? navigating.includes(event.type) : !isUnasked
}

/**
 * The edits that an action has taken: a page without us may send a form on `change`, never at a key.
 *
 * @param {import("../reflex/reflex.js").Reflex} reflex
 * @param {string} [from]
 */
function keptBy({ event, sentAtEdit }, from) {
  return from === "page" && event?.type === "change" ? sentAtEdit : 0
}
