import { plain } from "../base/plain.js"
import { bearsVisits, isBoosted } from "./boost.js"
import { copyOf, mayRun, nameOf, nonceOf, runBodyScripts, scriptsIn } from "./scripts.js"

const patience = 3_000

/** What a page has to be shown with, beside its content: styles that come first, scripts that run once. */
export class NextPage {
  #runtime
  #document
  #next
  #trackAttribute
  #run
  /** @type {Map<HTMLLinkElement, string | null>} with what they are for */
  #loaded = new Map()

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {import("../base/rare_schema.js").VisitSchema} schema
   * @param {Document} next
   * @param {import("./run_scripts.js").RunScripts} run
   */
  constructor(runtime, { trackAttribute }, next, run) {
    this.#run = run
    this.#runtime = runtime
    this.#trackAttribute = trackAttribute
    this.#document = plain(runtime.window.document)
    this.#next = plain(next)
  }

  /** Whether only a browser can show it as it is meant: it has other scripts in it, another policy, or says so. */
  get hasToBeLoaded() {
    const same = [`[${this.#trackAttribute}=reload]`, "base", "meta[http-equiv=content-security-policy i]"]
    return (
      this.#next.querySelector("meta[name=reflex-visit][content=reload], meta[http-equiv=refresh i]") !==
        null ||
      same.some((selector) => listOf(this.#document, selector) !== listOf(this.#next, selector)) ||
      (isBoosted(this.#document)
        ? !isBoosted(this.#next) || this.#run.lackSomeOf(this.#next)
        : this.#newScripts.some((script) => !script.src || !this.#next.head.contains(script)))
    )
  }

  get hasTitle() {
    return this.#next.querySelector("title") !== null
  }

  get needsStyles() {
    return this.#missingStyles.length > 0
  }

  /** @returns {Promise<unknown> | undefined} when its styles are there, which change nothing yet; nothing if they are already */
  loadStyles() {
    if (!this.needsStyles) return undefined
    const { clock, foreign } = this.#runtime
    const loads = this.#missingStyles.map((style) => {
      const link = /** @type {HTMLLinkElement} */ (this.#document.importNode(style, true))
      link.media = "print"
      this.#loaded.set(link, style.getAttribute("media"))
      foreign.ignoreWhile(() => this.#document.head.append(link))
      return new Promise((resolve) => {
        for (const name of ["load", "error"]) link.addEventListener(name, resolve, { once: true })
      })
    })
    const late = new Promise((resolve) => clock.setTimeout(() => resolve(undefined), patience))
    return Promise.race([Promise.all(loads), late])
  }

  applyStyles() {
    this.#runtime.foreign.ignoreWhile(() => {
      for (const [link, media] of this.#loaded)
        if (media === null) link.removeAttribute("media")
        else link.media = media
    })
  }

  forgetStyles() {
    this.#runtime.foreign.ignoreWhile(() => {
      for (const link of this.#loaded.keys()) link.remove()
    })
  }

  get #missingStyles() {
    return this.#styles(this.#next).filter((each) => !this.#styles(this.#document).some(isSame(each)))
  }

  /** Those of the page before, which would change how this one looks. What a script has put there stays. */
  removeStyles() {
    const { foreign } = this.#runtime
    const left = this.#styles(this.#document).filter((each) => !this.#styles(this.#next).some(isSame(each)))
    foreign.ignoreWhile(() => {
      for (const each of left) if (!foreign.otherScripts?.has(each)) each.remove()
    })
  }

  /** Each script of its head runs once in a document. */
  runScripts() {
    const { page, foreign } = this.#runtime
    const nonce = nonceOf(this.#document)
    for (const each of this.#newScripts) {
      if (!this.#next.head.contains(each) || !mayRun(each, nonce)) continue
      const script = copyOf(each, this.#document, page.parser)
      if (nonce) script.nonce = nonce
      foreign.ignoreWhile(() => this.#document.head.append(script))
    }
  }

  /** Those of its body run each time it is opened, if they are written to bear that, but no file does twice. */
  async runBodyScripts() {
    if (bearsVisits(this.#document)) await runBodyScripts(this.#next, this.#runtime, this.#run)
    this.#run.note(this.#next)
  }

  /** @returns {HTMLScriptElement[]} */
  get #newScripts() {
    const known = scriptsIn(this.#document).map(nameOf)
    return scriptsIn(this.#next).filter((script) => !known.includes(nameOf(script)))
  }

  /**
   * @param {Document} document
   * @returns {HTMLLinkElement[]}
   */
  #styles(document) {
    return Array.from(document.head.querySelectorAll("link[rel~=stylesheet i]"))
  }
}

/** @param {Element} style */
function isSame(style) {
  return (/** @type {Element} */ other) =>
    ["href", "media"].every((name) => style.getAttribute(name) === other.getAttribute(name))
}

/**
 * @param {Document} document
 * @param {string} selector
 */
function listOf(document, selector) {
  const copies = Array.from(
    document.querySelectorAll(selector),
    (each) => /** @type {Element} */ (each.cloneNode(true)),
  )
  return copies
    .map((each) => {
      each.removeAttribute("nonce")
      return each.outerHTML.replace(/nonce-[^' ]+/g, "")
    })
    .join()
}
