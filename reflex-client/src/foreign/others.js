import { plain } from "../base/plain.js"
import { HeldDrafts } from "../fields/held_drafts.js"
import { ForeignNodes } from "./foreign_nodes.js"
import { recognize } from "./given_ids.js"
import { Leftovers } from "./leftovers.js"
import { closeModals } from "./modals.js"
import { Moves } from "./moves.js"
import { showReplaced } from "./replaced_fields.js"
import { Touched } from "./touched.js"

/** What is to be done, around each morph, about what other scripts have made of the page. */
export class Others {
  #schema
  #attributes
  #nodes
  #leftovers
  #moves
  #touched
  #foreign
  /** @type {Iterable<Node> | undefined} what the server sent for the morph that is under way */
  #servers
  /** @type {MutationRecord[] | undefined} of the morph that is under way */
  #held

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    const { schema, foreign } = runtime
    const { document } = runtime.window
    this.drafts = new HeldDrafts(runtime)
    this.#schema = schema
    this.#foreign = foreign
    this.#attributes = foreign.attributes
    this.#nodes = new ForeignNodes(document)
    this.#leftovers = new Leftovers(document, this.#nodes)
    this.#moves = new Moves(foreign.attributes)
    this.#touched = new Touched(foreign.attributes)
  }

  /** @param {Node} node that the server does not know of, and that stays */
  has(node) {
    return this.#nodes.has(node) || this.drafts.has(node)
  }

  /** @param {Node} node that another script may have put into an element of the server */
  isInside(node) {
    return this.#nodes.isInside(node)
  }

  /** What other scripts have put into elements of the server, and is there. */
  get inside() {
    return this.#nodes.there
  }

  /** The elements whose attributes other scripts have changed, and some more. */
  get changed() {
    return this.#touched.elements
  }

  /**
   * Whether the server says something about attributes in it, even if it says what others have made of them.
   *
   * @param {Element} element
   */
  touched(element) {
    return this.#touched.isIn(element)
  }

  /**
   * Before a morph.
   *
   * @param {Element} element
   * @param {import("../page/keys.js").Keys} keys
   * @param {Element} replacement
   */
  setApart(element, keys, replacement) {
    const { permanentAttribute, ignoreAttribute } = this.#schema
    this.#touched.look()
    this.#servers = plain(replacement).querySelectorAll("*")
    recognize(element, keys, this.changed, this.#attributes.serverValues, this.#schema)
    for (const each of this.#nodes.setApart(element, keys))
      if (!plain(each).closest(`[${permanentAttribute}]`)) showReplaced(each, this.#attributes)
    this.drafts.setApart(element, keys, replacement)
    // What was built in there for one element is nothing to go on with in another.
    for (const each of plain(element).querySelectorAll(`[${permanentAttribute}] [id]`)) {
      const id = plain(each).getAttribute("id") ?? ""
      const isOwn = plain(each).matches(`[${permanentAttribute}], [${ignoreAttribute}] *`)
      if (keys.old[id] === each && !isOwn) delete keys.old[id]
    }
  }

  /**
   * Whoever hears of a morph while it lasts, such as what loses the focus by it, tells us no more of other scripts.
   *
   * @param {() => void} morph
   */
  holdWhile(morph) {
    this.#held = []
    try {
      morph()
    } catch (error) {
      this.#held = undefined
      throw error
    }
  }

  /** @param {MutationRecord[]} records of what other scripts did */
  note(records) {
    if (this.#held) {
      this.#held.push(...records)
      return
    }
    this.#nodes.note(records)
    this.#leftovers.note(records)
    this.#moves.note(records)
    this.#touched.note(records)
  }

  /**
   * What the server has done. In a morph, anything else was made of it by custom elements and the like.
   *
   * @param {MutationRecord[]} last
   */
  morphed(last) {
    const records = [...(this.#held ?? []), ...last]
    this.#held = undefined
    const isMorph = this.#servers && records.some(({ addedNodes }) => addedNodes.length > 0)
    if (isMorph) this.#nodes.add(records, new Set(this.#servers))
    this.#servers = undefined
    this.#leftovers.clear(records)
    this.#moves.settle()
    this.#touched.note(records)
    this.#foreign.ignoreWhile(() => closeModals(records))
  }
}
