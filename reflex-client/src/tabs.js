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
  for (const each of plain(replacement).querySelectorAll(tab)) {
    const next = plain(each)
    const controls = next.getAttribute("aria-controls")
    const before = find(root, "id", next.getAttribute("id")) ?? find(root, "aria-controls", controls)
    const own = plain(before)
    if (!before || own?.getAttribute("role") !== "tab") continue
    const changed = serverValues.get(before)
    const said = changed?.has(selected) ? changed.get(selected) : own.getAttribute(selected)
    if (said === "true") continue
    for (const one of plain(own.closest("[role=tablist]"))?.querySelectorAll("[role=tab]") ?? []) {
      const panel = find(root, "id", plain(one).getAttribute("aria-controls"))
      for (const part of [one, panel]) if (part) serverValues.delete(part)
    }
  }
}

/**
 * @param {Element} root
 * @param {string} name
 * @param {string | null} value
 */
function find(root, name, value) {
  return value ? plain(root).querySelector(`[${name}="${value.replace(/["\\]/g, "\\$&")}"]`) : null
}
