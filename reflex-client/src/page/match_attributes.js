import { plain } from "../base/plain.js"

/**
 * Gives an element the attributes of another one. morphdom would fail where a page requires trusted types, at names that
 * only a parser may make, such as `@click`, and at a form with a field of the name "attributes".
 *
 * @param {Element} from
 * @param {Element} to
 * @param {import("./html_parser.js").HtmlParser} parser
 */
export function matchAttributes(from, to, parser) {
  const [own, next] = [plain(from), plain(to)]
  for (const name of next.getAttributeNames()) {
    const value = /** @type {string} */ (next.getAttribute(name))
    if (own.getAttribute(name) === value) continue
    const trusted = parser.trustValue(from, name, value)
    if (trusted !== value) own.setAttribute(name, trusted)
    else own.setAttributeNode(/** @type {any} */ (next.getAttributeNode(name)?.cloneNode()))
  }
  for (const name of own.getAttributeNames()) if (!next.hasAttribute(name)) own.removeAttribute(name)
}
