import { firstChanges } from "../foreign/first_changes.js"
import { Others } from "../foreign/others.js"

export { version } from "../base/version.js"

/**
 * Told what has happened before it was loaded.
 *
 * @param {import("../application/session.js").Session} session
 */
export function create(session) {
  const others = new Others(session)
  const { attributes } = session.foreign
  const note = attributes.note.bind(attributes)
  attributes.note = (records) => note(firstChanges(records))
  session.foreign.learnOf(others)
  return others
}
