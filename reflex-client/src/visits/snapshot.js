import { plain } from "../base/plain.js"

/**
 * What a page shows, as HTML, but for what other scripts have put there, which stays anyway.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function snapshotOf({ window, foreign, schema }) {
  const { documentElement, head, body } = plain(window.document)
  const html = /** @type {Element} */ (documentElement.cloneNode(false))
  for (const part of [head, body]) html.append(copyOf(part, foreign))
  for (const name of [schema.connectionAttribute, schema.busyAttribute, "aria-busy"])
    for (const each of [html, ...html.children]) each.removeAttribute(name)
  // A browser hides the nonces that it has accepted.
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (html.querySelectorAll("[nonce]")))
    each.setAttribute("nonce", each.nonce ?? "")
  return `<!doctype html>${html.outerHTML}`
}

/**
 * @param {Element} part
 * @param {import("../foreign/foreign_changes.js").ForeignChanges} foreign
 */
function copyOf(part, { otherScripts }) {
  const copy = /** @type {Element} */ (part.cloneNode(false))
  for (const node of part.childNodes) if (!otherScripts?.has(node)) copy.append(node.cloneNode(true))
  return copy
}
