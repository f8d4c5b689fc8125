import { plain } from "../base/plain.js"
import { ReflexError } from "../base/reflex_error.js"
import { visit as goTo } from "../operations/visit.js"

/** So long a visitor waits for a page whose connection has to be another one first, in milliseconds. */
const patience = 2_000

/**
 * Has the browser load the page of a visit.
 *
 * @param {import("./visit.js").Visit} visit
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function load({ url: { href }, way, isAhead, reflex }, runtime) {
  if (reflex && !reflex.isOver) runtime.finish(reflex, "success")
  const isHere = href === runtime.window.location.href && (isAhead || way === "restore")
  if (isHere) runtime.location.reload()
  else if (href.includes("#") && href.split("#")[0] === runtime.window.location.href.split("#")[0]) {
    // A browser only goes to the anchor.
    runtime.window.history.replaceState(runtime.window.history.state, "", href)
    runtime.location.reload()
  } else goTo(href, runtime, isAhead || way !== "advance" ? "replace" : "assign")
}

/**
 * Ends a visit that nobody waits for any more.
 *
 * @param {import("./visit.js").Visit} visit
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function drop({ reflex }, runtime) {
  if (reflex) runtime.finish(reflex, "halted")
}

/**
 * A page that is only run again, for the address before, will not be shown: what it was asked for may concern this one as well.
 *
 * @param {import("./visit.js").Visit} visit
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function askAgain({ reflex }, { stimulator, page }) {
  for (const each of stimulator.reflexes.underWay)
    if (each !== reflex && !each.target && each.event === undefined && each.url !== page.url)
      each.promise.then(() => stimulator.refresh()).catch(() => {})
}

/**
 * A session that has ended takes the connection with it, and perhaps none is to be had before a login. What waits for one is left
 * to the browser; a form is known not to have been sent, so it can be sent again.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 * @param {() => import("./visit.js").Visit | undefined} pending
 * @param {AbortSignal} signal
 */
export function giveUpUnsent(runtime, pending, signal) {
  const giveUp = () => {
    const reflex = !runtime.isConnected && pending()?.reflex
    if (reflex && runtime.channel.delivery.take(reflex.id))
      runtime.reflexFailed(reflex, new ReflexError("offline", "Offline; it was not sent"))
  }
  const wait = () => runtime.clock.setTimeout(giveUp, patience)
  plain(runtime.window.document).addEventListener("reflex:disconnected", wait, { signal })
}
