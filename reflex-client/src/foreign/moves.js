import { plain } from "../base/plain.js"

const shown = /^(class|hidden|tabindex|aria-.*)$/

/**
 * A script moves a class from one element to the next one, as that of the tab that is shown, of a slide or of a picked row. That
 * stays until the server gives this class to yet another one: two of them would be shown. Then the server's word counts.
 */
export class Moves {
  #attributes
  /** @type {Map<Element, Set<string>>} what has come to an element */
  #moved = new Map()

  /** @param {import("./foreign_attributes.js").ForeignAttributes} attributes */
  constructor(attributes) {
    this.#attributes = attributes
  }

  /** @param {MutationRecord[]} records of what scripts did in the same moment */
  note(records) {
    /** @type {Map<Element, string[]>} */
    const before = new Map()
    for (const { target, attributeName, oldValue } of records) {
      const element = /** @type {Element} */ (target)
      if (attributeName === "class" && !before.has(element)) before.set(element, namesIn(oldValue))
    }
    if (before.size < 2) return
    for (const [element, old] of before) {
      const come = [...plain(element).classList].filter((name) => !old.includes(name))
      const moved = come.filter((name) => {
        const others = othersLike(element)
        return (
          others.some((other) => before.get(other)?.includes(name)) &&
          !others.some((other) => hasClass(other, name))
        )
      })
      if (moved.length > 0) this.#moved.set(element, new Set(moved))
    }
  }

  /** A morph is over. */
  settle() {
    for (const [element, names] of this.#moved) {
      const stays = [...names].filter((name) => hasClass(element, name) && !this.#isSent(element, name))
      if (!plain(element).isConnected || stays.length === 0) this.#moved.delete(element)
      else if (
        othersLike(element).some((other) =>
          stays.some((name) => hasClass(other, name) && this.#isSent(other, name)),
        )
      )
        this.#giveBack(element)
    }
  }

  /**
   * @param {Element} element
   * @param {string} name
   */
  #isSent(element, name) {
    const changed = this.#attributes.serverValues.get(element)
    return changed?.has("class") ? namesIn(changed.get("class")).includes(name) : hasClass(element, name)
  }

  /** @param {Element} element */
  #giveBack(element) {
    this.#moved.delete(element)
    const own = plain(element)
    for (const [name, value] of this.#attributes.serverValues.get(element) ?? []) {
      if (!shown.test(name)) continue
      if (value === null) own.removeAttribute(name)
      else own.setAttribute(name, value)
    }
  }
}

/**
 * @param {Element} element
 * @param {string} name
 */
function hasClass(element, name) {
  return plain(element).classList.contains(name)
}

/** @param {string | null | undefined} value */
function namesIn(value) {
  return value?.split(/\s+/).filter(Boolean) ?? []
}

/**
 * @param {Element} element
 * @returns {Element[]} beside it, or in what is beside what it is in, as the links of a list are
 */
function othersLike(element) {
  const { parentElement: list, localName } = plain(element)
  const isOther = (/** @type {Element} */ each) => each !== element && plain(each).localName === localName
  const beside = [...(plain(list)?.children ?? [])].filter(isOther)
  if (beside.length > 0) return beside
  const around = plain(plain(list)?.parentElement)?.children ?? []
  return [...around].flatMap((each) => [...plain(each).children]).filter(isOther)
}
