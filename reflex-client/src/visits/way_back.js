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

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {import("./entries.js").Entries} entries
   * @param {import("./showing.js").Showing} showing
   * @param {(visit: Visit) => void} launch asks for the page
   */
  constructor(runtime, entries, showing, launch) {
    const { window, signal } = runtime
    this.#runtime = runtime
    this.#entries = entries
    this.#showing = showing
    this.#launch = launch
    plain(window.document).addEventListener("reflex:connected", this.#catchUp, { signal })
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
      this.#launch(visit)
      this.#showing.restore(visit)
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
   * Whether no connection is to be had before a login. A browser does not tell a script why it got none, so the same address is
   * asked as any other. Then nothing that is kept is shown any more, and the page is loaded.
   *
   * @returns whether the page is not to be shown, as when the visitor has gone on meanwhile
   */
  async #isRefused() {
    const { window, location, clock, isConnected, channel } = this.#runtime
    if (isConnected) return false
    const { id } = this.#entries
    const ask = async () => {
      if (!window.navigator.onLine) return
      // A login does not lead back to what a script has asked for.
      const headers = { "X-Requested-With": "XMLHttpRequest" }
      const address = channel.socket.url.replace("ws", "http")
      const asked = await window.fetch(address, { redirect: "manual", headers })
      return asked.type === "opaqueredirect" || asked.status === 401 || asked.status === 403
    }
    const late = new Promise((resolve) => clock.setTimeout(() => resolve(false), patience))
    const wantsLogin = await Promise.race([ask().catch(() => false), late])
    if (!wantsLogin) return this.#entries.id !== id
    dispatch(window.document, "visitor")
    location.reload()
    return true
  }
}
