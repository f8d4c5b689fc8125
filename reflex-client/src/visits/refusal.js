/** So long a page that is kept waits for word on whether it may be shown, in milliseconds. */
const patience = 500

/**
 * Whether no connection is to be had before a login. A browser does not tell a script why it got none, so the same address is
 * asked as any other.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function wantsLogin({ window, clock, channel: { socket } }) {
  const ask = async () => {
    if (!window.navigator.onLine) return
    // A login does not lead back to what a script has asked for.
    const headers = { "X-Requested-With": "XMLHttpRequest" }
    const asked = await window.fetch(socket.url.replace("ws", "http"), { redirect: "manual", headers })
    return asked.type === "opaqueredirect" || asked.status === 401 || asked.status === 403
  }
  const late = new Promise((resolve) => clock.setTimeout(() => resolve(false), patience))
  return Promise.race([ask().catch(() => false), late])
}
