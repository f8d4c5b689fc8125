/**
 * Whether a document shows the page of its address. The visitor may go back right after they have loaded it anew, before anybody
 * listens.
 *
 * @param {Window} window
 */
export function isLoaded({ performance, location }) {
  const loaded = performance.getEntriesByType?.("navigation")[0]?.name
  return !loaded || withoutHash(loaded) === withoutHash(location.href)
}

/** @param {string} address */
function withoutHash(address) {
  return address.replace(/#.*/, "")
}
