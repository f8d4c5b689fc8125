import { isBox } from "../fields/fields.js"
import { placesByContent, placesByKey } from "../fields/row_places.js"

const positional = /^(.*?)\[(\d+)\](.*)$/

/**
 * Rows whose fields are told apart by their position alone, as `items[0].name`: when one before them goes or comes, or when they
 * change places, the others are what they were and have another name. What the visitor sees of each row goes with it.
 *
 * @typedef {import("../fields/row_places.js").Row} Row
 *
 * @param {Document} document
 * @param {Document} replacement
 * @param {import("../base/schema.js").Schema} schema
 */
export function alignRows(document, replacement, schema) {
  const next = listsOf(replacement)
  for (const [name, rows] of listsOf(document)) {
    const others = next.get(name)
    const found = others && (placesByKey(rows, others, schema) ?? placesByContent(rows, others))
    if (found) rename(name, rows, others, found)
  }
}

/** @param {Document} document */
function listsOf(document) {
  /** @type {Map<string, Row[]>} */
  const lists = new Map()
  for (const field of /** @type {Iterable<any>} */ (document.querySelectorAll("input, select, textarea"))) {
    const [, list, position, rest] = field.getAttribute("name")?.match(positional) ?? []
    if (list === undefined || Number(position) > 10_000) continue
    const rows = lists.get(list) ?? []
    lists.set(list, rows)
    rows[Number(position)] ??= new Map()
    rows[Number(position)].set(isBox(field) ? `${rest}\n${field.value}` : rest, field)
  }
  return lists
}

/**
 * Gives fields the names of their rows to come. All of them are without one in between: buttons of one name would release each
 * other. A row that is gone is none of those that come, so it gets a place behind them.
 *
 * @param {string} name of the list
 * @param {Row[]} rows
 * @param {Row[]} others
 * @param {(number | undefined)[]} places
 */
function rename(name, rows, others, places) {
  if (!places.some((place, position) => place !== undefined && place !== position)) return
  /** @type {(() => void)[]} */
  const renames = []
  const change = (
    /** @type {Element} */ field,
    /** @type {string} */ attribute,
    /** @type {any} */ value,
  ) => {
    field.removeAttribute(attribute)
    if (typeof value === "string") renames.push(() => field.setAttribute(attribute, value))
  }
  let { length } = others
  for (const [position, row] of rows.entries()) {
    const place = places[position]
    if (!row || place === position) continue
    const next = others[Number(place)]
    const behind = place === -1 ? length++ : undefined
    for (const [rest, field] of row) {
      const other = next?.get(rest)
      if (other) for (const each of ["id", "name"]) change(field, each, other.getAttribute(each))
      if (next) continue
      change(field, "id", undefined)
      const [, , , end] = field.getAttribute("name").match(positional)
      if (behind) change(field, "name", `${name}[${behind}]${end}`)
    }
  }
  for (const each of renames) each()
}
