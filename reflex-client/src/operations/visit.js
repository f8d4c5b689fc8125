/**
 * Goes to an address, as after a posted form. A browser would only scroll to an anchor of the page that it shows.
 *
 * @param {string} address
 * @param {Pick<import("../application/runtime.js").Runtime, "location" | "window">} runtime
 * @param {"assign" | "replace"} [method]
 */
export function visit(address, { location, window: { history, location: current } }, method = "assign") {
  const [page, anchor] = address.split("#")
  const isHere = anchor !== undefined && page === current.href.split("#")[0]
  location[method](address)
  if (!isHere) return
  // What is loaded anew would be scrolled to where it was, or to nowhere: own_history.js does it.
  history.scrollRestoration = "manual"
  history.replaceState({ reflex: true, arrives: true }, "")
  location.reload()
}
