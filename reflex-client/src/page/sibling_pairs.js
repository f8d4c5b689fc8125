import { plain } from "../base/plain.js"
import { InStep } from "./in_step.js"

/** So many texts in an element are looked at for one that is not blank. */
const most = 16
/** So many children are compared with each other, and what stands behind these only with what it would be the same as. */
const many = 64
const texts = 4

/**
 * Tells which of the children of an element without an id or a key is which one of its next children, where some have come or gone:
 * morphdom goes through both lists in step, and makes anew what stands behind a child that has come. First those that nothing else
 * is like; then, between those, the next one of the same kind, and at last of the same name.
 */
export class SiblingPairs {
  #names
  #named
  #step
  #count = 0
  /** Whether morphdom asks for pairs: ours does, as it is published it does not. */
  isAsked = false

  /**
   * @param {import("../base/schema.js").Schema} schema
   * @param {Window} window
   */
  constructor({ keyAttribute, reflexAttribute }, window) {
    this.#step = new InStep(window)
    const own = ["id", keyAttribute, reflexAttribute]
    this.#names = [...own, "name", "type", "for", "href", "src", "action", "role", "aria-label"]
    this.#named = this.#names.map((name) => `[${name}]`).join()
  }

  /**
   * Gives them keys for this morph.
   *
   * @param {Element} from
   * @param {Element} to
   * @param {import("./keys.js").Keys} keys
   * @param {Map<Element, Element>} [staying]
   */
  mark(from, to, keys, staying) {
    this.isAsked = true
    const numbers = this.of(from, to, keys, staying)
    if (!numbers) return
    const isFree = (/** @type {Element} */ each) => !keys.of(each) && !(Number(numbers.get(each)) < 0)
    // No parser leaves this character in an id.
    const keyOf = (/** @type {Element} */ each) => `\0${numbers.get(each) ?? ++this.#count}`
    const [old, next] = [from, to].map((parent) => [...plain(parent).children].filter(isFree))
    for (const each of next) {
      const key = keyOf(each)
      keys.mark(each, key)
      keys.next[key] = each
      delete keys.old[key]
    }
    for (const each of old) keys.mark(each, keyOf(each))
  }

  /**
   * @param {Element} from
   * @param {Element} to
   * @param {import("./keys.js").Keys} [keys]
   * @param {Map<Element, Element>} [staying] of the next children, those that stand for something like one that is there
   * @returns {Map<Element, number> | undefined} the same number for both of a pair, less than nothing for one that a morph finds in its
   * place; nothing where it finds them all
   */
  of(from, to, keys, staying) {
    const keyOf = (/** @type {Node} */ each) => keys?.of(each)
    const lists = [from, to].map((parent) => [...plain(parent).children])
    if (lists.every((list) => list.every(keyOf)) || this.#step.isAll(from, to, keys)) return undefined
    /** @type {Map<Element, number>} */
    const numbers = new Map()
    const pair = (/** @type {Element} */ one, /** @type {Element} */ other) => {
      numbers.set(one, ++this.#count).set(other, this.#count)
    }
    for (const each of lists[1]) {
      const key = keyOf(each)
      const other = key && keys?.old[key]
      if (other && plain(other).parentNode === from) pair(other, each)
    }
    const same = this.#step.countLast(lists, many, keyOf, staying)
    for (let back = 1; back <= same; back++) {
      const [one, other] = lists.map((list) => /** @type {Element} */ (list.at(-back)))
      pair(one, other)
    }
    const start = Math.max(0, Math.min(...lists.map(({ length }) => length)) - same - many)
    const first = this.#step.count(from, to, start, keyOf)
    for (let index = 0; index < first; index++) for (const list of lists) numbers.set(list[index], -index - 1)
    const rests = lists.map((list) => list.slice(first))
    // The first two wherever they stand, the others between those that are known by then.
    for (const [level, signatureOf] of [
      this.#identity,
      this.#kind,
      this.#kind,
      this.#step.nameOf,
    ].entries()) {
      const isOnly = level < 2
      const isOfAll = signatureOf === this.#step.nameOf
      const [old, next] = rests.map((list) => {
        /** @type {Map<string, Element[]>} */
        const groups = new Map()
        let place = -first
        for (const [index, each] of list.entries()) {
          const number = numbers.get(each)
          place = number ?? place
          if (number || keyOf(each) || (!isOfAll && index + first < start)) continue
          const signature = `${isOnly ? 0 : place}\n${signatureOf(staying?.get(each) ?? each)}`
          const group = groups.get(signature)
          if (group) group.push(each)
          else groups.set(signature, [each])
        }
        return groups
      })
      for (const [signature, ones] of old) {
        const others = next.get(signature) ?? []
        if (isOnly && (ones.length > 1 || others.length > 1)) continue
        for (const [index, other] of others.slice(0, ones.length).entries()) pair(ones[index], other)
      }
    }
    return numbers
  }

  /** @param {Element} element */
  #identity = (element) => `${this.#namesOf(element)}\n${beginningOf(element)}`

  /** @param {Element} element */
  #kind = (element) => `${this.#namesOf(element)}\n${plain(element).getAttribute("class")}`

  /**
   * @param {Element} element
   * @returns {string} what names it, or what is in it
   */
  #namesOf(element) {
    const own = plain(element)
    const named = plain(own.matches(this.#named) ? element : own.querySelector(this.#named))
    return [
      this.#step.nameOf(element),
      ...(named ? this.#names.map((name) => named.getAttribute(name)) : []),
    ].join("\n")
  }
}

/** @param {Element} element */
function beginningOf(element) {
  const walker = plain(plain(element).ownerDocument).createTreeWalker(element, texts)
  let text = ""
  for (let count = 0; count < most && !text && walker.nextNode(); count++)
    text = walker.currentNode.nodeValue?.trim() ?? ""
  return text
}
