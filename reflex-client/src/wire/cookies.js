/**
 * The cookies that a script can see.
 *
 * @param {Document} document
 */
export function cookiesOf(document) {
  try {
    return `${document.cookie}`
  } catch {
    // A page in a sandbox has none.
    return ""
  }
}
