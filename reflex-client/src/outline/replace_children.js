/**
 * Gives an element other children, in place of some that follow each other.
 *
 * @param {import("./outline.js").Outline} outline
 * @param {number} parent
 * @param {number} first element in the parent that goes, or that those which come go before
 * @param {number} after the last one that goes
 * @param {number} shift how much longer the text in the parent is
 * @param {import("./outline.js").Outline} fragment of the parent with no others in it than those that come, where they are in the text
 * @returns {import("./changes.js").Section}
 */
export function replaceChildren(outline, parent, first, after, shift, fragment) {
  const { names, parents, positions, counts, starts, contentStarts, contentEnds, ends, areOpen } = outline
  const added = fragment.counts[0]
  const more = fragment.names.length - 1 - (after - first)
  let removed = 0
  let before = 0
  for (let each = parent + 1; each < names.length && starts[each] < contentEnds[parent]; each++) {
    if (parents[each] !== parent) continue
    if (each < first) before += 1
    else if (each < after) removed += 1
    else break
  }
  counts[parent] += added - removed
  for (let around = parent; around >= 0; around = parents[around]) {
    contentEnds[around] += shift
    ends[around] += shift
  }
  for (let each = after; each < names.length; each++) {
    starts[each] += shift
    contentStarts[each] += shift
    contentEnds[each] += shift
    ends[each] += shift
    if (parents[each] === parent) positions[each] += added - removed
    else if (parents[each] >= after) parents[each] += more
  }
  const isChild = fragment.parents.map((each) => each === 0)
  /** @type {[any[], any[]][]} */
  const lists = [
    [names, fragment.names],
    [parents, fragment.parents.map((each) => (each > 0 ? each + first - 1 : parent))],
    [positions, fragment.positions.map((each, index) => (isChild[index] ? each + before : each))],
    [counts, fragment.counts],
    [starts, fragment.starts],
    [contentStarts, fragment.contentStarts],
    [contentEnds, fragment.contentEnds],
    [ends, fragment.ends],
    [areOpen, fragment.areOpen.map((each) => each && areOpen[parent])],
  ]
  for (const [own, others] of lists) own.splice(first, after - first, ...others.slice(1))
  return { position: before, removed, added }
}
