/** How many entries are remembered at most with where the visitor was in them. */
const most = 100

/** The entries of the history whose pages are shown over the connection, and where the visitor was in each of them. */
export class Entries {
  #window
  #history
  #clock
  #count = 0
  /** @type {Map<string, [number, number]>} */
  #places = new Map()
  /** @type {string | undefined} the one that is shown, if it is one of them */
  id

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ window, clock, signal }) {
    this.#window = window
    this.#history = window.history
    this.#clock = clock
    this.id = this.#history.state?.reflexPage
    if (this.id) this.#history.scrollRestoration = "manual"
    // What is loaded anew is scrolled by the browser.
    const release = () => {
      if (this.id) this.#history.scrollRestoration = "auto"
    }
    const comeBack = (/** @type {PageTransitionEvent} */ { persisted }) => {
      if (persisted && this.id) this.#history.scrollRestoration = "manual"
    }
    window.addEventListener("pagehide", release, { signal })
    window.addEventListener("pageshow", comeBack, { signal })
  }

  /** Whether the entry that is shown can be known again. A script may have put into it what we can add nothing to. */
  get isOpen() {
    const { state } = this.#history
    return (
      state === null || state === undefined || Object.prototype.toString.call(state) === "[object Object]"
    )
  }

  /**
   * Before another page is shown: gives the entry that is shown what it is known by again.
   *
   * @param {string | undefined} page of which it may be an anchor
   */
  leave(page) {
    /** @type {string} */
    const id = this.#history.state?.reflexPage ?? (page ? `${page}#${this.#next()}` : this.#next())
    this.id = id
    this.note(id)
    const reflexScroll = this.#places.get(id)
    this.#history.replaceState({ ...this.#history.state, reflexPage: id, reflexScroll }, "")
  }

  /** @param {string} address */
  push(address) {
    this.id = this.#next()
    this.#history.scrollRestoration = "manual"
    this.#history.pushState({ reflexPage: this.id }, "", address)
  }

  /** @param {string} address */
  replace(address) {
    this.#history.replaceState(this.#history.state, "", address)
  }

  /** Where the visitor was when they left the entry that is shown now. */
  get place() {
    const known = this.id ? this.#places.get(this.id) : undefined
    return known ?? this.#history.state?.reflexScroll
  }

  /** @param {string} id of the entry whose page is shown */
  note(id) {
    this.#places.delete(id)
    this.#places.set(id, [this.#window.scrollX, this.#window.scrollY])
    const [eldest] = this.#places.keys()
    if (this.#places.size > most) this.#places.delete(eldest)
  }

  /** None of an earlier document may have the same. */
  #next() {
    this.#count += 1
    return `${this.#clock.now().toString(36)}.${this.#count}`
  }
}

/**
 * Whether a document shows the page of its address. The visitor may go back right after they have loaded it anew, before anybody
 * listens.
 *
 * @param {Window} window
 */
export function isLoaded({ performance, location }) {
  const loaded = performance.getEntriesByType?.("navigation")[0]?.name
  return !loaded || withoutAnchor(loaded) === withoutAnchor(location.href)
}

/** @param {string} text an address or what an entry is known by */
export function withoutAnchor(text) {
  return text.replace(/#.*/, "")
}
