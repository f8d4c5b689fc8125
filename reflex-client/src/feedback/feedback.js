import { plain } from "../base/plain.js"
import { componentAttribute, withFeedbackAttributes } from "../base/rare_schema.js"
import { awaitSubscription } from "../wire/subscriptions.js"
import { DisabledButtons } from "./disabled_buttons.js"
import { ProgressBar } from "./progress_bar.js"
import { StatusRegion } from "./status_region.js"

/** What a visitor sees and hears of reflexes. Loaded once the page is connected. */
export class Feedback {
  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    const { window, clock, signal, stimulator, hasProgress } = runtime
    const document = plain(window.document)
    const schema = withFeedbackAttributes(runtime.schema)
    const buttons = new DisabledButtons(schema, runtime.foreign)
    const bar = new ProgressBar({ document, clock, schema })
    buttons.start(document, signal)
    if (hasProgress) bar.start(signal)
    new StatusRegion(document, clock).start(signal)
    awaitSubscription(runtime, schema.subscribeAttribute)
    const asking = document.querySelectorAll(`[${schema.reflexAttribute}]`)
    const isAsking = (/** @type {Element} */ element) =>
      stimulator.needsExtras({
        element,
        options: {},
        controller: undefined,
        isDeclared: true,
        target: undefined,
      })
    // Not only when the first is clicked, who might click twice.
    if (Array.from(asking).some(isAsking) || document.querySelector(`[${componentAttribute}]`))
      runtime.parts.need("extras")
    for (const reflex of stimulator.reflexes.underWay) {
      buttons.disable(reflex)
      if (hasProgress) bar.begin(reflex)
    }
  }
}
