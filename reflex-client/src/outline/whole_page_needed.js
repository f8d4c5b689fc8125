/** Why it is not certain that morphing a part of a page does what morphing all of it would. */
export class WholePageNeeded extends Error {}

/**
 * @param {boolean} isRefused
 * @param {string} reason
 */
export function refuse(isRefused, reason) {
  if (isRefused) throw new WholePageNeeded(reason)
}
