import { bearsVisits, isBoosted } from "./boost.js"

/**
 * Whether a page has to be left by the browser, since what its scripts have done would not outlive a visit: see `src/boost.js`.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function isLeftWhole({ window, parts }) {
  const { document } = window
  if (!isBoosted(document) || bearsVisits(document)) return false
  const why = /** @type {any} */ (window)[Symbol.for("reflex:boost")]
  const because = why ? why() : "boost.js, which may not run here"
  if (because) parts.ready.development?.boost.give(because)
  return because !== undefined
}

/**
 * Whether nobody asks the visitor before the page is left. A browser would ask, so whoever does is for it.
 *
 * @param {Window} window
 */
export function mayLeave(window) {
  const event = window.document.createEvent("BeforeUnloadEvent")
  event.initEvent("beforeunload", false, true)
  window.dispatchEvent(event)
  const asks = event.defaultPrevented || (typeof event.returnValue === "string" && event.returnValue !== "")
  return !asks
}
