/**
 * Where a server listens that is at this address, seen from a page.
 *
 * @param {string} url
 * @param {string} base
 */
export function socketAddress(url, base) {
  return new URL(url, base).href.replace(/^http/, "ws").replace(/\/$/, "")
}
