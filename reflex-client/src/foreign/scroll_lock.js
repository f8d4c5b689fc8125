import { plain } from "../base/plain.js"
import { styleOf } from "./floating.js"

const properties = ["overflow", "overflow-x", "overflow-y", "padding-right", "margin-right"]

/** Knows how a script keeps the page from being scrolled while something lies above it. */
export class ScrollLock {
  #roots
  #isLocked = false
  /** @type {(() => void)[]} */
  #undo = []

  /** @param {Document} document */
  constructor(document) {
    const { documentElement, body } = plain(document)
    this.#roots = [documentElement, body]
  }

  /** @param {MutationRecord[]} records of what scripts did in the same moment */
  note(records) {
    const changes = records.filter(({ attributeName }) => /^(class|style)$/.test(attributeName ?? ""))
    if (!changes.some(({ target }) => this.#isRoot(target))) return
    const wasLocked = this.#isLocked
    this.#isLocked = this.#roots.some(isLocked)
    if (wasLocked !== this.#isLocked) this.#undo = this.#isLocked ? this.#reverse(changes) : []
  }

  /** Whoever would do so is gone. */
  release() {
    for (const undo of this.#undo) undo()
    this.#undo = []
    this.#isLocked = false
  }

  /** @param {MutationRecord[]} changes */
  #reverse(changes) {
    return changes.reverse().flatMap(({ target, attributeName, oldValue }) => {
      const element = /** @type {HTMLElement} */ (target)
      if (attributeName === "style") return [() => styleAgain(element, oldValue)]
      if (!this.#isRoot(target)) return []
      const added = [...element.classList].filter((name) => !oldValue?.split(/\s+/).includes(name))
      return [() => element.classList.remove(...added)]
    })
  }

  /** @param {Node} target */
  #isRoot(target) {
    return this.#roots.some((root) => root === target)
  }
}

/** @param {Element} root */
function isLocked(root) {
  return /(hidden|clip)$/.test(styleOf(root).overflow)
}

/**
 * @param {HTMLElement} element
 * @param {string | null} before
 */
function styleAgain(element, before) {
  const own = plain(element)
  const { style } = own.ownerDocument.createElement("i")
  style.cssText = before ?? ""
  for (const name of properties) own.style.setProperty(name, style.getPropertyValue(name))
}
