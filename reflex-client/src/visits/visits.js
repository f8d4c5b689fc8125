import { dispatch } from "../base/dispatch.js"
import { withVisitAttributes } from "../base/rare_schema.js"
import { AppendedRows } from "./appended_rows.js"
import { Entries, isLoaded } from "./entries.js"
import { drop, giveUpUnsent, load } from "./given_up.js"
import { isLeftWhole, mayLeave } from "./left.js"
import { Links } from "./links.js"
import { Prefetch } from "./prefetch.js"
import { RunScripts } from "./run_scripts.js"
import { LeftForms, moment } from "./sent_form.js"
import { Showing } from "./showing.js"
import { Visit } from "./visit.js"
import { VisitReflexes } from "./visit_reflexes.js"
import { WayBack } from "./way_back.js"

/**
 * Shows other pages in the place of the one that is open, without loading them. Whatever comes as a surprise is for the browser.
 *
 * @typedef {import("../reflex/reflex.js").Reflex} Reflex
 * @typedef {import("../wire/protocol.js").ServerMessage} ServerMessage
 */
export class Visits {
  #runtime
  #entries
  #showing
  #prefetch
  #reflexes
  /** @type {Visit | undefined} whose page the visitor waits for */
  #pending
  #left
  #wayBack

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    const { window, signal } = runtime
    const schema = withVisitAttributes(runtime.schema)
    this.#runtime = runtime
    this.#entries = new Entries(runtime)
    const run = new RunScripts(window.document)
    this.#showing = new Showing(runtime, schema, this.#entries, run)
    this.#wayBack = new WayBack(runtime, this.#entries, this.#showing, (visit) => this.#launch(visit))
    const answers = { answer: this.#answer.bind(this), follow: this.#follow.bind(this) }
    this.#reflexes = new VisitReflexes(runtime, answers, run)
    this.#left = new LeftForms(runtime.clock)
    const links = new Links(window, schema).listen((asked) => this.#ask(asked), signal)
    this.#prefetch = new Prefetch(runtime, schema, links)
    new AppendedRows(runtime, schema)
    window.addEventListener("popstate", this.#walk, { signal })
    giveUpUnsent(runtime, () => this.#pending, signal)
    if (this.#entries.id && !isLoaded(window)) this.#wayBack.restore()
  }

  /** @param {import("./links.js").Asked} asked */
  #ask({ url, element, words, params }) {
    const { window, location, isConnected, page } = this.#runtime
    if (isLeftWhole(this.#runtime)) return false
    const detail = { url: url.href, element }
    if (!dispatch(element, "before-visit", { bubbles: true, cancelable: true, detail })) return
    const visit = Visit.of({ url, words, params }, page.url, window.location.href)
    if (this.#pending?.asksFor(visit) || this.#left.includes(visit)) return
    if (!isConnected || !this.#entries.isOpen || !mayLeave(window))
      return params ? this.#left.add(visit) : location.assign(url.href)
    this.#launch(visit)
    if (params) return
    this.#prefetch.take(url.href, (html, address) => {
      if (this.#pending !== visit) return
      visit.redirect(address)
      this.#showing.showAhead(visit, html)
    })
  }

  /** @param {Visit} visit */
  #launch(visit) {
    this.#supersede(visit)
    const end = () => this.#pending === visit && this.#supersede(undefined)
    return this.#reflexes.launch(visit).promise.then(end, ({ code }) => {
      if (visit.isSuperseded) return
      // Whether a form was taken, nobody knows, and who has clicked twice has not yet seen that.
      if (visit.isPost) this.#runtime.clock.setTimeout(end, moment)
      // What is shown is better than what a browser shows without a network.
      else if (visit.isAhead && code === "offline") end()
      else load(visit, this.#runtime)
    })
  }

  /** @param {Visit | undefined} next */
  #supersede(next) {
    if (this.#pending) this.#pending.isSuperseded = true
    this.#pending = next
  }

  /**
   * @param {Visit} visit
   * @param {ServerMessage} message
   * @param {() => void} take
   */
  #answer(visit, message, take) {
    const { html, url, type } = message
    if (visit.isSuperseded) return drop(visit, this.#runtime)
    if (type === "navigate" || html !== undefined) visit.redirect(url)
    if (html !== undefined) this.#showing.arrive(visit, message, take)
    else if (visit.isPost && type !== "navigate") take()
    else load(visit, this.#runtime)
  }

  /**
   * An action has sent its page to another address.
   *
   * @param {Reflex} reflex
   * @param {ServerMessage} message
   * @param {() => void} take
   */
  #follow(reflex, message, take) {
    const { window, stimulator, page } = this.#runtime
    const { href } = window.location
    const url = new URL(message.url ?? "", href)
    const way = message.replace || url.href === href ? "replace" : "advance"
    const visit = new Visit(url, page.url, way, true)
    visit.reflex = reflex
    Object.assign(reflex, { opensPage: visit.opensPage })
    // What other actions have begun there comes only once.
    const others = stimulator.reflexes.underWay.filter((each) => each.url === reflex.url && each.target)
    this.#showing.arrive(visit, message, () => {
      for (const each of others) each.url = page.url
      take()
    })
  }

  /** @param {PopStateEvent} event */
  #walk = ({ state }) => {
    const { page } = this.#showing
    this.#entries.id = state?.reflexPage
    this.#supersede(undefined)
    if (this.#entries.id && !page.isShown) {
      page.walkAway()
      return this.#wayBack.restore()
    }
    if (page.isShown) return this.#entries.id && this.#showing.comeBack()
    // An entry of another script, which sees to it.
    page.follow()
  }
}
