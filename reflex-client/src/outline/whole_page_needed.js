/**
 * Why all of a page is morphed, as the server counts it: it came as a whole (`sent`), the page before is not what is shown (`shown`),
 * much of it has changed (`much`), or its head or what is around everything (`place`). Or what stands in the way is how the page is
 * written (`markup`), its root (`root`), other scripts (`scripts`) or what the visitor is at (`visitor`).
 *
 * @typedef {"sent" | "shown" | "much" | "place" | "markup" | "root" | "scripts" | "visitor"} Kind
 */

/** Why it is not certain that morphing a part of a page does what morphing all of it would. */
export class WholePageNeeded extends Error {
  /**
   * @param {string} reason
   * @param {Kind} [kind] none where all of it is morphed because that is faster
   */
  constructor(reason, kind) {
    super(reason)
    this.kind = kind
  }
}

/**
 * @param {boolean} isRefused
 * @param {string} reason
 * @param {Kind} [kind]
 */
export function refuse(isRefused, reason, kind = "markup") {
  if (isRefused) throw new WholePageNeeded(reason, kind)
}
