import { selfAndAncestors } from "../base/ancestors.js"
import { isElement, plain } from "../base/plain.js"
import { isBackdrop } from "./floating.js"
import { ScrollLock } from "./scroll_lock.js"

const references = ["aria-describedby", "aria-controls", "aria-owns"]
const referring = references.map((name) => `[${name}]`).join()
const modal = "[aria-modal=true]"

/**
 * What scripts have put into the page for the sake of an element of the server, which then took that away: the tooltip of a
 * button, the list of a field, the backdrop of a dialog. The script would take it away once its element is left or closed, which
 * cannot happen any more.
 */
export class Leftovers {
  #document
  #nodes
  #lock
  /** @type {WeakSet<Node>} what a script has said of that it refers to something, or that it is modal */
  #said = new WeakSet()

  /**
   * @param {Document} document
   * @param {import("./foreign_nodes.js").ForeignNodes} nodes
   */
  constructor(document, nodes) {
    this.#document = plain(document)
    this.#nodes = nodes
    this.#lock = new ScrollLock(document)
  }

  /** @param {MutationRecord[]} records of what scripts did */
  note(records) {
    for (const { target, attributeName } of records)
      if (attributeName === "aria-modal" || references.includes(attributeName ?? "")) this.#said.add(target)
    this.#lock.note(records)
  }

  /** @param {MutationRecord[]} records of what the server did */
  clear(records) {
    const gone = records.flatMap(({ removedNodes }) =>
      Array.from(removedNodes).filter((node) => isElement(node) && !plain(node).isConnected),
    )
    for (const node of gone) {
      const element = /** @type {Element} */ (node)
      for (const each of withDescendants(element, referring)) this.#clearReferred(each)
      if (withDescendants(element, modal).some((each) => this.#said.has(each))) this.#clearModal()
    }
  }

  /** @param {Element} element */
  #clearReferred(element) {
    if (!this.#said.has(element) && !this.#isForeign(element)) return
    for (const id of idsOf(element)) {
      const referred = this.#document.getElementById(id)
      if (!referred) continue
      const around = [...selfAndAncestors(referred)].find((each) => this.#nodes.has(each))
      const leftover = around ?? (this.#isForeign(referred) ? referred : undefined)
      if (leftover && !this.#isReferredTo(plain(leftover))) plain(leftover).remove()
    }
  }

  /** @param {Element} leftover what answers for itself */
  #isReferredTo(leftover) {
    return [...this.#document.querySelectorAll(referring)].some(
      (each) =>
        !leftover.contains(each) &&
        idsOf(each).some((id) => leftover.contains(this.#document.getElementById(id))),
    )
  }

  #clearModal() {
    const { body } = this.#document
    const open = [...this.#document.querySelectorAll(`${modal}, dialog:modal`)]
    if (open.some((each) => plain(each).getClientRects().length > 0)) return
    for (const each of body.querySelectorAll("*"))
      if (this.#isForeign(each) && isBackdrop(each)) plain(each).remove()
    this.#lock.release()
  }

  /** @param {Element} element */
  #isForeign(element) {
    return this.#nodes.has(element) || this.#nodes.isInside(element)
  }
}

/**
 * @param {Element} element
 * @param {string} selector
 */
function withDescendants(element, selector) {
  const own = plain(element)
  return [...(own.matches(selector) ? [element] : []), ...own.querySelectorAll(selector)]
}

/** @param {Element} element */
function idsOf(element) {
  return references.flatMap((name) => plain(element).getAttribute(name)?.split(/\s+/).filter(Boolean) ?? [])
}
