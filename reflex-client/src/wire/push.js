import { closest } from "../base/ancestors.js"
import { dispatch } from "../base/dispatch.js"
import { plain } from "../base/plain.js"
import { withFeedbackAttributes } from "../base/rare_schema.js"
import { subprotocol } from "./protocol.js"
import { RepeatedRefresh } from "./repeated_refresh.js"

/** How the token begins of a page that awaits data: it is for the group `reflex:data`. */
const awaitsData = /^cmVmbGV4OmRhdGE\./

/** @typedef {import("../reflex/reflex.js").Reflex & import("../fields/sent_forms.js").FormShown & import("../narrow/narrow_morph.js").Extent} Shown */

/** What the server sends by itself, and the tokens by which a page asks for it. Loaded when the page shows the first. */
export class Push {
  #runtime
  #document
  #attribute
  #ignored
  /** What this connection has been told, as it was sent. */
  #told = "[]"
  #isOutdated = false
  #isAsked = false
  #hasHeard = false
  #isAsLoaded = true
  #repeated

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    const { window, schema, signal } = runtime
    const { document, MutationObserver } = /** @type {Window & typeof globalThis} */ (window)
    this.#runtime = runtime
    this.#repeated = new RepeatedRefresh(runtime, (isAsked) => this.#refresh(isAsked))
    this.#document = plain(document)
    this.#attribute = withFeedbackAttributes(schema).subscribeAttribute
    this.#ignored = `[${schema.ignoreAttribute}]`
    const observer = new MutationObserver(() => this.#subscribe())
    observer.observe(document, { childList: true, subtree: true, attributeFilter: [this.#attribute] })
    signal.addEventListener("abort", () => observer.disconnect())
    // A new connection knows of nothing.
    const forget = () => ([this.#told, this.#isAsLoaded] = ["[]", false])
    plain(document).addEventListener("reflex:disconnected", forget, { signal })
    plain(document).addEventListener("reflex:finalize", () => this.#catchUp(), { signal })
    plain(document).addEventListener("reflex:visit", () => this.#fetchData(), { signal })
    this.#subscribe()
    this.#fetchData()
  }

  /** A page that was only loaded has nobody who fetches the data that it awaits. */
  #fetchData() {
    /** @type {(Shown & { opensPage?: boolean })[]} */
    const asked = this.#runtime.stimulator.reflexes.all
    // What came before a visit was for the page before.
    const opened = asked.map(({ opensPage }) => opensPage).lastIndexOf(true)
    const hasRun = asked.slice(opened + 1).some(({ isOver, isPageless }) => isOver && isPageless === false)
    const isWaiting = this.#tokens.some((token) => awaitsData.test(`${token}`))
    if (isWaiting && !hasRun && !this.#isRefreshing) this.#refresh()
  }

  /** @param {import("./protocol.js").ServerMessage} received */
  receive(received) {
    const { type, message, operations, asked, key } = received
    const { signal, parts, logger } = this.#runtime
    if (signal.aborted) return
    if (received.of !== undefined) return this.#showBefore(received)
    if (type === "visitor") {
      if (key) this.#runtime.channel.socket.protocols = [subprotocol, key]
      return dispatch(this.#document, "visitor")
    }
    this.#hasHeard = true
    this.#repeated.forget()
    if (type === "operations") parts.ready.operations?.perform(operations ?? [])
    else if (type === "refresh") this.#refresh(asked)
    else logger.error(`Reflex: ${message ?? `unknown message ${type}`}`)
  }

  /**
   * Shows the page while the reflex is still under way that it is about. The server knows nothing of what was entered yet, nor of
   * what an action has shown once, so all of that stays as it is.
   *
   * @param {import("./protocol.js").ServerMessage} message
   */
  #showBefore({ of, html, change }) {
    const { events, page } = this.#runtime
    /** @type {Shown | undefined} */
    const reflex = this.#underWay.find(({ id }) => id === of)
    if (!reflex || html === undefined) return
    const { form, sentAtEdit, formShown, isPageless, isUnasked, change: ofAnswer } = reflex
    const before = { form: null, sentAtEdit: 0, formShown: undefined, isPageless: false, isUnasked: true }
    Object.assign(reflex, before, { change, sending: form })
    try {
      events.pauseWhile(() => page.render(reflex, html))
    } finally {
      const after = { form, sentAtEdit, formShown, isPageless, isUnasked }
      Object.assign(reflex, after, { change: ofAnswer, sending: undefined })
    }
  }

  get #tokens() {
    const elements = this.#document.querySelectorAll(`[${this.#attribute}]`)
    const own = Array.from(elements).filter((element) => !closest(element, this.#ignored))
    return [...new Set(own.map((element) => plain(element).getAttribute(this.#attribute)))].sort()
  }

  /** Tells the server all that the page shows, if that is not what it knows. */
  #subscribe() {
    if (!this.#runtime.isConnected) return
    const groups = this.#tokens
    const told = JSON.stringify(groups)
    if (told === this.#told) return
    this.#told = told
    const { window, channel } = this.#runtime
    const age = this.#isAsLoaded ? Math.round(window.performance.now()) : undefined
    channel.socket.send(JSON.stringify({ type: "subscribe", groups, age }))
  }

  /** Something may have been missed without a connection, and a server that was started anew may know none of the tokens. */
  comeBack() {
    this.#subscribe()
    const awaitsSome = this.#hasHeard || this.#tokens.length > 0
    if (awaitsSome && !this.#isRefreshing) this.#refresh()
  }

  /**
   * What is under way is answered first: it may move on to another address. A page that was made before what happened
   * now is followed by one more.
   *
   * @param {boolean} [isAsked] whether the visitor has asked for what is not there any more: then nothing is held for them
   */
  #refresh(isAsked = false) {
    this.#isOutdated = true
    this.#isAsked ||= isAsked
    this.#catchUp()
  }

  #catchUp() {
    if (!this.#isOutdated || this.#underWay.length > 0) return
    const isAsked = this.#isAsked
    this.#isOutdated = false
    this.#isAsked = false
    this.#repeated.follow(this.#runtime.stimulator.refresh(isAsked), isAsked)
  }

  get #underWay() {
    return this.#runtime.stimulator.reflexes.underWay
  }

  get #isRefreshing() {
    return this.#underWay.some(({ target, element }) => !target && element === this.#document.body)
  }
}
