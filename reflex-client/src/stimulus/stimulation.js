import { isElement } from "../base/plain.js"
import { ReflexError } from "../base/reflex_error.js"
import { StimulateOptions } from "./stimulate_options.js"

const noTarget = /\s|#$|^$/

/**
 * Reads the arguments of `stimulate(target, [element], [options], ...args)`.
 *
 * @param {unknown[]} args
 * @param {Element} ownElement
 * @returns {import("../reflex/reflex.js").Stimulation}
 */
export function readStimulation([target, ...args], ownElement) {
  const name = target === undefined || target === null ? undefined : String(target)
  if (noTarget.test(`${name}`)) {
    throw new ReflexError("refused", `"${name}" names no action`)
  }
  const element = isElement(args[0]) ? /** @type {Element} */ (args.shift()) : ownElement
  const options =
    args[0] instanceof StimulateOptions ? /** @type {StimulateOptions} */ (args.shift()).values : undefined
  return { target: name, element, options, args }
}
