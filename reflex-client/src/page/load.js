import { plain } from "../base/plain.js"
import { Autofocus } from "./autofocus.js"
import { fillsItself, isEqual, isTemplate } from "./content.js"
import { Head } from "./head.js"
import { reloadMedia } from "./media_sources.js"
import { alignRows } from "./rows.js"
import { setText } from "./set_text.js"
import { ShadowRoots } from "./shadow_roots.js"

/**
 * What a browser does with few pages when it loads them, and has to be done when they are morphed as well. Loaded when the
 * first such page arrives: see `page.js`.
 */
export class Load {
  #runtime
  head
  #roots

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    this.#runtime = runtime
    this.head = new Head(runtime)
    this.#roots = new ShadowRoots(runtime)
  }

  /**
   * @param {import("./page.js").Asked} asked
   * @param {Document} [replacement] of the whole page
   * @returns {() => void} what is to be done after the morph
   */
  begin(asked, replacement) {
    const document = plain(this.#runtime.window.document)
    const autofocus = new Autofocus(document, asked)
    const reload = reloadMedia(document)
    if (replacement)
      this.#runtime.foreign.ignoreWhile(() => alignRows(document, plain(replacement), this.#runtime.schema))
    return () => {
      this.#roots.attach()
      reload()
      autofocus.follow()
    }
  }

  /**
   * Whether two elements differ though their browser says that they are equal.
   *
   * @param {Element} from
   * @param {Element} to
   */
  differ(from, to) {
    return !isEqual(from, to)
  }

  /**
   * @param {any} from
   * @param {any} to
   * @returns {boolean} whether nothing else is to be done about the children
   */
  seesTo(from, to) {
    if (isTemplate(from)) from.content.replaceChildren(to.content)
    if (from.localName !== "script") return fillsItself(plain(from), plain(to))
    setText(from, to.textContent, this.#runtime.page.parser)
    return true
  }

  /** @param {Document} replacement */
  followHead(replacement) {
    this.head.follow(plain(replacement).head)
  }
}
