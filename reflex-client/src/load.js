import { Autofocus } from "./autofocus.js"
import { Head } from "./head.js"
import { reloadMedia } from "./media_sources.js"
import { alignRows } from "./rows.js"
import { ShadowRoots } from "./shadow_roots.js"

/**
 * What a browser does with few pages when it loads them, and has to be done when they are morphed as well. Loaded when the
 * first such page arrives: see `page.js`.
 */
export class Load {
  #session
  #head
  #roots

  /** @param {import("./session.js").Session} session */
  constructor(session) {
    this.#session = session
    this.#head = new Head(session)
    this.#roots = new ShadowRoots(session)
  }

  /**
   * @param {import("./reflex.js").Reflex} reflex
   * @param {Document} replacement
   * @returns {() => void} what is to be done after the morph
   */
  begin(reflex, replacement) {
    const { document } = this.#session.window
    const autofocus = new Autofocus(document, reflex)
    const reload = reloadMedia(document)
    this.#session.foreign.ignoreWhile(() => alignRows(document, replacement))
    return () => {
      this.#roots.attach()
      reload()
      autofocus.follow()
    }
  }

  /** @param {Document} replacement */
  followHead({ head }) {
    this.#head.follow(head)
  }
}

/** @param {import("./session.js").Session} session */
export const create = (session) => new Load(session)
