import { plain } from "./plain.js"

/**
 * @param {Node} target
 * @param {string} name without the `reflex:` before it
 * @param {CustomEventInit} [init]
 */
export function dispatch(target, name, init) {
  const own = plain(target)
  const document = plain(own.ownerDocument) ?? /** @type {Document} */ (own)
  const { CustomEvent } = /** @type {Window & typeof globalThis} */ (document.defaultView)
  // Those who listen to the document hear it out of a shadow root as well.
  return own.dispatchEvent(new CustomEvent(`reflex:${name}`, { composed: true, ...init }))
}
