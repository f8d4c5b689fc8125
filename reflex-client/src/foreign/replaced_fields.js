import { plain } from "../base/plain.js"
import { styleOf } from "./floating.js"

const fields = "select, textarea, input"

/**
 * A script has hidden a field and put something in its place, as lists to search in and editors do. A morph takes that away, so
 * the visitor has to see the field again: what the script did to its attributes goes as well.
 *
 * @param {Element} element what goes
 * @param {import("./foreign_attributes.js").ForeignAttributes} attributes
 */
export function showReplaced(element, { serverValues }) {
  const own = plain(element)
  for (const each of [own.previousElementSibling, own.nextElementSibling, ...own.querySelectorAll(fields)]) {
    if (!each || !plain(each).matches(fields)) continue
    const changed = serverValues.get(each)
    if (changed && (changed.has("type") || isHidden(each))) serverValues.delete(each)
  }
}

/** @param {Element} field by its own style, not by that of what is around it */
function isHidden(field) {
  const { display, visibility, position, opacity, clip, width } = styleOf(field)
  if (display === "none" || visibility === "hidden" || opacity === "0") return true
  return position === "absolute" && (clip.startsWith("rect") || Number.parseFloat(width) <= 1)
}
