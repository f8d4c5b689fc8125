import { plain } from "../base/plain.js"

/**
 * Says once of each reason why all of a large page was compared, though little of it had changed.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function adviseOnSize({ window, logger, signal }) {
  const told = new Set()
  const tell = (/** @type {any} */ { detail: { reflex } }) => {
    const { change, wholeBecause } = reflex
    if (!change || !wholeBecause || told.has(wholeBecause)) return
    told.add(wholeBecause)
    logger.warn(`Reflex: all of the page was compared, and not only what has changed: ${wholeBecause}.`)
  }
  plain(window.document).addEventListener("reflex:success", tell, { signal })
}
