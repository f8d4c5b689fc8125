import { plain } from "../base/plain.js"
import { formParams } from "../fields/form_data.js"

/**
 * Where a form leads whose method is GET: its fields are the query, as a browser writes them.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 */
export function formAddress(form, submitter) {
  const document = plain(plain(form).ownerDocument)
  const action = submitter?.getAttribute("formaction") ?? plain(form).getAttribute("action")
  // An empty one is that of the page, whatever its base says.
  const url = new URL(action || document.URL, document.baseURI)
  const query = new URLSearchParams()
  for (const pair of formParams(form, /** @type {any} */ (submitter), true))
    query.append(...withLineEnds(pair))
  url.search = ""
  const [page, hash] = url.href.split("#")
  return `${page}?${query}${hash === undefined ? "" : `#${hash}`}`
}

/** @param {[string, string]} pair */
function withLineEnds(pair) {
  return /** @type {[string, string]} */ (pair.map((text) => text.replace(/\r\n?|\n/g, "\r\n")))
}
