import { PageMemory } from "./page_memory.js"
import { snapshotOf } from "./snapshot.js"

/** The page that is shown, whatever the address says meanwhile: after a way back, it is another one until its page is there. */
export class ShownPage {
  #runtime
  #entries
  #memory = new PageMemory()
  #id

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {import("./entries.js").Entries} entries
   */
  constructor(runtime, entries) {
    this.#runtime = runtime
    this.#entries = entries
    this.#id = entries.id
    /** Its path and query. */
    this.url = runtime.page.url
    // An anchor moves the page before anybody is told that it is another entry.
    const note = () => {
      if (this.#id !== undefined && this.#id === entries.id) entries.note(this.#id)
    }
    runtime.window.addEventListener("scroll", note, { passive: true, signal: runtime.signal })
  }

  /** It is the page of the address now, or has another address. */
  follow() {
    this.#id = this.#runtime.window.history.state?.reflexPage
    this.url = this.#runtime.page.url
  }

  /** For the way back. */
  remember() {
    if (this.#id === undefined) return
    this.#entries.note(this.#id)
    this.#memory.keep(this.#id, snapshotOf(this.#runtime))
  }

  /** What is remembered of the page of the address. */
  get html() {
    return this.#memory.find(this.#entries.id)
  }
}
