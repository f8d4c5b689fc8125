import { plain } from "./plain.js"

const selected = "aria-selected"
const tab = "[role=tab][aria-selected=true]"

/**
 * Of several tabs one is shown. What a script has made of them for the visitor stays until the server shows another one: then
 * its word counts for all of them.
 *
 * @param {Element} root
 * @param {Element} replacement
 * @param {import("./foreign_attributes.js").ForeignAttributes} attributes
 */
export function followTabs(root, replacement, { serverValues }) {
  for (const next of plain(replacement).querySelectorAll(tab)) {
    const before = find(root, next.id) ?? find(root, next.getAttribute("aria-controls"), "aria-controls")
    if (before?.getAttribute("role") !== "tab") continue
    const changed = serverValues.get(before)
    const said = changed?.has(selected) ? changed.get(selected) : before.getAttribute(selected)
    if (said === "true") continue
    for (const each of before.closest("[role=tablist]")?.querySelectorAll("[role=tab]") ?? []) {
      serverValues.delete(each)
      const panel = find(root, each.getAttribute("aria-controls"))
      if (panel) serverValues.delete(panel)
    }
  }
}

/**
 * @param {Element} root
 * @param {string | null} value
 * @param {string} [name]
 */
function find(root, value, name = "id") {
  return value ? plain(root).querySelector(`[${name}="${value.replace(/["\\]/g, "\\$&")}"]`) : null
}
