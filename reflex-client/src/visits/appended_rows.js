import { plain } from "../base/plain.js"

/**
 * Lists to which each page adds its rows: those that are shown and that the next page lacks stay, as far as the list is to become
 * this long. Rows are known by their id or key; a list that has another key is another list.
 */
export class AppendedRows {
  #document
  #schema

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {import("../base/rare_schema.js").VisitSchema} schema
   */
  constructor({ window, page }, schema) {
    this.#document = plain(window.document)
    this.#schema = schema
    const change = page.change.bind(page)
    page.change = (asked, replacement, work) => {
      const holds = replacement && !asked.isLoad ? this.#keep(plain(replacement)) : []
      change(asked, replacement, work)
      for (const hold of holds) hold()
    }
  }

  /**
   * @param {Document} replacement
   * @returns {(() => void)[]} what brings the page to where the visitor was
   */
  #keep(replacement) {
    const { appendAttribute } = this.#schema
    const lists = Array.from(this.#document.querySelectorAll(`[${appendAttribute}][id]`))
    return lists.flatMap((list) => {
      const next = replacement.getElementById(list.id)
      const keyOf = (/** @type {Element} */ each) => each.getAttribute(this.#schema.keyAttribute)
      const isSame = next?.hasAttribute(appendAttribute) && keyOf(next) === keyOf(list)
      if (!next || !isSame) return []
      const rows = this.#merge(list, next)
      const hold = stayAt(
        list,
        rows.map((row) => this.#keyOf(row)),
        (row) => this.#keyOf(row),
      )
      next.replaceChildren(...rows)
      return [hold]
    })
  }

  /**
   * @param {Element} list
   * @param {Element} next
   */
  #merge(list, next) {
    const { appendAttribute, appendLimitAttribute } = this.#schema
    const isAtStart = next.getAttribute(appendAttribute) === "start"
    const limit = Number(next.getAttribute(appendLimitAttribute)) || Number.POSITIVE_INFINITY
    const fresh = Array.from(next.children)
    const shown = Array.from(list.children).filter((row) => this.#keyOf(row))
    const known = shown.map((row) => this.#keyOf(row))
    const kept = shown.map(
      (row) =>
        fresh.find((each) => this.#keyOf(each) === this.#keyOf(row)) ??
        /** @type {Element} */ (next.ownerDocument.importNode(row, true)),
    )
    const added = fresh.filter((each) => !known.includes(this.#keyOf(each)))
    const rows = isAtStart ? [...added, ...kept] : [...kept, ...added]
    if (rows.length <= limit) return rows
    return isAtStart ? rows.slice(0, limit) : rows.slice(-limit)
  }

  /** @param {Element} row */
  #keyOf(row) {
    return row.id || row.getAttribute(this.#schema.keyAttribute)
  }
}

/**
 * Rows that come or go above what the visitor looks at do not move it.
 *
 * @param {Element} list
 * @param {(string | null)[]} staying
 * @param {(row: Element) => string | null} keyOf
 */
function stayAt(list, staying, keyOf) {
  const row = Array.from(list.children).find(
    (each) => each.getBoundingClientRect().bottom > 0 && staying.includes(keyOf(each)),
  )
  if (!row) return () => {}
  const { top } = row.getBoundingClientRect()
  return () => {
    const moved = row.isConnected ? row.getBoundingClientRect().top - top : 0
    if (moved !== 0) scrollerOf(row).scrollTop += moved
  }
}

/**
 * @param {Element} row
 * @returns {Element} what it is scrolled in
 */
function scrollerOf(row) {
  const { defaultView, scrollingElement, documentElement } = plain(row.ownerDocument)
  const root = scrollingElement ?? documentElement
  for (
    let each = row.parentElement;
    each && each !== root && each.localName !== "body";
    each = each.parentElement
  ) {
    const { overflowY } = /** @type {Window} */ (defaultView).getComputedStyle(each)
    if (/auto|scroll/.test(overflowY) && each.scrollHeight > each.clientHeight) return each
  }
  return root
}
