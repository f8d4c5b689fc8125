/**
 * Makes a text out of the one before.
 *
 * @param {string} base
 * @param {(number | string)[]} steps two numbers copy: how many units to skip, and how many to copy; a text is inserted
 * @param {number | undefined} length of what is made
 * @returns {string | undefined} nothing, if it does not fit
 */
export function follow(base, steps, length) {
  let text = ""
  let place = 0
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]
    if (typeof step === "string") text += step
    else {
      const from = place + step
      place = from + Number(steps[++i])
      text += base.slice(from, place)
    }
  }
  return text.length === length ? text : undefined
}
