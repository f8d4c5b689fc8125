/**
 * Gives an element other content.
 *
 * @param {import("./outline.js").Outline} outline
 * @param {number} element
 * @param {import("./outline.js").Outline} fragment of this element as it is now, with its place in the text
 */
export function replaceElement(outline, element, fragment) {
  const { names, parents, positions, counts, starts, contentStarts, contentEnds, ends, areOpen } = outline
  const after = outline.lastBefore(contentEnds[element] - 1) + 1
  const shift = fragment.ends[0] - ends[element]
  const more = fragment.names.length - (after - element)
  fragment.parents = fragment.parents.map((each) => each + element)
  fragment.parents[0] = parents[element]
  fragment.positions[0] = positions[element]
  for (let around = parents[element]; around >= 0; around = parents[around]) {
    contentEnds[around] += shift
    ends[around] += shift
  }
  for (let each = after; each < names.length; each++) {
    starts[each] += shift
    contentStarts[each] += shift
    contentEnds[each] += shift
    ends[each] += shift
    if (parents[each] >= after) parents[each] += more
  }
  /** @type {[any[], any[]][]} */
  const lists = [
    [names, fragment.names],
    [parents, fragment.parents],
    [positions, fragment.positions],
    [counts, fragment.counts],
    [starts, fragment.starts],
    [contentStarts, fragment.contentStarts],
    [contentEnds, fragment.contentEnds],
    [ends, fragment.ends],
    [areOpen, fragment.areOpen],
  ]
  for (const [own, others] of lists) own.splice(element, after - element, ...others)
}
