/**
 * Whether a word is another one with a letter too many, too few or wrong, or with two that have changed places.
 *
 * @param {string} word
 * @param {string} other
 */
export function isTypo(word, other) {
  let start = 0
  while (start < word.length && word[start] === other[start]) start++
  let end = 0
  const most = Math.min(word.length, other.length) - start
  while (end < most && word.at(-1 - end) === other.at(-1 - end)) end++
  const [wrong, right] = [word, other].map((each) => each.slice(start, each.length - end))
  return Math.max(wrong.length, right.length) === 1 || (wrong.length === 2 && wrong === right[1] + right[0])
}
