import { isElement, plain } from "./plain.js"

/**
 * An element and those around it, also out of the shadow roots that it stands in.
 *
 * @param {Element} element
 */
export function* selfAndAncestors(element) {
  for (let current = /** @type {Element | null} */ (element); current; current = parentOf(current))
    yield current
}

/**
 * The nearest element that a selector means, also out of shadow roots.
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

/** @param {Element} element */
function parentOf(element) {
  return plain(element).parentElement ?? hostOf(element)
}

/**
 * @param {Element} element
 * @returns {Element | null}
 */
function hostOf(element) {
  const root = /** @type {ShadowRoot} */ (plain(element).getRootNode())
  // A link has a host, too.
  return isElement(root) ? null : (plain(root).host ?? null)
}
