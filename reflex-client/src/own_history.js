/**
 * The entries of the history that operations made. Whoever walks to one of them, or away from it, sees the page of the
 * address; all other entries are those of other scripts, which see to them.
 *
 * @typedef {"pushState" | "replaceState"} HistoryMethod
 */
export class OwnHistory {
  #history
  #page
  #reflexes
  #isOwn = false
  #shown = ""

  /** @param {import("./session.js").Session} session */
  constructor({ window, page, performer, signal }) {
    this.#history = window.history
    this.#page = page
    this.#reflexes = performer.reflexes
    const { state } = window.history
    // An entry outlives its document.
    this.#note(state?.reflex)
    if (state?.arrives) arrive(window)
    const walk = (/** @type {PopStateEvent} */ { state }) => {
      const isElsewhere = this.#page.url !== this.#shown
      const leavesOwn = this.#isOwn && isElsewhere
      // A link to an anchor makes an entry as well, of the same page.
      if (state?.reflex || isElsewhere) this.#note(state?.reflex)
      if (state?.reflex || leavesOwn) performer.refresh(true)
    }
    window.addEventListener("popstate", walk, { signal })
  }

  /**
   * The server itself moves on, so neither the page that it answered nor what it is yet to answer is outdated by that.
   *
   * @param {HistoryMethod} method
   * @param {string} address
   * @param {unknown} state
   * @param {{ url: string }} asked
   */
  change(method, address, state, asked) {
    const before = this.#page.url
    this.#history[method](marked(state), "", address)
    this.#note(true)
    for (const each of [asked, ...this.#reflexes.underWay]) if (each.url === before) each.url = this.#page.url
  }

  /** @param {boolean} isOwn whether an operation made the entry that is shown now */
  #note(isOwn) {
    this.#isOwn = isOwn
    this.#shown = this.#page.url
  }
}

/**
 * The page was loaded anew to show one of its anchors.
 *
 * @param {Window} window
 */
function arrive({ document, history, location }) {
  history.replaceState({ reflex: true }, "")
  history.scrollRestoration = "auto"
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
}

/**
 * So that it is known as ours when the visitor comes back to it, also after the page was loaded anew.
 *
 * @param {any} [state]
 */
function marked(state) {
  const isPlain = state === null || state === undefined || state.constructor === Object
  return isPlain ? { ...state, reflex: true } : state
}
