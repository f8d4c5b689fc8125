import { selfAndAncestors } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { refuse } from "../outline/whole_page_needed.js"
import { outsideOfIgnored } from "../page/roots.js"
import { withValue } from "./keyed.js"

/**
 * Whether a morph of all of the page finds each element that the server knows by an id or a key, whatever a script has made of that.
 * It does not where another element has it, too: of several, the first one counts, and which one that is differs between the pages.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function checkGivenNames(runtime) {
  const { keyAttribute } = runtime.schema
  const document = plain(runtime.window.document)
  const keyed = `[${keyAttribute}]`
  const renamed = renamedIn(runtime)
  const keyOf = (/** @type {Element} */ each) => plain(each).getAttribute(keyAttribute)
  const listOf = (/** @type {Element} */ each) => {
    let list = plain(each).parentElement
    while (list && (renamed.has(list) || !plain(list).getAttribute("id"))) list = plain(list).parentElement
    return list
  }
  /** @type {Map<Element | null, Map<string | null, Element[]>>} */
  const lists = new Map()
  for (const each of renamed.size > 0 ? document.querySelectorAll(keyed) : []) {
    const list = lists.get(listOf(each)) ?? new Map()
    lists.set(listOf(each), list)
    list.set(keyOf(each), list.get(keyOf(each)) ?? [])
    list.get(keyOf(each)).push(each)
  }
  for (const [each, [id, key]] of renamed) {
    const own = plain(each)
    const isTaken = (/** @type {string | null} */ value) =>
      !!value && [...document.querySelectorAll(withValue("id", value))].some((other) => other !== each)
    const isLost = id.before ? !id.now : key.before !== null && !id.now && key.now === null
    refuse(isLost, "a script has taken an id or a key away", "scripts")
    refuse(
      isTaken(id.now) || isTaken(id.before),
      "a script has given an id that another element has, too",
      "scripts",
    )
    // What is in an id of the server has its keys to itself.
    if (id.before) continue
    const list = listOf(each)
    const inside = [...own.querySelectorAll(keyed)].filter((other) => listOf(other) === list)
    const keys = new Set([key.now, key.before, ...inside.map(keyOf)])
    keys.delete(null)
    const isShared = [...keys].some((value) =>
      lists
        .get(list)
        ?.get(value)
        ?.some((other) => !own.contains(other)),
    )
    const [, ...around] = selfAndAncestors(each)
    const isNested = keys.size > 0 && around.some((other) => renamed.has(other))
    refuse(
      isShared || isNested,
      "a script has given an id where keys count that other elements have, too",
      "scripts",
    )
  }
}

/**
 * @param {import("../application/runtime.js").Runtime} runtime
 * @returns {Map<Element, { now: string | null, before: string | null }[]>} each with its id and its key, as they are and as the
 * server had them, but for what other guards look at
 */
function renamedIn({ foreign: { otherScripts, attributes }, schema }) {
  const renamed = new Map()
  const permanent = outsideOfIgnored(`[${schema.permanentAttribute}]`, schema)
  const isForeign = (/** @type {Element} */ each) => otherScripts?.has(each)
  for (const each of otherScripts?.changed ?? []) {
    const own = plain(each)
    const values = attributes.serverValues.get(each)
    const names = ["id", schema.keyAttribute].map((name) => {
      const now = own.getAttribute(name)
      return { now, before: values?.has(name) ? values.get(name) : now }
    })
    if (!own.isConnected || names.every(({ now, before }) => now === before)) continue
    const isApart = own.closest(permanent) || [...selfAndAncestors(each)].some(isForeign)
    if (!isApart) renamed.set(each, names)
  }
  return renamed
}
