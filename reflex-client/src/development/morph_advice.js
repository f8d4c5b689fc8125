import { plain } from "../base/plain.js"
import { tagOf } from "./overlay.js"

/**
 * Says once of each element that a morph took away what a script had put into it, and what would have kept it.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function adviseOnMorphs({ window, foreign, schema, logger, signal }) {
  const { document, MutationObserver } = /** @type {Window & typeof globalThis} */ (window)
  const observer = new MutationObserver(() => {})
  /** @type {WeakSet<Node>} */
  const told = new WeakSet()
  const during = foreign.during.bind(foreign)
  foreign.during = (work) => {
    observer.takeRecords()
    during(work)
    const taken = takenFrom(observer.takeRecords(), (node) => foreign.otherScripts?.isInside(node) ?? false)
    for (const [element, tags] of taken) {
      if (told.has(element)) continue
      told.add(element)
      logger.warn(
        `Reflex: a morph took away what a script had put into ${tagOf(element)}: ${[...tags].join(", ")}. ` +
          `${schema.permanentAttribute} would have kept that: on an element around all that the script works on, and nothing else.`,
        element,
      )
    }
  }
  observer.observe(document, { childList: true, subtree: true })
  signal.addEventListener("abort", () => observer.disconnect())
}

/**
 * @param {MutationRecord[]} records
 * @param {(node: Node) => boolean} isForeign
 * @returns {Map<Element, Set<string>>} what went, by what it was in, without what lies in another such element
 */
function takenFrom(records, isForeign) {
  /** @type {Map<any, Set<string>>} */
  const taken = new Map()
  for (const { target, removedNodes } of records)
    for (const node of removedNodes)
      if (isForeign(node) && !plain(node).isConnected && plain(target).isConnected)
        taken.set(target, (taken.get(target) ?? new Set()).add(tagOf(/** @type {Element} */ (node))))
  for (const one of taken.keys())
    for (const other of taken.keys()) if (one !== other && plain(one).contains(other)) taken.delete(other)
  return taken
}
