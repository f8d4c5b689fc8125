import { plain } from "../base/plain.js"
import { adoptStyles } from "../feedback/style_sheet.js"

const styles = `
:where(.reflex-announcement) {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}`

/** What a visitor sees first and hears of a page that has arrived. */
export class Arrival {
  #window
  #document
  #foreign
  #region

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ window, signal, foreign }) {
    const document = plain(window.document)
    this.#window = window
    this.#document = document
    this.#foreign = foreign
    this.#region = document.createElement("div")
    this.#region.className = "reflex-announcement"
    this.#region.setAttribute("aria-live", "assertive")
    this.#region.setAttribute("aria-atomic", "true")
    adoptStyles(document, styles)
    // Beside the body, where no morph comes by.
    document.documentElement.append(this.#region)
    signal.addEventListener("abort", () => this.#region.remove())
  }

  /** Those who do not see a page hear that it is another one, and go on at its beginning. */
  announce() {
    const heading = this.#document.querySelector("h1")?.textContent?.trim()
    this.#region.textContent = this.#document.title || heading || this.#window.location.pathname
    if (this.#giveAutofocus()) return
    const places = ["main h1", "h1", "main", "body"].map((each) => this.#document.querySelector(each))
    const place = /** @type {HTMLElement | undefined} */ (places.find((each) => each !== null))
    if (place) this.#focus(place)
  }

  /** The first field that asks for it and can have it, also if the page before had the same. */
  #giveAutofocus() {
    const wanted = this.#document.querySelectorAll("[autofocus]")
    return Array.from(/** @type {NodeListOf<HTMLElement>} */ (wanted)).some((each) => {
      each.focus({ preventScroll: true })
      return this.#document.activeElement === each
    })
  }

  /** @param {HTMLElement} place */
  #focus(place) {
    // It is no stop for those who go on by the keyboard.
    const release = () => this.#foreign.ignoreWhile(() => place.removeAttribute("tabindex"))
    if (!place.hasAttribute("tabindex")) {
      this.#foreign.ignoreWhile(() => place.setAttribute("tabindex", "-1"))
      place.addEventListener("blur", release, { once: true })
    }
    place.focus({ preventScroll: true })
  }

  /** @param {[number, number] | undefined} place where the visitor was; else to the anchor of the address, or to the beginning */
  scrollTo(place) {
    if (!place) return this.#scrollToAnchor()
    const [left, top] = place
    this.#window.scrollTo({ left, top, behavior: "instant" })
  }

  #scrollToAnchor() {
    const name = decode(this.#window.location.hash.slice(1))
    const anchor = name && (this.#document.getElementById(name) ?? this.#document.getElementsByName(name)[0])
    if (anchor) anchor.scrollIntoView()
    else this.#window.scrollTo({ left: 0, top: 0, behavior: "instant" })
  }
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
