/**
 * Lets go what waits for its time, when the visitor goes back or forward: it is for the page that they leave, whose address is not
 * that of the window any more.
 *
 * @param {string} url of that page
 * @param {Pick<import("../application/runtime.js").Runtime, "stimulator" | "parts">} runtime
 */
export function flushAt(url, { stimulator, parts }) {
  stimulator.url = url
  parts.ready.extras?.guards.flush()
  parts.ready.pace?.typing.flush()
  stimulator.url = undefined
}
