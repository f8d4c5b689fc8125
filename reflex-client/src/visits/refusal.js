import { dispatch } from "../base/dispatch.js"

/** So long a page that is kept waits for word on whether it may be shown, in milliseconds. */
const patience = 500

/**
 * Whether no connection is to be had before a login. A browser does not tell a script why it got none, so the same address is
 * asked as any other. Then nothing that is kept is shown any more, and the page is loaded.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 * @param {import("./entries.js").Entries} entries
 * @returns whether the page is not to be shown, as when the visitor has gone on meanwhile
 */
export async function isRefused(runtime, entries) {
  const { window, location, clock, isConnected, channel } = runtime
  if (isConnected) return false
  const { id } = entries
  const ask = async () => {
    if (!window.navigator.onLine) return
    // A login does not lead back to what a script has asked for.
    const headers = { "X-Requested-With": "XMLHttpRequest" }
    const address = channel.socket.url.replace("ws", "http")
    const asked = await window.fetch(address, { redirect: "manual", headers })
    return asked.type === "opaqueredirect" || asked.status === 401 || asked.status === 403
  }
  const late = new Promise((resolve) => clock.setTimeout(() => resolve(false), patience))
  const wantsLogin = await Promise.race([ask().catch(() => false), late])
  if (!wantsLogin) return entries.id !== id
  dispatch(window.document, "visitor")
  location.reload()
  return true
}
