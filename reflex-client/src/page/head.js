import { plain } from "../base/plain.js"
import { isScript } from "./is_script.js"
import { matchAttributes } from "./match_attributes.js"
import { setText } from "./set_text.js"

const content = "meta, link, style, script"
const loads = /stylesheet|preload|prefetch|preconnect/
const ownNames = /^(href|content|integrity|nonce)$/

/** What follows the server's page in its head, beside the title. Scripts that run, and what other scripts put there, stay. */
export class Head {
  #head
  #foreign
  #parser
  /** @type {WeakSet<Element>} what the server is known to have sent */
  known = new WeakSet()
  /** @type {WeakSet<Element>} styles that stay until those that follow them are there */
  #leaving = new WeakSet()

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ window: { document }, foreign, page: { parser } }) {
    this.#head = plain(document).head
    this.#foreign = foreign
    this.#parser = parser
  }

  /** @param {HTMLHeadElement} replacement */
  follow(replacement) {
    const { otherScripts } = this.#foreign
    const all = contentOf(this.#head).filter((each) => !this.#leaving.has(each))
    const live = all.filter((each) => !otherScripts?.has(each))
    const next = contentOf(replacement)
    /** @type {Map<Element, Element>} */
    const pairs = new Map()
    // A router may have brought the head of another page, piece by piece.
    this.#pair(all, next, pairs, isEqual)
    this.#pair(live, next, pairs, isSameKind)
    this.#pair(all.filter(isMeta), next, pairs, isSameKind)
    const left = live.filter((each) => ![...pairs.values()].includes(each))
    this.#foreign.during(() => {
      /** @type {Element | undefined} */
      let last
      for (const element of next) last = this.#put(element, pairs.get(element), last)
      for (const each of left) if (this.known.has(each) || !loadsSomething(each)) each.remove()
    })
  }

  /**
   * @param {Element[]} live
   * @param {Element[]} next
   * @param {Map<Element, Element>} pairs
   * @param {(one: Element, other: Element) => boolean} isSame
   */
  #pair(live, next, pairs, isSame) {
    const taken = new Set(pairs.values())
    for (const element of next) {
      if (pairs.has(element)) continue
      const found = live.find((each) => !taken.has(each) && isSame(each, element))
      if (!found) continue
      taken.add(found)
      pairs.set(element, found)
    }
  }

  /**
   * @param {Element} element
   * @param {Element | undefined} old
   * @param {Element | undefined} last what it comes after
   */
  #put(element, old, last) {
    const isNew = !old || (isStyleSheet(element) && old.getAttribute("href") !== element.getAttribute("href"))
    const shown = isNew ? element : old
    if (!isNew) this.#change(shown, element)
    else if (old) this.#replace(/** @type {Element} */ (old), element)
    else if (last) last.after(element)
    else this.#head.append(element)
    this.known.add(shown)
    return shown
  }

  /**
   * @param {Element} old
   * @param {Element} element
   */
  #change(old, element) {
    this.#foreign.attributes.carryOver(old, element, this.#parser)
    matchAttributes(old, element, this.#parser)
    setText(old, element.textContent, this.#parser)
  }

  /**
   * A page without its styles for a moment would flash.
   *
   * @param {Element} old
   * @param {Element} element
   */
  #replace(old, element) {
    this.#leaving.add(old)
    for (const name of ["load", "error"]) element.addEventListener(name, () => old.remove(), { once: true })
    old.after(element)
  }
}

/** @param {HTMLHeadElement} head */
function contentOf(head) {
  return Array.from(head.querySelectorAll(content)).filter((each) => !isScript(each))
}

/** @param {Element} element */
function isMeta({ localName }) {
  return localName === "meta"
}

/** @param {Element} element */
function isStyleSheet(element) {
  return element.localName === "link" && /\bstylesheet\b/.test(element.getAttribute("rel") ?? "")
}

/** @param {Element} element what a script may have put there before this one could see it */
function loadsSomething(element) {
  return element.localName === "style" || loads.test(element.getAttribute("rel") ?? "")
}

/**
 * @param {Element} one
 * @param {Element} other
 */
function isEqual(one, other) {
  return one.isEqualNode(other)
}

/**
 * @param {Element} one
 * @param {Element} other
 */
function isSameKind(one, other) {
  return kindOf(one) === kindOf(other)
}

/** @param {Element} element */
function kindOf(element) {
  const names = element.getAttributeNames().filter((name) => !ownNames.test(name))
  return JSON.stringify([
    element.localName,
    ...names.sort().map((name) => [name, element.getAttribute(name)]),
  ])
}
