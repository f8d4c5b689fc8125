import { firstChanges } from "../foreign/first_changes.js"
import { Others } from "../foreign/others.js"

export { version } from "../base/version.js"

/**
 * Told what has happened before it was loaded.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function create(runtime) {
  const others = new Others(runtime)
  const { foreign } = runtime
  const { attributes, during } = foreign
  const note = attributes.note.bind(attributes)
  attributes.note = (records) => note(firstChanges(records))
  foreign.during = (work) => during.call(foreign, () => others.holdWhile(work))
  foreign.learnOf(others)
  return others
}
