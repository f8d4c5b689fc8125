import { closest } from "./ancestors.js"

/**
 * Whether something stands in content that is to be ignored, and the element that asks does not.
 *
 * @param {Element} other
 * @param {Element} asking
 * @param {import("./schema.js").Schema} schema
 */
export function isIgnoredBy(other, asking, { ignoreAttribute }) {
  const ignored = closest(other, `[${ignoreAttribute}]`)
  return ignored !== null && closest(asking, `[${ignoreAttribute}]`) !== ignored
}
