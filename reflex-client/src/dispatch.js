/**
 * @param {Node} target
 * @param {string} name without the `reflex:` before it
 * @param {CustomEventInit} [init]
 */
export function dispatch(target, name, init) {
  const document = target.ownerDocument ?? /** @type {Document} */ (target)
  const { CustomEvent } = /** @type {Window & typeof globalThis} */ (document.defaultView)
  return target.dispatchEvent(new CustomEvent(`reflex:${name}`, init))
}
