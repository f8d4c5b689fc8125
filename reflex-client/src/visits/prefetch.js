import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"

const patience = 100
const lifetime = 10_000

/**
 * Asks for the page of a link at which the visitor points, before they click: one at a time, and only where the page says so. What
 * has come is shown at once when they do, and then as it is now.
 *
 * @callback Show
 * @param {string} html
 * @param {string | undefined} address
 */
export class Prefetch {
  #runtime
  #links
  #attribute
  #count = 0
  /** @type {Element | undefined} at which the visitor points */
  #link
  /** @type {unknown} */
  #timer
  /** @type {{ id: string, href: string, until: number, html?: string, address?: string } | undefined} */
  #page
  /** @type {Show | undefined} for whoever has clicked before the page came */
  #show

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {import("../base/rare_schema.js").VisitSchema} schema
   * @param {import("./links.js").Links} links
   */
  constructor(runtime, { prefetchAttribute }, links) {
    const { window, signal, parts } = runtime
    this.#runtime = runtime
    this.#links = links
    this.#attribute = prefetchAttribute
    const document = plain(window.document)
    document.addEventListener("mouseover", this.#point, { passive: true, signal })
    // Anything that is done may make it another page.
    document.addEventListener("reflex:finalize", () => this.drop(), { signal })
    signal.addEventListener("abort", () => this.drop())
    const { connection } = parts.ready
    if (!connection) return
    const receive = connection.receive.bind(connection)
    connection.receive = (message) => {
      if (message.id === this.#page?.id) this.#keep(message)
      receive(message)
    }
  }

  /**
   * @param {string} href where the visitor goes now
   * @param {Show} show shows what has come, now or when it comes
   */
  take(href, show) {
    const page = this.#page
    const isFresh = page?.href === href && page.until > this.#runtime.clock.now()
    if (isFresh && page.html !== undefined) show(page.html, page.address)
    else if (isFresh) this.#show = show
  }

  drop() {
    this.#runtime.clock.clearTimeout(this.#timer)
    this.#link = undefined
    this.#page = undefined
    this.#show = undefined
  }

  #point = (/** @type {MouseEvent} */ event) => {
    if (this.#link && event.composedPath().includes(this.#link)) return
    // Whoever has clicked waits for it.
    if (this.#show) return
    this.drop()
    const asked = this.#links.askedBy(event)
    if (!asked || !this.#isWanted(asked.element)) return
    this.#link = asked.element
    this.#timer = this.#runtime.clock.setTimeout(() => this.#ask(asked.url), patience)
  }

  /** @param {Element} link */
  #isWanted(link) {
    const said = closest(link, `[${this.#attribute}]`)?.getAttribute(this.#attribute) ?? "false"
    const { connection } = /** @type {any} */ (this.#runtime.window.navigator)
    return said !== "false" && !connection?.saveData
  }

  /** @param {URL} url */
  #ask({ href, pathname, search }) {
    const { isConnected, stimulator, page, channel, clock } = this.#runtime
    const url = pathname + search
    // What the visitor does goes first.
    if (!isConnected || stimulator.reflexes.underWay.length > 0 || url === page.url) return
    this.#count += 1
    this.#page = { id: `page ${this.#count}`, href, until: clock.now() + lifetime }
    channel.send(
      JSON.stringify({ type: "visit", id: this.#page.id, url, from: page.url, purpose: "prefetch" }),
    )
  }

  /** @param {import("../wire/protocol.js").ServerMessage} message */
  #keep({ type, html, url }) {
    if (type !== "page" || html === undefined) return this.drop()
    Object.assign(/** @type {object} */ (this.#page), { html, address: url })
    this.#show?.(html, url)
  }
}
