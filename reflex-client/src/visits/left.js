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
