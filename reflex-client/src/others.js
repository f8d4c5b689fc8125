import { ForeignNodes } from "./foreign_nodes.js"
import { Leftovers } from "./leftovers.js"
import { plain } from "./plain.js"
import { showReplaced } from "./replaced_fields.js"
import { followTabs } from "./tabs.js"

export { version } from "./version.js"

/** What is to be done, around each morph, about what other scripts have made of the page. */
export class Others {
  #schema
  #attributes
  #nodes
  #leftovers
  /** @type {Iterable<Node> | undefined} what the server sent for the morph that is under way */
  #servers

  /** @param {import("./session.js").Session} session */
  constructor({ window: { document }, schema, foreign }) {
    this.#schema = schema
    this.#attributes = foreign.attributes
    this.#nodes = new ForeignNodes(document)
    this.#leftovers = new Leftovers(document, this.#nodes)
  }

  /** @param {Node} node that another script put into the page, and that stays */
  has(node) {
    return this.#nodes.has(node)
  }

  /** @param {Node} node that another script may have put into an element of the server */
  isInside(node) {
    return this.#nodes.isInside(node)
  }

  /**
   * Before a morph.
   *
   * @param {Element} element
   * @param {import("./keys.js").Keys} keys
   * @param {Element} replacement
   */
  setApart(element, keys, replacement) {
    const { permanentAttribute, ignoreAttribute } = this.#schema
    this.#servers = plain(replacement).querySelectorAll("*")
    followTabs(element, replacement, this.#attributes)
    for (const each of this.#nodes.setApart(element, keys))
      if (!plain(each).closest(`[${permanentAttribute}]`)) showReplaced(each, this.#attributes)
    // What was built in there for one element is nothing to go on with in another.
    for (const each of plain(element).querySelectorAll(`[${permanentAttribute}] [id]`)) {
      const id = plain(each).getAttribute("id") ?? ""
      const isOwn = plain(each).matches(`[${permanentAttribute}], [${ignoreAttribute}] *`)
      if (keys.old[id] === each && !isOwn) delete keys.old[id]
    }
  }

  /** @param {MutationRecord[]} records of what other scripts did */
  note(records) {
    this.#nodes.note(records)
    this.#leftovers.note(records)
  }

  /**
   * What the server has done. In a morph, anything else was made of it by custom elements and the like.
   *
   * @param {MutationRecord[]} records
   */
  morphed(records) {
    const isMorph = this.#servers && records.some(({ addedNodes }) => addedNodes.length > 0)
    if (isMorph) this.#nodes.add(records, new Set(this.#servers))
    this.#servers = undefined
    this.#leftovers.clear(records)
  }
}

/**
 * Loaded once the page is connected, and told what has happened before.
 *
 * @param {import("./session.js").Session} session
 */
export function create(session) {
  const others = new Others(session)
  session.foreign.learnOf(others)
  return others
}
