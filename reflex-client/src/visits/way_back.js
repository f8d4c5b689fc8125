import { dispatch } from "../base/dispatch.js"
import { plain } from "../base/plain.js"
import { isLeftWhole } from "./left.js"
import { Visit } from "./visit.js"

/** So long a page that is kept waits for word on whether it may be shown, in milliseconds. */
const patience = 500

/** Shows what is kept of a page to which the visitor goes back, and asks for what it is now: at once, or once that can be asked. */
export class WayBack {
  #runtime
  #entries
  #showing
  #launch
  /** Whether the page is shown as it was once. */
  #isOld = false
  /** Whether the server has been asked for the page, and has not answered. */
  #isAwaited = false

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {import("./entries.js").Entries} entries
   * @param {import("./showing.js").Showing} showing
   * @param {(visit: Visit) => Promise<unknown>} launch asks for the page
   */
  constructor(runtime, entries, showing, launch) {
    const { window, signal } = runtime
    this.#runtime = runtime
    this.#entries = entries
    this.#showing = showing
    this.#launch = launch
    plain(window.document).addEventListener("reflex:connected", this.#catchUp, { signal })
    const doubt = () => this.#isAwaited && this.#ask()
    plain(window.document).addEventListener("reflex:disconnected", doubt, { signal })
  }

  async restore() {
    const { window, location } = this.#runtime
    const { page } = this.#showing
    if (isLeftWhole(this.#runtime)) return location.reload()
    if (page.remembered && (await this.#isRefused())) return
    const visit = new Visit(new URL(window.location.href), page.url, "restore")
    if (page.remembered?.isAnswer) {
      page.isAnswer = this.#restoreAlone(visit)
      if (page.isAnswer) return
    }
    if (this.#runtime.isConnected) {
      const answer = this.#launch(visit)
      this.#showing.restore(visit)
      this.#isAwaited = visit.isAhead
      await answer
      this.#isAwaited = false
      this.#isOld = visit.isAhead && !this.#runtime.isConnected
      return
    }
    this.#isOld = this.#restoreAlone(visit)
    if (!this.#isOld) location.reload()
  }

  /** @param {Visit} visit to a page that the server is not asked for: it has answered a form, or there is no connection */
  #restoreAlone(visit) {
    const element = plain(this.#runtime.window.document).body
    visit.reflex = /** @type {any} */ ({ element, roots: ["body"] })
    this.#showing.restore(visit)
    return visit.isAhead
  }

  #catchUp = () => {
    const { stimulator } = this.#runtime
    if (this.#isOld && stimulator.reflexes.underWay.length === 0) stimulator.refresh()
    this.#isOld = false
  }

  /**
   * Whether no connection is to be had before a login, as far as that is known soon.
   *
   * @returns whether the page is not to be shown, as when the visitor has gone on meanwhile
   */
  async #isRefused() {
    const { clock, isConnected } = this.#runtime
    if (isConnected) return false
    const { id } = this.#entries
    const late = new Promise((resolve) => clock.setTimeout(() => resolve(false), patience))
    return (await Promise.race([this.#ask(), late])) || this.#entries.id !== id
  }

  /**
   * A browser does not tell a script why it got no connection, so the same address is asked as any other. If a login is wanted before,
   * nothing that is kept is shown any more, however late the answer comes, and the page is loaded.
   */
  async #ask() {
    const { window, location, channel } = this.#runtime
    if (!window.navigator.onLine) return false
    // A login does not lead back to what a script has asked for.
    const headers = { "X-Requested-With": "XMLHttpRequest" }
    const address = channel.socket.url.replace("ws", "http")
    try {
      const { type, status } = await window.fetch(address, { redirect: "manual", headers })
      if (type !== "opaqueredirect" && status !== 401 && status !== 403) return false
    } catch {
      return false
    }
    if (this.#runtime.isConnected) return false
    dispatch(window.document, "visitor")
    location.reload()
    return true
  }
}
