import { plain } from "../base/plain.js"

/**
 * @typedef {import("../reflex/reflex.js").Reflex} Reflex
 * @typedef {{ isDisabled: boolean, value: string, children: Node[] }} State
 */

/** Disables what carries `data-reflex-disable-with` while its reflex is under way, and lets it say so. */
export class DisabledButtons {
  #attribute
  #foreign
  /** @type {Map<Element, { reflex: Reflex, before: State, hadFocus: boolean }>} */
  #disabled = new Map()

  /**
   * @param {import("../base/rare_schema.js").FeedbackSchema} schema
   * @param {import("../foreign/foreign_changes.js").ForeignChanges} foreign
   */
  constructor(schema, foreign) {
    this.#foreign = foreign
    this.#attribute = schema.disableWithAttribute
  }

  /**
   * @param {Document} document
   * @param {AbortSignal} signal
   */
  start(document, signal) {
    const listen = (/** @type {string} */ name, /** @type {(detail: any) => void} */ listener) =>
      plain(document).addEventListener(name, (event) => listener(/** @type {CustomEvent} */ (event).detail), {
        capture: true,
        signal,
      })
    // What is disabled is not sent with its form, so this waits until the form was read.
    listen("reflex:queued", ({ reflex }) => this.disable(reflex))
    listen("reflex:delivered", ({ reflex }) => this.disable(reflex))
    listen("reflex:finalize", ({ reflex }) => this.#end(reflex))
    listen("reflex:before-morph-element", (detail) => this.#carryOver(detail))
  }

  /** @param {Reflex} reflex */
  disable(reflex) {
    if (reflex.isOver) return
    for (const element of [reflex.element, reflex.submitter]) {
      if (!element || !plain(element).hasAttribute(this.#attribute) || this.#disabled.has(element)) continue
      const hadFocus = element === documentOf(element).activeElement
      this.#disabled.set(element, { reflex, before: stateOf(element), hadFocus })
      this.#foreign.ignoreWhile(() => wait(element, plain(element).getAttribute(this.#attribute)))
    }
  }

  /** @param {Reflex} ended */
  #end(ended) {
    for (const [element, { reflex, before, hadFocus }] of this.#disabled) {
      if (reflex !== ended) continue
      this.#disabled.delete(element)
      this.#foreign.ignoreWhile(() => show(element, before))
      const { activeElement, body } = documentOf(element)
      if (hadFocus && (!activeElement || activeElement === body || activeElement === element))
        plain(/** @type {HTMLElement} */ (element)).focus({ preventScroll: true })
    }
  }

  /**
   * The server's element takes over, and waits as well. This comes in the middle of a morph, where only the replacement may be
   * touched: what is done to the page there is the server's.
   *
   * @param {{ element: Element, replacement: Element }} detail
   */
  #carryOver(detail) {
    const known = this.#disabled.get(detail.element)
    if (!known) return
    const { replacement } = detail
    known.before = stateOf(replacement)
    wait(replacement, plain(replacement).getAttribute(this.#attribute))
  }
}

/** @param {Element} element */
function documentOf(element) {
  return plain(plain(element).ownerDocument)
}

/**
 * @param {any} element
 * @returns {State}
 */
function stateOf(element) {
  const { disabled, value, childNodes } = plain(element)
  return { isDisabled: disabled, value, children: [...childNodes].map((node) => node.cloneNode(true)) }
}

/**
 * @param {any} element
 * @param {string | null} text
 */
function wait(element, text) {
  const own = plain(element)
  own.disabled = true
  if (!text) return
  if (own.tagName === "INPUT") own.value = text
  else own.textContent = text
}

/**
 * @param {any} element
 * @param {State} state
 */
function show(element, { isDisabled, value, children }) {
  const own = plain(element)
  own.disabled = isDisabled
  if (own.tagName === "INPUT") own.value = value
  else if (!isSame(own, children)) own.replaceChildren(...children)
}

/**
 * @param {Element} element
 * @param {Node[]} children
 */
function isSame({ childNodes }, children) {
  return (
    childNodes.length === children.length &&
    children.every((node, index) => node.isEqualNode(childNodes[index]))
  )
}
