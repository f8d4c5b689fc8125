import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"

/**
 * Where a server listens that is at this address, seen from a page.
 *
 * @param {string} url
 * @param {string} base
 */
export function socketAddress(url, base) {
  return new URL(url, base).href.replace(/^http/, "ws").replace(/\/$/, "")
}

/**
 * What the server has to know of the page that connects: the nonce that its Content Security Policy accepts, its CSRF
 * token and the trace in which it was loaded, if it shows them.
 *
 * @param {Document} document
 */
export function pageQuery(document) {
  const query = new URLSearchParams()
  for (const element of plain(document).querySelectorAll(
    "[nonce], [data-reflex-csrf], meta[name=traceparent]",
  )) {
    if (closest(element, "[data-reflex-ignore]")) continue
    const { nonce, dataset, name, content } = /** @type {HTMLMetaElement} */ (plain(element))
    if (nonce) query.set("nonce", nonce)
    if (name === "traceparent") query.set(name, content)
    if (dataset.reflexCsrf) query.set("_csrf", dataset.reflexCsrf)
  }
  const text = String(query)
  return text && `?${text}`
}
