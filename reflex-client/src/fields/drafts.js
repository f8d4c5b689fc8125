const navigating = ["click", "submit"]

/**
 * What the visitor entered is not lost by what they did not mean as a way to another page: what somebody else did, a session
 * that is over, time that passed, a key in a field.
 */
export class Drafts {
  #edits

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ edits }) {
    this.#edits = edits
  }

  /**
   * Before the page is left.
   *
   * @param {import("../reflex/reflex.js").Reflex} reflex
   * @param {string} [from] who says so: the `action` itself, the `page` after it, or what did not let it run
   */
  guard(reflex, from) {
    if (from !== "action" && !isNavigation(reflex) && this.#edits.count > keptBy(reflex, from))
      throw new Error("Please load this page again")
  }
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
