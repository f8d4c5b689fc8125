/**
 * Whether an attribute without much of a value is there and does not say "false".
 *
 * @param {string | null} value
 */
export function isOn(value) {
  return value !== null && value !== "false"
}
