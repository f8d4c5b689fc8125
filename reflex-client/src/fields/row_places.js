import { plain } from "../base/plain.js"
import { isBox } from "./fields.js"

/** @typedef {Map<string, any>} Row its fields, by the rest of their names */

/**
 * @param {Row[]} rows
 * @param {Row[]} others
 * @param {import("../base/schema.js").Schema} schema
 * @returns {number[] | undefined} where each row is now, or -1; nothing if not all are known by their ids or by their keys
 */
export function placesByKey(rows, others, { keyAttribute }) {
  for (const read of [idsOf, keysOf]) {
    const [old, next] = [rows, others].map((list) => read(Array.from(list), keyAttribute))
    const isKnown = [old, next].every((list) => list.every(Boolean) && new Set(list).size === list.length)
    if (isKnown && !(read === keysOf && areNumbered([...old.entries(), ...next.entries()])))
      return old.map((each) => next.indexOf(each))
  }
  return undefined
}

/** @param {Row[]} rows */
function idsOf(rows) {
  return rows.map((row) => row?.get(".id")?.value)
}

/**
 * @param {Row[]} rows
 * @param {string} keyAttribute
 * @returns {(string | null | undefined)[]} those of the elements that hold one row each
 */
function keysOf(rows, keyAttribute) {
  const elements = rows.map((row) => {
    const [field] = row?.values() ?? []
    return plain(field)?.parentElement?.closest(`[id], [${keyAttribute}]`)
  })
  if (new Set(elements).size < elements.length) return [undefined]
  return elements.map((each) => each && (plain(each).id || plain(each).getAttribute(keyAttribute)))
}

/**
 * Whether keys only count the rows, so that they say no more than their places.
 *
 * @param {[number, any][]} keys
 */
function areNumbered(keys) {
  const starts = new Set(keys.map(([place, key]) => Number(/\d+(?=\D*$)/.exec(key)) - place))
  return starts.size === 1
}

/**
 * @param {Row[]} rows
 * @param {Row[]} others
 * @returns {(number | undefined)[] | undefined} where each row is now, -1 if it is gone, nothing if that cannot be told
 */
export function placesByContent(rows, others) {
  if (rows.length === others.length) return placesById(idsOf(Array.from(rows)), idsOf(Array.from(others)))
  // What the visitor entered may have been sent, or not.
  const known = [shown, sent].map((read) => rows.map((row) => row && identityOf(row, read)))
  /** @type {(number | undefined)[]} */
  const places = rows.map((row) => (row?.get(".id")?.value ? -1 : undefined))
  let from = 0
  for (const [position, other] of others.entries()) {
    const identity = other && identityOf(other, shown)
    const found = known.map((list) => list.indexOf(identity, from)).find((index) => index >= 0) ?? -1
    if (found < 0 || !other) continue
    places[found] = position
    from = found + 1
  }
  return places
}

/**
 * @param {string[]} old
 * @param {string[]} next
 * @returns {number[]} where rows are of which some are new, and have no id yet
 */
function placesById(old, next) {
  return old.map((id, place) => {
    if (id) return next.indexOf(id)
    return next[place] && old.includes(next[place]) ? -1 : place
  })
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
