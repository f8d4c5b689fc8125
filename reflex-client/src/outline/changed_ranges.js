/**
 * What differs between two texts, in their order.
 *
 * @typedef {object} ChangedRange
 * @property {number} from in the old text
 * @property {number} to
 * @property {number} growth how much longer it is in the new one
 *
 * @typedef {{ from: number, to: number, start: number }} Copy from where to where in the old text, and where it is in the new one
 *
 * @param {string} old
 * @param {string} next
 * @param {(number | string)[]} steps that make the next one out of the old one
 * @returns {ChangedRange[]}
 */
export function changedRanges(old, next, steps) {
  /** @type {ChangedRange[]} */
  const ranges = []
  let end = 0
  let growth = 0
  const staying = inOrder(copiesOf(steps))
  for (const { from, to, start } of [...staying, { from: old.length, to: 0, start: next.length }]) {
    const range = trimmed(old, next, { from: end, to: from, growth: start - from - growth }, end + growth)
    if (range.to > range.from || range.growth > 0) ranges.push(range)
    growth = start - from
    end = to
  }
  return ranges
}

/** @param {(number | string)[]} steps */
function copiesOf(steps) {
  /** @type {Copy[]} */
  const copies = []
  let place = 0
  let start = 0
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]
    if (typeof step === "string") start += step.length
    else {
      const from = place + step
      const length = Number(steps[++i])
      place = from + length
      copies.push({ from, to: place, start })
      start += length
    }
  }
  return copies
}

/**
 * What is not among these has moved, and is new where it is now.
 *
 * @param {Copy[]} copies
 * @returns {Copy[]} those in the same order as before; of two that have changed places, the longer one
 */
function inOrder(copies) {
  /** @type {Copy[]} */
  const staying = []
  for (const copy of copies) {
    while (isShorter(staying.at(-1), copy)) staying.pop()
    const last = staying.at(-1)
    if (!last || last.to <= copy.from) staying.push(copy)
  }
  return staying
}

/**
 * @param {Copy | undefined} last
 * @param {Copy} copy that comes after it, but did not
 */
function isShorter(last, copy) {
  return last && last.to > copy.from && last.to - last.from < copy.to - copy.from
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
