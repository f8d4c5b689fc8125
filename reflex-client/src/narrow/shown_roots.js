import { plain } from "../base/plain.js"
import { refuse } from "../outline/whole_page_needed.js"
import { outsideOfIgnored } from "../page/roots.js"

const byId = /^#[\w-]+$|^\[id="[^"\\]*"\]$/

/**
 * What of the page a reflex morphs.
 *
 * @param {import("../reflex/reflex.js").Reflex} reflex
 * @param {import("./regions.js").Region} ground in which the page is shown
 * @param {import("./regions.js").Regions} regions
 * @param {import("../application/runtime.js").Runtime} runtime
 * @returns {import("./regions.js").Region[]}
 */
export function rootsOf({ roots }, ground, regions, { window, schema }) {
  const document = plain(window.document)
  return roots.map((selector) => {
    if (selector === "body" && ground.element === document.body) return ground
    refuse(selector === "body", "only a root of it was shown before", "shown")
    refuse(!byId.test(selector), `its root is "${selector}", which is no id`, "root")
    const element = document.querySelector(outsideOfIgnored(selector, schema))
    refuse(!element || !plain(ground.element).contains(element), "its root is elsewhere", "root")
    const number = regions.numberOf(/** @type {Element} */ (element))
    const path = regions.pathTo(number)
    refuse(path.at(-1)?.element !== element, "its root is no element of its own", "root")
    return { number, element: /** @type {Element} */ (element) }
  })
}
