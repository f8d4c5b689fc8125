import { selfAndAncestors } from "../base/ancestors.js"
import { isIgnoredBy } from "../base/ignored.js"
import { plain } from "../base/plain.js"

/**
 * What `data-reflex-dataset` and `data-reflex-dataset-all` collect from other elements. The element's own data travel with
 * its attributes.
 *
 * @param {Element} element
 * @param {import("../base/rare_schema.js").RareSchema} schema
 */
export function datasetOf(element, schema) {
  /** @type {{ dataset?: Record<string, string>, datasetAll?: Record<string, string[]> }} */
  const collected = {}
  const own = plain(element)
  const single = entriesFor(own.getAttribute(schema.datasetAttribute), element, schema)
  if (single) {
    const others = single.filter(([name]) => !own.hasAttribute(`data-${name}`))
    // The first one wins, which is the nearest ancestor.
    collected.dataset = Object.fromEntries(others.reverse())
  }
  const all = entriesFor(own.getAttribute(schema.datasetAllAttribute), element, schema)
  if (all) {
    /** @type {Map<string, string[]>} */
    const values = new Map()
    for (const [name, value] of [...dataOf(element, schema), ...all])
      values.set(name, [...(values.get(name) ?? []), value])
    collected.datasetAll = Object.fromEntries(values)
  }
  return collected
}

/**
 * @param {string | null} tokens
 * @param {Element} element
 * @param {import("../base/rare_schema.js").RareSchema} schema
 */
function entriesFor(tokens, element, schema) {
  return tokens
    ?.split(/\s+/)
    .filter(Boolean)
    .flatMap((token) =>
      Array.from(related(element, token))
        .filter((other) => !isIgnoredBy(other, element, schema))
        .flatMap((other) => dataOf(other, schema)),
    )
}

/**
 * @param {Element} element
 * @param {import("../base/rare_schema.js").RareSchema} schema
 * @returns {[string, string][]}
 */
function dataOf(element, schema) {
  const { attributes } = plain(element)
  const ours = Object.values(schema)
  return Array.from(attributes)
    .filter(({ name }) => name.startsWith("data-") && !ours.includes(name))
    .map(({ name, value }) => [name.slice(5), value])
}

/** @type {Record<string, (own: Element, element: Element) => Iterable<Element>>} */
const relations = {
  ancestors,
  combined: ancestors,
  parent: ({ parentElement }) => (parentElement ? [parentElement] : []),
  siblings: ({ parentElement }, element) =>
    Array.from(plain(parentElement)?.children ?? []).filter((each) => each !== element),
  children: ({ children }) => children,
  descendants: (element) => element.querySelectorAll("*"),
}

/**
 * @param {Element} element
 * @param {string} token
 */
function related(element, token) {
  if (Object.hasOwn(relations, token)) return relations[token](plain(element), element)
  try {
    return plain(plain(element).ownerDocument).querySelectorAll(token)
  } catch {
    // One that is no selector says nothing; the others still count.
    return []
  }
}

/**
 * @param {Element} _own
 * @param {Element} element
 */
function ancestors(_own, element) {
  return Array.from(selfAndAncestors(element)).slice(1)
}
