import { isTick } from "../base/reflex_origin.js"
import { flushAt } from "../reflex/left_page.js"

/**
 * The entries of the history that operations made. Whoever walks to one of them, or away from it, sees the page of the
 * address; all other entries are those of other scripts, which see to them.
 *
 * @typedef {"pushState" | "replaceState"} HistoryMethod
 */
export class OwnHistory {
  #history
  #page
  #stimulator
  /** @type {WeakSet<object>} what was asked on entries that the visitor has left */
  #left = new WeakSet()
  #isOwn = false
  #shown = ""

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    const { window, page, stimulator, signal } = runtime
    this.#history = window.history
    this.#page = page
    this.#stimulator = stimulator
    const { state } = window.history
    // An entry outlives its document.
    this.#note(state?.reflex)
    if (state?.arrives) arrive(window)
    const walk = (/** @type {PopStateEvent} */ { state }) => {
      const isElsewhere = this.#page.url !== this.#shown
      const leavesOwn = this.#isOwn && isElsewhere
      const loads = (state?.reflex || leavesOwn) && !state?.reflexPage
      if (loads) flushAt(this.#shown, runtime)
      // A link to an anchor makes an entry as well, of the same page.
      if (state?.reflex || isElsewhere) this.#note(state?.reflex)
      if (loads) this.#load()
    }
    window.addEventListener("popstate", walk, { signal })
    if (state?.reflex && !state.reflexPage && !isLoaded(window)) this.#load()
  }

  /** Shows the page of the address, with what was entered in that of another one gone from the field in use as well. */
  #load() {
    const refresh = this.#stimulator.refresh(true)
    refresh.isLoad = true
    for (const each of this.#stimulator.reflexes.underWay) this.#left.add(each)
  }

  /**
   * The server itself moves on, so neither the page that it answered is outdated by that, nor what its actions are yet to answer.
   * A page that is run again only as it is, or because time has passed, would be that of the address before.
   *
   * @param {HistoryMethod} method
   * @param {string} address
   * @param {unknown} state
   * @param {{ url: string }} asked
   */
  change(method, address, state, asked) {
    if (this.#left.has(asked)) return
    const before = this.#page.url
    this.#history[method](marked(state), "", address)
    this.#note(true)
    const { url } = this.#page
    if (url === before) return
    if (asked.url === before) asked.url = url
    for (const each of this.#stimulator.reflexes.underWay) {
      if (each.url !== before) continue
      if (isOfAction(each)) each.url = url
      else askAgain(each, this.#stimulator)
    }
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

/**
 * The visitor may walk away from what was loaded, such as by Back right after a reload, before anybody listens.
 *
 * @param {Window} window
 */
function isLoaded({ performance, location }) {
  const loaded = performance.getEntriesByType?.("navigation")[0]?.name
  return !loaded || loaded.replace(/#.*/, "") === location.href.replace(/#.*/, "")
}

/** @param {import("../reflex/reflex.js").Reflex} reflex */
function isOfAction(reflex) {
  return reflex.target && !isTick(reflex)
}

/**
 * An interval asks again by itself.
 *
 * @param {import("../reflex/reflex.js").Reflex} reflex whose page will not be shown
 * @param {import("../reflex/stimulator.js").Stimulator} stimulator
 */
function askAgain({ promise, target, ...asked }, stimulator) {
  const ask = () => stimulator.launch(asked).promise
  if (!target) promise.then(ask).catch(() => {})
}
