import { dispatch } from "../base/dispatch.js"
import { clearPage } from "../fields/clear_page.js"
import { learnWhatWasSent } from "../foreign/as_sent.js"
import { Arrival } from "./arrival.js"
import { isBoosted } from "./boost.js"
import { askAgain, drop, load } from "./given_up.js"
import { NextPage } from "./next_page.js"
import { ShownPage } from "./shown_page.js"

/**
 * Shows the pages of visits, at their addresses. What is not sure to be the same as a loaded page is loaded.
 *
 * @typedef {import("./visit.js").Visit} Visit
 * @typedef {import("../wire/protocol.js").ServerMessage} ServerMessage
 */
export class Showing {
  #runtime
  #schema
  #entries
  #arrival
  #run

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {import("../base/rare_schema.js").VisitSchema} schema
   * @param {import("./entries.js").Entries} entries
   * @param {import("./run_scripts.js").RunScripts} run
   */
  constructor(runtime, schema, entries, run) {
    this.#run = run
    this.#runtime = runtime
    this.#schema = schema
    this.#entries = entries
    this.#arrival = new Arrival(runtime)
    learnWhatWasSent(runtime)
    this.page = new ShownPage(runtime, entries)
  }

  /** The visitor is back at the page that is shown, as from one of its anchors. */
  comeBack() {
    this.page.follow()
    this.#arrival.scrollTo(this.#entries.place)
  }

  /**
   * Shows what is remembered of the page of an entry, if there is anything.
   *
   * @param {Visit} visit
   */
  restore(visit) {
    const { remembered } = this.page
    if (remembered) this.showAhead(visit, remembered.html)
  }

  /**
   * Shows what may be the page of a visit, until it comes.
   *
   * @param {Visit} visit
   * @param {string} html
   */
  showAhead(visit, html) {
    const { page, events } = this.#runtime
    const next = this.#nextPage(html)
    const { reflex } = visit
    if (next.hasToBeLoaded || next.needsStyles || !reflex) return
    this.#show(visit, next, () => events.pauseWhile(() => page.render(reflex, html)))
    visit.isAhead = true
  }

  /**
   * @param {Visit} visit
   * @param {ServerMessage} message
   * @param {() => void} take what the message asks for besides, and then the end of its reflex
   */
  async arrive(visit, { html = "" }, take) {
    const { parts, logger } = this.#runtime
    try {
      const next = this.#nextPage(html)
      if (next.hasToBeLoaded && !visit.isUnique) return load(visit, this.#runtime)
      const styles = next.loadStyles()
      if (styles) await styles
      await parts.need("load")
      if (visit.isSuperseded) {
        next.forgetStyles()
        return drop(visit, this.#runtime)
      }
      this.#show(visit, next, take)
      if (visit.opensPage && isBoosted(this.#runtime.window.document)) await next.runBodyScripts()
    } catch (error) {
      logger.error("Reflex: a page could not be shown, and is loaded.", error)
      load(visit, this.#runtime)
    }
  }

  /** @param {string} html */
  #nextPage(html) {
    return new NextPage(this.#runtime, this.#schema, this.#runtime.page.parser.parse(html), this.#run)
  }

  /**
   * @param {Visit} visit
   * @param {NextPage} next
   * @param {() => void} render
   */
  #show(visit, next, render) {
    const { page, events, edits, parts } = this.#runtime
    const reflex = /** @type {import("../reflex/reflex.js").Reflex} */ (visit.reflex)
    const { from, way, opensPage, isAhead } = visit
    const isRestored = way === "restore" && !isAhead
    this.page.move(visit)
    askAgain(visit, this.#runtime)
    next.applyStyles()
    reflex.url = page.url
    // An earlier address of the same page shows what it says, also in the field that has the focus.
    reflex.isLoad = visit.isOther || isRestored || (opensPage && !isAhead)
    if (reflex.isLoad) {
      reflex.sentAtEdit = edits.left = edits.count
      events.pauseWhile(() => clearPage(this.#runtime))
    }
    render()
    const { remembered } = this.page
    if (isRestored && remembered && !visit.isRedirected) parts.ready.entered?.write(remembered.entered)
    if (opensPage && !next.hasTitle) page.document.title = ""
    next.runScripts()
    next.removeStyles()
    if (!isAhead) this.#arrive(visit)
    dispatch(page.document, "visit", { detail: { url: page.url, from, way } })
  }

  /** @param {Visit} visit */
  #arrive({ way, opensPage, stays, url }) {
    if (opensPage) this.#arrival.announce()
    if (way === "restore") this.#arrival.scrollTo(this.#entries.place)
    else if (opensPage || !stays || url.hash) this.#arrival.scrollTo(undefined)
  }
}
