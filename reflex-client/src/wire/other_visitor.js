import { plain } from "../base/plain.js"
import { connectAnew } from "./protocol.js"

/**
 * Shows what there is now, when a connection ended and nobody at this page knows what has become of it: somebody logged in or out
 * elsewhere, or a reflex without an answer may have run. What is under way shows it by itself.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function followVisitor({ window, channel: { socket }, stimulator, signal }) {
  const document = plain(window.document)
  const doubt = (/** @type {any} */ { detail }) => {
    if (detail.error.code === "lost") socket.endedBy = "lost"
  }
  const look = () => {
    const isOutdated = socket.endedBy && socket.endedBy !== connectAnew
    socket.endedBy = ""
    if (isOutdated && !stimulator.reflexes.underWay.length) stimulator.refresh()
  }
  document.addEventListener("reflex:error", doubt, { signal })
  document.addEventListener("reflex:connected", look, { signal })
}
