import { plain } from "../base/plain.js"

/** Finds what a page has and the next one lacks. In doubt the next one has it, under another id. */
export class Missing {
  #root
  #keys
  #next
  #telling

  /**
   * @param {Element} root
   * @param {import("../page/keys.js").Keys} keys
   * @param {Element} next
   * @param {import("../base/schema.js").Schema} schema
   */
  constructor(root, keys, next, { reflexAttribute }) {
    this.#telling = ["name", "action", reflexAttribute]
    this.#root = root
    this.#keys = keys
    this.#next = next
  }

  /**
   * @param {Element} field
   * @returns {Element | undefined} the field, or the outermost of what holds it and is missing as well
   */
  around(field) {
    /** @type {Element[]} */
    const around = []
    for (let each = field; each !== this.#root; each = /** @type {Element} */ (plain(each).parentElement))
      around.push(each)
    const known = around.findIndex((each) => this.#counterpartOf(each))
    const place = this.#counterpartOf(around[known]) ?? this.#next
    if (known === 0 || !this.#isFewer(field)) return undefined
    const within = around.slice(0, known < 0 ? undefined : known)
    const isRowGone = within.some((each) => this.#keys.of(each) && this.#isFewer(each))
    if (!isRowGone && this.#likesIn(place, field).length > 0) return undefined
    return within.reverse().find((each) => each === field || this.#isMissing(each))
  }

  /**
   * @param {Element} element
   * @returns {Element | undefined} what it is in the next page, if that is certain
   */
  twinOf(element) {
    const likes = [this.#root, this.#next].map((place) => this.#likesIn(place, element))
    const isOnly = likes.every(({ length }) => length === 1)
    return this.#counterpartOf(element) ?? (isOnly ? likes[1][0] : undefined)
  }

  /** @param {Element} element */
  #isMissing(element) {
    const isGone = this.#keys.of(element)
      ? this.#isFewer(element)
      : this.#likesIn(this.#next, element).length === 0
    return (
      isGone && !Array.from(plain(element).querySelectorAll("*")).some((each) => this.#counterpartOf(each))
    )
  }

  /** @param {Element} element */
  #isFewer(element) {
    return this.#likesIn(this.#next, element).length < this.#likesIn(this.#root, element).length
  }

  /** @param {Element | undefined} element */
  #counterpartOf(element) {
    const key = element && this.#keys.of(element)
    return key ? this.#keys.next[key] : undefined
  }

  /**
   * All that may be the same, whatever its id is.
   *
   * @param {Element} place
   * @param {Element} element
   */
  #likesIn(place, element) {
    const own = plain(element)
    const attribute = this.#telling.find((name) => own.hasAttribute(name))
    const names = [...own.classList]
    return Array.from(plain(place).getElementsByTagName(own.localName)).filter((each) => {
      const other = plain(each)
      if (attribute) return other.getAttribute(attribute) === own.getAttribute(attribute)
      return names.length === 0 || names.some((name) => other.classList.contains(name))
    })
  }
}
