import { plain } from "../base/plain.js"
import { Echoes } from "../fields/echoes.js"
import { obeys } from "../fields/field_that_asked.js"
import { FormRecords } from "../fields/form_records.js"
import { NextFocus } from "../page/next_focus.js"
import { SiblingPairs } from "../page/sibling_pairs.js"
import { ComingIntoView } from "./coming_into_view.js"
import { Intervals } from "./intervals.js"
import { LabelClicks } from "./label_clicks.js"
import { OwnToggles } from "./own_toggles.js"
import { RefusedEvents } from "./refused_events.js"
import { Shadows } from "./shadows.js"
import { Typing } from "./typing.js"

/**
 * Which events count, and when, where an event is not simply one: keys faster than answers, a click on a label and that on its
 * field, a `toggle` that nobody made, what stays in a shadow root, and `visible->` and `every(5s)->`, which nobody does. Loaded
 * once the page is connected; until then each event is one.
 */
export class Pace {
  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    const { window, schema, signal, entryReader } = runtime
    const { document, MutationObserver } = /** @type {Window & typeof globalThis} */ (window)
    this.toggles = new OwnToggles(document)
    this.labels = new LabelClicks()
    this.shadows = new Shadows(runtime)
    this.typing = new Typing(runtime)
    this.refused = new RefusedEvents(runtime)
    this.pairs = new SiblingPairs(schema, window)
    const openers = new WeakMap()
    const echoes = new Echoes()
    this.echoes = echoes
    /** What is decided about fields and what holds them, as the page is now. */
    this.rules = (/** @type {import("../page/page.js").Asked} */ asked) => {
      runtime.foreign.otherScripts?.drafts.sent.expect(asked)
      echoes.expect(asked)
      const formRecords = new FormRecords(runtime)
      const nextFocus = new NextFocus(runtime, asked, openers)
      return {
        // A click may be that on a label, before the browser ticks its box.
        obeys: asked.event?.type === "click" ? () => false : obeys,
        echoes,
        formRecords,
        selections: [() => formRecords.reopen(), () => nextFocus.follow()],
      }
    }
    const watches = [new ComingIntoView(runtime), new Intervals(runtime)]
    const asking = ["visible", "every"].map((name) => `[${schema.reflexAttribute}*="${name}"]`).join()
    const look = () => {
      const elements = Array.from(plain(document).querySelectorAll(asking))
      const named = elements.map((element) => {
        const names = entryReader.of(element).map(({ eventName }) => eventName)
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
