/**
 * Whether the visitor has done something for a reflex, which no tick of `every(5s)` and no push is.
 *
 * @param {Pick<Partial<import("../reflex/reflex.js").Reflex>, "isUnasked" | "event"> | undefined} reflex
 */
export function isOfVisitor(reflex) {
  return !reflex?.isUnasked && !isTick(reflex)
}

/** @param {Pick<Partial<import("../reflex/reflex.js").Reflex>, "event"> | undefined} reflex */
export function isTick(reflex) {
  return reflex?.event?.type.startsWith("every(")
}
