import { tagOf } from "./overlay.js"

/**
 * Says once of each element that a morph took away what a script had put into it, and what would have kept it.
 *
 * @param {import("./session.js").Session} session
 */
export function adviseOnMorphs({ window, foreign, schema, logger, signal }) {
  const { document, MutationObserver } = /** @type {Window & typeof globalThis} */ (window)
  const observer = new MutationObserver(() => {})
  /** @type {WeakSet<Node>} */
  const told = new WeakSet()
  const during = foreign.during.bind(foreign)
  foreign.during = (work, newcomers) => {
    observer.takeRecords()
    during(work, newcomers)
    for (const { target, removedNodes } of observer.takeRecords()) {
      if (
        told.has(target) ||
        ![...removedNodes].some((node) => foreign.nodes?.isInside(node) && !node.isConnected)
      )
        continue
      told.add(target)
      const element = /** @type {Element} */ (target)
      logger.warn(
        `Reflex: a morph took away what a script had put into ${tagOf(element)}. ` +
          `${schema.permanentAttribute} on it, or on an element around it, would have kept that.`,
        element,
      )
    }
  }
  observer.observe(document, { childList: true, subtree: true })
  signal.addEventListener("abort", () => observer.disconnect())
}
