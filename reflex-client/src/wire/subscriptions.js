import { plain } from "../base/plain.js"

/**
 * Loads what takes in the server's own messages as soon as the page asks for some, whoever brought that into the page.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 * @param {string} attribute
 */
export function awaitSubscription({ window, parts, signal }, attribute) {
  const { document, MutationObserver } = /** @type {Window & typeof globalThis} */ (window)
  const look = async () => {
    if (!plain(document).querySelector(`[${attribute}]`)) return
    observer.disconnect()
    return parts.need("push")
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true, attributeFilter: [attribute] })
  signal.addEventListener("abort", () => observer.disconnect())
  // This was not there yet at the first connection. What could not be loaded is tried again.
  const comeBack = async () => (parts.ready.push ?? (await look()))?.comeBack()
  plain(document).addEventListener("reflex:connected", comeBack, { signal })
  look()
}
