/**
 * Of several changes of one attribute, only the first knows what it was before: a script that closes a dialog to show it as a modal
 * one leaves the server's `open` as it was.
 *
 * @param {MutationRecord[]} records
 */
export function firstChanges(records) {
  /** @type {Map<Node, Set<string | null>>} */
  const known = new Map()
  return records.filter(({ target, attributeName }) => {
    const names = known.get(target) ?? new Set()
    known.set(target, names)
    return names.size < names.add(attributeName).size
  })
}
