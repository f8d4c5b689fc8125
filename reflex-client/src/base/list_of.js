import { plain } from "./plain.js"

/**
 * The nearest id around an element, within which its key counts.
 *
 * @param {Element} element
 * @param {Element} root
 */
export function listOf(element, root) {
  const list = plain(plain(element).parentElement)?.closest("[id]")
  return list && list !== root && plain(root).contains(list) ? plain(list).getAttribute("id") : ""
}
