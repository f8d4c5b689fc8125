import { dispatch } from "../base/dispatch.js"
import { plain } from "../base/plain.js"
import { withVisitAttributes } from "../base/rare_schema.js"
import { mayLeave } from "./departure.js"
import { Entries } from "./entries.js"
import { Links } from "./links.js"
import { isLoaded } from "./loaded.js"
import { Showing } from "./showing.js"
import { Visit } from "./visit.js"

/**
 * Shows other pages in the place of the one that is open, over the connection, without loading them. Whatever comes as a surprise
 * is for the browser.
 *
 * @typedef {import("../reflex/reflex.js").Reflex} Reflex
 * @typedef {import("../wire/protocol.js").ServerMessage} ServerMessage
 */
export class Visits {
  #runtime
  #entries
  #showing
  /** @type {WeakMap<object, Visit>} by what stands for them as the event of a reflex */
  #visits = new WeakMap()
  /** @type {Visit | undefined} whose page the visitor waits for */
  #pending

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    const { window, signal } = runtime
    const schema = withVisitAttributes(runtime.schema)
    this.#runtime = runtime
    this.#entries = new Entries(runtime)
    this.#showing = new Showing(runtime, schema, this.#entries)
    this.#standBetween()
    new Links(window, schema).listen((asked) => this.#ask(asked), signal)
    window.addEventListener("popstate", this.#walk, { signal })
    plain(window.document).addEventListener("reflex:after-operation", () => this.#showing.follow(), {
      signal,
    })
    if (this.#entries.id && !isLoaded(window)) this.#restore()
  }

  /** A visit is a reflex that is written and answered in its own way. */
  #standBetween() {
    const { stimulator, page } = this.#runtime
    const write = stimulator.write.bind(stimulator)
    const take = this.#runtime.answered.bind(this.#runtime)
    stimulator.write = (reflex) => {
      const visit = this.#visitOf(reflex)
      return visit ? this.#write(visit, reflex) : write(reflex)
    }
    this.#runtime.answered = (reflex, message) => {
      const visit = this.#visitOf(reflex)
      if (visit) this.#answer(visit, message, () => take(reflex, message))
      else if (message.html !== undefined && message.url && reflex.url === page.url)
        this.#follow(reflex, message.url, message, () => take(reflex, message))
      else take(reflex, message)
    }
  }

  /** @param {Reflex} reflex */
  #visitOf({ event }) {
    return event && this.#visits.get(event)
  }

  /** @param {import("./links.js").Asked} asked */
  #ask({ url, element, words }) {
    const { window, location, isConnected, page } = this.#runtime
    const detail = { url: url.href, element }
    if (!dispatch(element, "before-visit", { bubbles: true, cancelable: true, detail })) return
    // The second click of a double click.
    if (this.#pending?.url.href === url.href) return
    if (!isConnected || !this.#entries.isOpen || !mayLeave(window)) return location.assign(url.href)
    const way = words.includes("replace") || url.href === window.location.href ? "replace" : "advance"
    this.#launch(new Visit(url, page.url, way, words.includes("stay")))
  }

  /** @param {Visit} visit */
  #launch(visit) {
    const { stimulator, page, window } = this.#runtime
    const event = new /** @type {Window & typeof globalThis} */ (window).Event("visit")
    this.#supersede(visit)
    this.#visits.set(event, visit)
    visit.reflex = stimulator.launch({ element: plain(page.document).body, event })
    visit.reflex.promise.then(
      () => this.#pending === visit && this.#supersede(undefined),
      () => !visit.isSuperseded && this.#showing.load(visit),
    )
  }

  /** @param {Visit | undefined} next */
  #supersede(next) {
    if (this.#pending) this.#pending.isSuperseded = true
    this.#pending = next
  }

  /**
   * @param {Visit} visit
   * @param {Reflex} reflex
   */
  #write({ path, from, opensPage }, reflex) {
    const { page, edits, parts } = this.#runtime
    Object.assign(reflex, { sentAtEdit: edits.count, url: page.url, roots: ["body"], opensPage })
    const v = parts.ready.connection?.pages.version
    return JSON.stringify({ type: "visit", id: reflex.id, url: path, from, v })
  }

  /**
   * @param {Visit} visit
   * @param {ServerMessage} message
   * @param {() => void} take
   */
  #answer(visit, message, take) {
    const { html, url, type } = message
    if (visit.isSuperseded) return this.#showing.drop(visit)
    if (type === "navigate" || html !== undefined) visit.redirect(url)
    if (html === undefined) this.#showing.load(visit)
    else this.#showing.arrive(visit, message, take)
  }

  /**
   * An action has sent its page to another address.
   *
   * @param {Reflex} reflex
   * @param {string} address
   * @param {ServerMessage} message
   * @param {() => void} take
   */
  #follow(reflex, address, message, take) {
    const { window, stimulator, page } = this.#runtime
    const { href } = window.location
    const url = new URL(address, href)
    const visit = new Visit(url, page.url, url.href === href ? "replace" : "advance", true)
    visit.reflex = reflex
    // What other actions have begun there comes only once.
    const others = stimulator.reflexes.underWay.filter((each) => each.url === reflex.url && each.target)
    Object.assign(reflex, { opensPage: visit.opensPage })
    this.#showing.arrive(visit, message, () => {
      for (const each of others) each.url = page.url
      take()
    })
  }

  /** @param {PopStateEvent} event */
  #walk = ({ state }) => {
    const isShown = this.#runtime.page.url === this.#showing.url
    this.#entries.id = state?.reflexPage
    if (isShown) {
      this.#supersede(undefined)
      if (this.#entries.id) this.#showing.comeBack()
      return
    }
    if (this.#entries.id) {
      this.#showing.remember()
      return this.#restore()
    }
    // An entry of another script, which sees to it.
    this.#supersede(undefined)
    this.#showing.follow()
  }

  #restore() {
    const { window, isConnected, location } = this.#runtime
    const visit = new Visit(new URL(window.location.href), this.#showing.url, "restore")
    this.#launch(visit)
    if (!this.#showing.restore(visit) && !isConnected) location.reload()
  }
}
