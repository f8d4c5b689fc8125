import { closest } from "../base/ancestors.js"
import { statesKeptFor } from "../base/kept_states.js"
import { plain } from "../base/plain.js"
import { withVisitAttributes } from "../base/rare_schema.js"
import { touchedAttribute } from "../base/schema.js"
import { Drafts } from "../fields/drafts.js"
import { CookieWatch } from "./cookie_watch.js"
import { OtherVisitor } from "./other_visitor.js"
import { listenToPage } from "./page_life.js"
import { PageTexts } from "./page_texts.js"
import { SignOfLife } from "./sign_of_life.js"

// What takes long to parse and to compare.
const manyElements = 200
const longPage = 16_000

/**
 * Whether the visitor came back to a page that the browser has shown out of its cache: as it was when it was loaded, which the
 * server may not show any more.
 *
 * @param {Window} window
 */
function isOfHistory({ performance }) {
  const [entry] = performance.getEntriesByType?.("navigation") ?? []
  const { type, transferSize } = /** @type {PerformanceNavigationTiming} */ (entry ?? {})
  return type === "back_forward" && !transferSize
}

/**
 * What may become of a connection while it lasts: its page is left or kept, the network goes, the cookies or the visitor are
 * others and what was entered stays, the other end is silent. Also what a page is sent as. Loaded once the page is connected.
 */
export class Connection {
  #document
  #reflexes
  #parts

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    const { window, schema, channel, signal, parts } = runtime
    this.drafts = new Drafts(runtime)
    this.pages = new PageTexts(runtime)
    const other = new OtherVisitor(runtime)
    const flush = () => {
      parts.ready.extras?.guards.flush()
      parts.ready.pace?.typing.flush()
    }
    this.cookies = new CookieWatch(runtime, () => other.meet(flush))
    // A window does not tell capturing listeners first, so this cannot be left to those who have something to send.
    listenToPage(window, channel.socket, signal, flush)
    new SignOfLife(runtime).start(window.document, signal)
    this.#reflexes = runtime.stimulator.reflexes
    this.#parts = parts
    const { document } = window
    this.#document = document
    const prepare = (/** @type {any} */ { target }) => {
      if (closest(target, `[${touchedAttribute}]`)) parts.need("extras")
    }
    plain(document).addEventListener("focusin", prepare, { signal })
    // Entries of the history that an operation or a visit made outlive their document.
    const { reflex, reflexPage } = window.history.state ?? {}
    if (reflex) parts.need("operations")
    const { visitAttribute, appendAttribute } = withVisitAttributes(schema)
    const visitable = `[${visitAttribute}], [${appendAttribute}], meta[name=reflex-boost]`
    const look = () => {
      if (reflexPage || plain(window.document).querySelector(visitable)) parts.need("visits")
    }
    plain(window.document).addEventListener("reflex:finalize", look, { signal })
    look()
    if (statesKeptFor(window)) parts.need("extras").then((extras) => extras?.component.restore())
    if (isOfHistory(window)) runtime.stimulator.refresh()
    if (plain(window.document).getElementsByTagName("*").length > manyElements) parts.need("narrow")
  }

  /**
   * What each message tells the server: the page that is held; what was under way when the visitor sent it, so that the second
   * click of a double click is known as that; and whether nobody sees the page, so that no login goes on with it.
   *
   * @param {string} id of the message
   */
  told(id) {
    const underWay = this.#reflexes.underWay.map((each) => each.id).filter((each) => each !== id)
    return {
      v: this.pages.version,
      u: underWay.length > 0 ? underWay : undefined,
      hidden: plain(this.#document).hidden || undefined,
    }
  }

  /**
   * Before anything is done with a message.
   *
   * @param {import("./protocol.js").ServerMessage} message
   */
  receive(message) {
    const change = this.pages.complete(message)
    if (Number(message.html?.length) > longPage) this.#parts.need("narrow")
    // It may be shown only when the answer behind it has come as well.
    if (message.of !== undefined) message.change = change
    /** @type {(import("../reflex/reflex.js").Reflex & import("../fields/sent_forms.js").FormShown & import("../narrow/narrow_morph.js").Extent) | undefined} */
    const reflex = this.#reflexes.all.find(({ id }) => id === message.id)
    if (!reflex) return
    reflex.formShown = message.form
    reflex.isPageless = message.html === undefined
    reflex.change = change
  }
}
