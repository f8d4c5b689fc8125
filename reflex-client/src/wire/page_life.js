import { plain } from "../base/plain.js"

/**
 * Tells a socket what becomes of its page and of the network.
 *
 * @param {Window} window
 * @param {import("./socket.js").Socket} socket
 * @param {AbortSignal} signal
 * @param {() => void} sendRest what waits for its time, while it can still be sent
 */
export function listenToPage(window, socket, signal, sendRest) {
  const { document } = window
  const hasten = () => {
    if (document.visibilityState !== "hidden") socket.hasten()
  }
  window.addEventListener("online", hasten, { signal })
  plain(document).addEventListener("visibilitychange", hasten, { signal })

  // Without a network no close frame comes, and what is under way would hang.
  window.addEventListener("offline", () => socket.isConnected && socket.reopen(), { signal })

  const letGo = () => {
    sendRest()
    socket.release()
  }
  window.addEventListener("pagehide", letGo, { signal })
  const comeBack = (/** @type {PageTransitionEvent} */ { persisted }) => {
    if (!persisted) return
    // It was let go, it did not fail.
    socket.leave()
    socket.open()
    socket.delegate.socketCameBack()
  }
  window.addEventListener("pageshow", comeBack, { signal })
}
