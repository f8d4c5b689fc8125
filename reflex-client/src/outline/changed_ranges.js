/**
 * What differs between two texts, in their order.
 *
 * @typedef {object} ChangedRange
 * @property {number} from in the old text
 * @property {number} to
 * @property {number} growth how much longer it is in the new one
 *
 * @param {string} old
 * @param {string} next
 * @param {(number | string)[]} steps that make the next one out of the old one
 * @returns {ChangedRange[]}
 */
export function changedRanges(old, next, steps) {
  /** @type {ChangedRange[]} */
  const ranges = []
  const { length } = old
  let growth = 0
  let place = 0
  let end = 0
  let added = 0
  const keep = (/** @type {number} */ from, /** @type {number} */ to) => {
    if (from > end || added > 0) {
      const range = { from: end, to: from, growth: added - (from - end) }
      ranges.push(trimmed(old, next, range, end + growth))
      growth += range.growth
    }
    end = to
    added = 0
  }
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]
    if (typeof step === "string") added += step.length
    else {
      const from = place + step
      const copied = Number(steps[++i])
      place = from + copied
      // What has moved backwards is new where it is now.
      if (from >= end) keep(from, place)
      else added += copied
    }
  }
  keep(length, length)
  return ranges
}

/**
 * Whole tags are replaced where one character of them has changed.
 *
 * @param {string} old
 * @param {string} next
 * @param {ChangedRange} range
 * @param {number} start where it is in the next one
 */
function trimmed(old, next, { from, to, growth }, start) {
  const length = to - from + growth
  const shorter = Math.min(to - from, length)
  let before = 0
  while (before < shorter && old[from + before] === next[start + before]) before += 1
  const end = start + length
  let after = 0
  while (after < shorter - before && old[to - 1 - after] === next[end - 1 - after]) after += 1
  return { from: from + before, to: to - after, growth }
}
