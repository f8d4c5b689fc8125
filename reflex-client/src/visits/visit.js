/**
 * A visitor goes to a page: by what they ask for here, through the history, or since an action sends them there.
 *
 * @typedef {"advance" | "replace" | "restore"} Way
 */
export class Visit {
  /** Whether the page is shown already, as it was or may be, and is only brought up to date. */
  isAhead = false
  /** Whether another one has taken its place. */
  isSuperseded = false
  /** Whether the server has led it elsewhere. */
  isRedirected = false
  /** Whether that is another page than the one that is shown ahead. */
  isOther = false
  /** @type {import("../reflex/reflex.js").Reflex | undefined} */
  reflex
  /** @type {Map<string, string>} texts of which its page may be made, by what the server calls them */
  bases = new Map()

  /**
   * @param {URL} url
   * @param {string} from path and query of the page before
   * @param {Way} way
   * @param {boolean} [stays] whether the page stays where it is, if this is only another address of it
   * @param {[string, string][]} [params] what is posted there
   */
  constructor(url, from, way, stays = false, params = undefined) {
    this.params = params
    this.url = url
    this.from = from
    this.way = way
    this.stays = stays
  }

  /**
   * @param {{ url: URL, words: string[], params?: [string, string][] }} asked
   * @param {string} from path and query of the page before
   * @param {string} here its whole address
   */
  static of({ url, words, params }, from, here) {
    const isHere = !params && url.href === here
    const way = isHere || words.includes("replace") ? "replace" : "advance"
    return new Visit(url, from, way, words.includes("stay"), params)
  }

  /** @param {string | undefined} address where redirects have led */
  redirect(address) {
    if (address === undefined) return
    const next = new URL(address, this.url)
    // Never to a script.
    if (!/^https?:$/.test(next.protocol)) return
    next.hash ||= this.url.hash
    this.isRedirected = true
    this.isOther = this.isAhead && next.pathname !== this.url.pathname
    this.url = next
  }

  get isPost() {
    return this.params !== undefined
  }

  /** Whether its page cannot be asked for again. */
  get isUnique() {
    return this.isPost && !this.isRedirected
  }

  /** @param {Visit} other */
  asksFor({ url, params }) {
    return this.url.href === url.href && JSON.stringify(this.params) === JSON.stringify(params)
  }

  get path() {
    return this.url.pathname + this.url.search
  }

  /** Whether it leads to another page, and not only to another address of the same. */
  get opensPage() {
    return this.isPost || this.url.pathname !== this.from.replace(/\?.*/, "")
  }
}
