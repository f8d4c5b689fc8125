/**
 * What keeps only what has changed from being morphed, as the server counts it: all of the page came (`sent`), or something else is
 * shown (`shown`), much has changed (`much`) or it has where nothing stands alone (`place`); how the page is written (`markup`), its
 * roots (`root`), other scripts (`scripts`) or what the visitor is at (`visitor`).
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
