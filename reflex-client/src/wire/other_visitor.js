import { dispatch } from "../base/dispatch.js"
import { plain } from "../base/plain.js"
import { connectAnew } from "./protocol.js"

/** Also the name of the event that tells of it. */
const otherUser = "discarded"

/**
 * Shows what there is now, when a connection ended and nobody at this page knows what has become of it: somebody logged in or out
 * elsewhere, or a reflex without an answer may have run. What is under way shows it by itself.
 *
 * What somebody has entered is not for whoever logs in after them. Nobody can tell a logout elsewhere from a session that was over
 * in time, so entries then wait for who comes.
 */
export class OtherVisitor {
  #runtime
  /** A mark of who has entered what there is in the page, if that is known. */
  #owner
  /** Whether the page is still the one of who was there before. */
  #isOfAnother = false
  /** @type {import("../reflex/reflex.js").Reflex | undefined} that brings the page of who is there now */
  #refresh

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    const { window, channel, signal, lifecycle } = runtime
    const document = plain(window.document)
    this.#runtime = runtime
    this.#owner = this.#visitor
    const doubt = (/** @type {any} */ { detail }) => {
      if (detail.error.code === "lost") channel.socket.endedBy = "lost"
    }
    document.addEventListener("reflex:error", doubt, { signal })
    document.addEventListener("reflex:visitor", this.#follow, { signal })
    document.addEventListener("reflex:connected", this.#look, { signal })
    const answered = runtime.answered.bind(runtime)
    runtime.answered = (reflex, message) => {
      // What was entered since it was sent goes into the page of who was there before.
      if (reflex === this.#refresh) reflex.sentAtEdit = Number.POSITIVE_INFINITY
      answered(reflex, message)
    }
    const begin = lifecycle.begin.bind(lifecycle)
    lifecycle.begin = (reflex) => !(this.#isOfAnother && saysSomething(reflex)) && begin(reflex)
    const hold = (/** @type {Event} */ event) => this.#isOfAnother && event.preventDefault()
    plain(window).addEventListener("submit", hold, { capture: true, signal })
  }

  /** A mark of who has connected; of nobody, there is none. */
  get #visitor() {
    return this.#runtime.channel.socket.protocols[1]?.split(".")[2]
  }

  /** Whether it is no longer who was known here. */
  #isOther() {
    const owner = this.#owner
    this.#owner = this.#visitor
    return owner && owner !== this.#owner
  }

  /**
   * Before anything is sent over a new connection.
   *
   * @param {() => void} flush has all go that waits for its time
   */
  meet(flush) {
    if (!this.#visitor || !this.#isOther()) return
    const { socket, delivery } = this.#runtime.channel
    // What waits for its time was meant by who was there before, as is what waits for the connection.
    flush()
    for (const { reflex } of delivery.queued.all) {
      delivery.take(reflex.id)
      this.#runtime.finish(reflex, "halted")
    }
    socket.endedBy = otherUser
    this.#isOfAnother = true
  }

  #look = async () => {
    const { window, stimulator, parts } = this.#runtime
    const { socket } = this.#runtime.channel
    const { endedBy } = socket
    socket.endedBy = ""
    if (this.#isOfAnother) {
      ;(await parts.need("entered"))?.discard()
      this.#showOwn()
      if (endedBy === otherUser) dispatch(window.document, otherUser)
    } else if (endedBy && endedBy !== connectAnew && !stimulator.reflexes.underWay.length)
      stimulator.refresh()
  }

  /** Until the page is that of who is there now, nothing of it is sent: it also shows what the server was told before. */
  #showOwn() {
    const { stimulator, location } = this.#runtime
    // Nothing is held for who was there before.
    const refresh = stimulator.refresh(true)
    refresh.isLoad = true
    this.#refresh = refresh
    refresh.promise.then(
      () => (this.#isOfAnother = false),
      () => this.#runtime.isConnected && location.reload(),
    )
  }

  /** Somebody has logged in or out here, and the answer to that comes next. */
  #follow = async () => {
    const { stimulator, parts } = this.#runtime
    if (!this.#isOther()) return
    for (const each of stimulator.reflexes.underWay) each.isLoad = true
    ;(await parts.need("entered"))?.discard()
  }
}

/**
 * Whether it says more than which page is wanted.
 *
 * @param {import("../reflex/reflex.js").Reflex} reflex
 */
function saysSomething({ target, event }) {
  return target !== undefined || event?.type === "post"
}
