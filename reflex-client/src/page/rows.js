import { isBox } from "../fields/fields.js"

const positional = /^(.*?)\[(\d+)\](.*)$/

/**
 * Rows whose fields are told apart by their position alone, as `items[0].name`: when one before them goes or comes, the
 * others are what they were and have another name. What the visitor sees of each row goes with it.
 *
 * @typedef {Map<string, any>} Row its fields, by the rest of their names
 *
 * @param {Document} document
 * @param {Document} replacement
 */
export function alignRows(document, replacement) {
  const next = listsOf(replacement)
  for (const [name, rows] of listsOf(document)) {
    const others = next.get(name)
    if (others && others.length !== rows.length) align(rows, others)
  }
}

/** @param {Document} document */
function listsOf(document) {
  /** @type {Map<string, Row[]>} */
  const lists = new Map()
  for (const field of document.querySelectorAll("input, select, textarea")) {
    const [, list, position, rest] = field.getAttribute("name")?.match(positional) ?? []
    if (list === undefined || Number(position) > 10_000) continue
    const rows = lists.get(list) ?? []
    lists.set(list, rows)
    rows[Number(position)] ??= new Map()
    rows[Number(position)].set(rest, field)
  }
  return lists
}

/**
 * @param {Row[]} rows
 * @param {Row[]} others
 */
function align(rows, others) {
  // What the visitor entered may have been sent, or not.
  const known = [shown, sent].map((read) => rows.map((row) => row && identityOf(row, read)))
  const moved = new Map()
  let from = 0
  for (const [position, other] of others.entries()) {
    const identity = other && identityOf(other, shown)
    const found = known.map((list) => list.indexOf(identity, from)).find((index) => index >= 0) ?? -1
    if (found < 0 || !other) continue
    moved.set(rows[found], other)
    from = found + 1
    if (found === position) moved.set(rows[found], null)
  }
  if (![...moved.values()].some(Boolean)) return
  for (const row of rows)
    if (row && !moved.has(row)) for (const field of row.values()) field.removeAttribute("id")
  for (const [row, other] of moved) if (other) for (const [rest, field] of row) rename(field, other.get(rest))
}

/**
 * What a row is known by: its own `id`, else all that it shows.
 *
 * @param {Row} row
 * @param {(field: any) => unknown} read
 */
function identityOf(row, read) {
  const id = row.get(".id")?.value
  if (id) return `id ${id}`
  return JSON.stringify([...row].map(([rest, field]) => [rest, read(field)]))
}

/** @param {any} field */
function shown(field) {
  return isBox(field) ? field.checked : field.value
}

/** @param {any} field */
function sent(field) {
  return isBox(field) ? field.defaultChecked : (field.defaultValue ?? field.value)
}

/**
 * @param {Element} field
 * @param {Element} [other]
 */
function rename(field, other) {
  for (const name of other ? ["id", "name"] : []) {
    const value = /** @type {Element} */ (other).getAttribute(name)
    if (value === null) field.removeAttribute(name)
    else field.setAttribute(name, value)
  }
}
