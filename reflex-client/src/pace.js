import { ComingIntoView } from "./coming_into_view.js"
import { Intervals } from "./intervals.js"
import { OwnToggles } from "./own_toggles.js"
import { Typing } from "./typing.js"

/**
 * What events ask for by themselves, and when: `visible->` and `every(5s)->`, keys faster than answers, and a `toggle` that
 * nobody made. Loaded when an element of the page asks for one of them.
 */
export class Pace {
  /** @param {import("./session.js").Session} session */
  constructor(session) {
    const { window, schema, signal, descriptors } = session
    const { document, MutationObserver } = /** @type {Window & typeof globalThis} */ (window)
    this.toggles = new OwnToggles(document)
    this.typing = new Typing(session)
    const watches = [new ComingIntoView(session), new Intervals(session)]
    const look = () => {
      const elements = Array.from(document.querySelectorAll(`[${schema.reflexAttribute}]`))
      const named = elements.map((element) => {
        const names = descriptors.of(element).map(({ eventName }) => eventName)
        return /** @type {[Element, string[]]} */ ([element, names])
      })
      for (const watch of watches) watch.look(named)
    }
    const observer = new MutationObserver(look)
    observer.observe(document, {
      childList: true,
      subtree: true,
      attributeFilter: [schema.reflexAttribute, schema.ignoreAttribute],
    })
    signal.addEventListener("abort", () => observer.disconnect())
    look()
  }
}

/** @param {import("./session.js").Session} session */
export const create = (session) => new Pace(session)
