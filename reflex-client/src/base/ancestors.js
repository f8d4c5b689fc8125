import { isElement, plain } from "./plain.js"

/**
 * The nearest element that a selector means, also out of the shadow roots that an element stands in.
 *
 * @param {Element} element
 * @param {string} selector
 * @returns {Element | null}
 */
export function closest(element, selector) {
  const found = plain(element).closest(selector)
  const host = found ? null : hostOf(element)
  return host ? closest(host, selector) : found
}

/**
 * An element and those around it, also out of the shadow roots that it stands in.
 *
 * @param {Element} element
 */
export function* selfAndAncestors(element) {
  let current = /** @type {Element | null} */ (element)
  while (current) {
    yield current
    current = plain(current).parentElement ?? hostOf(current)
  }
}

/** @param {Element} element */
function hostOf(element) {
  const { host } = plain(/** @type {ShadowRoot} */ (plain(element).getRootNode()))
  // A link has a host, too, which is none of these.
  return isElement(host) ? host : null
}
