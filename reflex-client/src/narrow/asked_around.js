import { dispatch } from "../base/dispatch.js"
import { refuse } from "../outline/whole_page_needed.js"
import { Regions } from "./regions.js"

/**
 * Tells listeners of what is around a region, as if all of the page was morphed. Who looks at what would come in its place gets that
 * from the whole page, which is morphed then.
 *
 * @param {import("./slices.js").PlannedRegion[]} regions
 * @param {import("../outline/page_text.js").PageText} text
 * @param {() => Document} parse the whole page
 * @returns {Set<Element>} what shall stay as it is
 */
export function askAround(regions, text, parse) {
  /** @type {Set<Element>} */
  const asked = new Set()
  /** @type {Set<Element>} */
  const refused = new Set()
  let isRead = false
  /** @type {Document | undefined} */
  let whole
  const counterpartOf = (/** @type {number} */ number) => {
    isRead = true
    whole ??= parse()
    const ground = { element: whole.body, number: text.outline.names.indexOf("body") }
    return new Regions(ground, text.outline, () => false).pathTo(number).at(-1)?.element
  }
  for (const { path } of regions)
    for (const { element, number } of path) {
      if (asked.has(element)) continue
      asked.add(element)
      const detail = {
        element,
        isAround: true,
        get replacement() {
          return counterpartOf(number)
        },
      }
      if (dispatch(element, "before-morph-element", { bubbles: true, cancelable: true, detail })) continue
      refused.add(element)
      break
    }
  refuse(isRead, "a listener of reflex:before-morph-element looks at what is around the change", "scripts")
  return refused
}
