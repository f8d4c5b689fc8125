import { plain } from "../base/plain.js"

/**
 * Whether an element lies above the page and not in it, wherever a script has put it, as the backdrop of a panel does.
 *
 * @param {Element} element
 */
export function floats(element) {
  return styleOf(element).position === "fixed"
}

/**
 * Whether it lies above all of the page with nothing in it, so that it can only keep the visitor from what is below.
 *
 * @param {Element} element
 */
export function isBackdrop(element) {
  const own = plain(element)
  if (own.firstElementChild || own.textContent?.trim() || !floats(element)) return false
  if (styleOf(element).pointerEvents === "none") return false
  const { innerWidth, innerHeight } = windowOf(element)
  const { left, top, right, bottom } = own.getBoundingClientRect()
  return left <= 0 && top <= 0 && right >= innerWidth && bottom >= innerHeight
}

/** @param {Element} element */
export function styleOf(element) {
  return windowOf(element).getComputedStyle(element)
}

/** @param {Element} element */
function windowOf(element) {
  return /** @type {Window} */ (plain(element).ownerDocument.defaultView)
}
