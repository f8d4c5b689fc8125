import { plain } from "../base/plain.js"

const mark = "meta[name=reflex-boost]"
const bearing = "html[data-reflex-boost=true], body[data-reflex-boost=true]"

/**
 * Whether the links and forms of a page go over the connection without saying so.
 *
 * @param {Document} document
 */
export function isBoosted(document) {
  return plain(document).querySelector(mark) !== null
}

/**
 * Whether the page says that its scripts bear visits, so that nobody has to see to them.
 *
 * @param {Document} document
 */
export function bearsVisits(document) {
  return plain(document).querySelector(bearing) !== null
}

/**
 * Whether the page says that an address is left to the browser.
 *
 * @param {Document} document
 * @param {URL} url
 */
export function isExcluded(document, { pathname }) {
  const pattern = plain(document).querySelector(mark)?.getAttribute("content")
  return Boolean(pattern) && new RegExp(String(pattern)).test(pathname)
}
