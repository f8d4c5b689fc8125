/**
 * Gives an element the attributes of another one. morphdom would fail where a page requires trusted types, at names that
 * only a parser may make, such as `@click`, and at a form with a field of the name "attributes".
 *
 * @param {Element} from
 * @param {Element} to
 * @param {import("./html_parser.js").HtmlParser} parser
 */
export function matchAttributes(from, to, parser) {
  for (const name of to.getAttributeNames()) {
    const value = /** @type {string} */ (to.getAttribute(name))
    if (from.getAttribute(name) === value) continue
    const trusted = parser.trustValue(from, name, value)
    if (trusted !== value) from.setAttribute(name, trusted)
    else from.setAttributeNode(/** @type {any} */ (to.getAttributeNode(name)?.cloneNode()))
  }
  for (const name of from.getAttributeNames()) if (!to.hasAttribute(name)) from.removeAttribute(name)
}
