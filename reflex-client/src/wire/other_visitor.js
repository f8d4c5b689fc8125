import { plain } from "../base/plain.js"
import { connectAnew } from "./protocol.js"

/**
 * Shows who is there now, when somebody logged in or out elsewhere and the connection was closed for that. What is under
 * way shows it by itself.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function followVisitor({ window, channel: { socket }, stimulator, signal }) {
  const look = () => {
    const isOutdated = socket.endedBy && socket.endedBy !== connectAnew
    socket.endedBy = ""
    if (isOutdated && stimulator.reflexes.underWay.length === 0) stimulator.refresh()
  }
  plain(window.document).addEventListener("reflex:connected", look, { signal })
}
