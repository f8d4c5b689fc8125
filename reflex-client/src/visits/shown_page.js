import { plain } from "../base/plain.js"
import { flushAt } from "../reflex/left_page.js"
import { PageMemory } from "../wire/page_memory.js"
import { withoutAnchor } from "./entries.js"
import { snapshotOf } from "./snapshot.js"

/** The page that is shown, whatever the address says meanwhile: after a way back, it is another one until its page is there. */
export class ShownPage {
  #runtime
  #entries
  /** As they were, by the entries of the history that show them. */
  /** Whether it was shown to somebody who has logged out since, or in. */
  #isOfAnother = false
  #memory = new PageMemory(10)
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
    this.isAnswer = false
    // An anchor moves the page before anybody is told that it is another entry.
    const note = () => {
      if (this.#id !== undefined && this.#id === entries.id) entries.note(this.#id)
    }
    const { window, signal, parts } = runtime
    window.addEventListener("scroll", note, { passive: true, signal })
    plain(window.document).addEventListener("reflex:after-operation", () => this.follow(), { signal })
    // Pages of somebody who has logged out must not be shown to whoever comes next.
    const { socket } = runtime.channel
    let [, key] = socket.protocols
    const look = (/** @type {Event} */ { type }) => {
      if (type !== "reflex:visitor" && key === socket.protocols[1] && !socket.endedBy) return
      key = socket.protocols[1]
      this.#memory.pages.clear()
      this.#isOfAnother = type !== "reflex:disconnected"
    }
    for (const name of ["visitor", "connected", "disconnected"])
      plain(window.document).addEventListener(`reflex:${name}`, look, { signal })
    parts.need("entered")
  }

  /** It is the page of the address now, or has another address. */
  follow() {
    this.#id = this.#runtime.window.history.state?.reflexPage
    this.url = this.#runtime.page.url
  }

  /**
   * Gives the address to the page of a visit.
   *
   * @param {import("./visit.js").Visit} visit
   */
  move({ url: { href }, way, isAhead, isUnique, reflex }) {
    if (isAhead || way === "restore") this.#entries.replace(href)
    else {
      this.#entries.leave(this.url === this.#runtime.page.url ? this.#id : undefined)
      this.follow()
      if (way === "replace") this.#entries.replace(href)
      else {
        this.remember(reflex?.target)
        this.#entries.push(href)
      }
    }
    this.follow()
    this.isAnswer = isUnique
    this.#isOfAnother = false
  }

  /** The visitor has gone back or forward from it. */
  walkAway() {
    flushAt(this.url, this.#runtime)
    this.remember()
  }

  /**
   * For the way back.
   *
   * @param {unknown} [isSent] whether an action has what was entered, and leads to where that shows
   */
  remember(isSent) {
    if (this.#id === undefined || this.#isOfAnother) return
    const entered = (!isSent && this.#runtime.parts.ready.entered?.read()) || "[]"
    this.#entries.note(this.#id)
    this.#memory.keep(this.#id, { html: snapshotOf(this.#runtime), entered, isAnswer: this.isAnswer })
  }

  /** What is remembered of the page of the address. */
  get remembered() {
    return this.#memory.pages.get(/** @type {string} */ (this.#entries.id))
  }

  /** Whether it is the page of the address and of the entry, perhaps by one of its anchors. */
  get isShown() {
    const { id } = this.#entries
    if (this.url !== this.#runtime.page.url) return false
    return !id || !this.#id || withoutAnchor(id) === withoutAnchor(this.#id)
  }
}
