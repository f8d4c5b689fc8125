import { plain } from "../base/plain.js"

/** So many texts in an element are looked at for one that is not blank. */
const most = 16
const texts = 4

/**
 * Tells which of the children of an element without an id or a key is which one of its next children, where some have come or gone:
 * morphdom goes through both lists in step, and makes anew what stands behind a child that has come. First those that nothing else
 * is like; then, between those, the next one of the same kind, and at last of the same name.
 */
export class SiblingPairs {
  #names
  #named
  #count = 0
  /** Whether morphdom asks for pairs: ours does, as it is published it does not. */
  isAsked = false

  /** @param {import("../base/schema.js").Schema} schema */
  constructor({ keyAttribute, reflexAttribute }) {
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
    const isFree = (/** @type {Element} */ each) => !keys.of(each)
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
   * @returns {Map<Element, number> | undefined} the same number for both of a pair; nothing where each has its place
   */
  of(from, to, keys, staying) {
    const keyOf = (/** @type {Node} */ each) => keys?.of(each)
    if (isByPlace(from, to, keys)) return undefined
    const lists = [from, to].map((parent) => [...plain(parent).children])
    if (lists.flat().every(keyOf)) return undefined
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
    // The first two wherever they stand, the others between those that are known by then.
    for (const [level, signatureOf] of [this.#identity, this.#kind, this.#kind, nameOf].entries()) {
      const isOnly = level < 2
      const [old, next] = lists.map((list) => {
        /** @type {Map<string, Element[]>} */
        const groups = new Map()
        let place = 0
        for (const each of list) {
          const number = numbers.get(each)
          place = number ?? place
          if (number || keyOf(each)) continue
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
    return [nameOf(element), ...(named ? this.#names.map((name) => named.getAttribute(name)) : [])].join("\n")
  }
}

/**
 * Whether a morph finds each child where it looks for it. It passes over what goes or comes with a key.
 *
 * @param {Element} from
 * @param {Element} to
 * @param {import("./keys.js").Keys} [keys]
 */
function isByPlace(from, to, keys) {
  const [old, next] = [from, to].map((parent, side) => {
    const others = side ? keys?.old : keys?.next
    return [...plain(parent).childNodes].flatMap((each) => {
      const key = keys?.of(each)
      if (!key) return nameOf(each)
      return others?.[key] ? "#" : []
    })
  })
  return old.length === next.length && old.every((name, index) => name === next[index])
}

/** @param {Node} node */
function nameOf(node) {
  return plain(node).nodeName
}

/** @param {Element} element */
function beginningOf(element) {
  const walker = plain(plain(element).ownerDocument).createTreeWalker(element, texts)
  let text = ""
  for (let count = 0; count < most && !text && walker.nextNode(); count++)
    text = walker.currentNode.nodeValue?.trim() ?? ""
  return text
}
