import { selfAndAncestors } from "../base/ancestors.js"
import { plain } from "../base/plain.js"

/** A root that is known by nothing but its `id`. The server renders such elements alone, where it can. */
export const byId = /^#[\w-]+$|^\[id="[^"\\]*"\]$/

/**
 * The selectors of what shall be morphed, from the nearest `data-reflex-root` that names something in this page.
 *
 * @param {Element} element
 * @param {import("../base/schema.js").Schema} schema
 * @param {Pick<Console, "warn">} logger
 */
export function rootsOf(element, schema, logger) {
  for (const current of selfAndAncestors(element)) {
    const value = plain(current).getAttribute(schema.rootAttribute)
    if (value === null) continue
    const roots = selectorsIn(value, current).filter((selector) =>
      namesSomething(selector, current, schema, logger),
    )
    if (roots.length > 0) return roots
  }
  return ["body"]
}

/**
 * Whatever content that is to be ignored calls itself, it is no root.
 *
 * @param {string} selector
 * @param {import("../base/schema.js").Schema} schema
 */
export function outsideOfIgnored(selector, { ignoreAttribute }) {
  return `:is(${selector}):not([${ignoreAttribute}] *)`
}

/**
 * @param {string} value
 * @param {Element} element
 */
function selectorsIn(value, element) {
  if (value.trim() !== "") return splitSelectors(value)
  const id = plain(element).getAttribute("id")
  return id ? [`[id="${id.replace(/["\\]/g, "\\$&")}"]`] : []
}

/**
 * Splits at the commas outside of brackets and quotes.
 *
 * @param {string} value
 */
export function splitSelectors(value) {
  const parts = [""]
  let depth = 0
  for (const [token] of value.matchAll(/"[^"]*"|'[^']*'|\\.|./gs)) {
    if (token === "(" || token === "[") depth += 1
    if (token === ")" || token === "]") depth -= 1
    if (token === "," && depth === 0) parts.push("")
    else parts[parts.length - 1] += token
  }
  return parts.map((part) => part.trim()).filter(Boolean)
}

/**
 * @param {string} selector
 * @param {Element} element
 * @param {import("../base/schema.js").Schema} schema
 * @param {Pick<Console, "warn">} logger
 */
function namesSomething(selector, element, schema, logger) {
  const { ownerDocument } = plain(element)
  try {
    // Alone first: `:is` would take what is no selector for one that matches nothing.
    plain(ownerDocument).querySelector(selector)
    if (plain(ownerDocument).querySelector(outsideOfIgnored(selector, schema))) return true
    logger.warn(`${schema.rootAttribute}: nothing in this page matches "${selector}".`, element)
  } catch {
    logger.warn(`${schema.rootAttribute}: "${selector}" is not a selector.`, element)
  }
  return false
}
