import { ForeignNodes } from "./foreign_nodes.js"

export { version } from "./version.js"

/**
 * Knows what other scripts put into the page. Loaded once the page is connected, and told what has happened before.
 *
 * @param {import("./session.js").Session} session
 */
export function create(session) {
  const nodes = new ForeignNodes(session)
  session.foreign.learnOf(nodes)
  return nodes
}
