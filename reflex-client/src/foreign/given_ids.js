import { listOf } from "../base/list_of.js"
import { plain } from "../base/plain.js"

/**
 * An element to which a script has given an id or a key is the server's element all the same, and a list with keyed rows the same
 * list.
 *
 * @param {Element} root of what is morphed
 * @param {import("../page/keys.js").Keys} keys
 * @param {Iterable<Element>} changed by scripts
 * @param {import("./foreign_attributes.js").ForeignAttributes["serverValues"]} serverValues
 * @param {import("../base/schema.js").Schema} schema
 */
export function recognize(root, keys, changed, serverValues, { keyAttribute }) {
  const mark = (/** @type {Element} */ element, /** @type {string} */ key) => {
    const given = keys.of(element)
    if (given && keys.old[given] === element) delete keys.old[given]
    keys.mark(element, keys.old[key] ? "" : key)
  }
  for (const each of changed) {
    const own = plain(each)
    const given = keys.of(each)
    const values = serverValues.get(each)
    if (!given || keys.next[given] || !(values?.has("id") || values?.has(keyAttribute))) continue
    const [id, key] = ["id", keyAttribute].map((name) =>
      values.has(name) ? values.get(name) : own.getAttribute(name),
    )
    const list = listOf(each, root)
    mark(each, id || (key === null ? "" : `${list} ${key}`))
    for (const row of own.querySelectorAll(`[${keyAttribute}]:not([id])`)) {
      const value = plain(row).getAttribute(keyAttribute)
      if (keys.of(row) === `${given} ${value}`) mark(row, `${id || list} ${value}`)
    }
  }
}
