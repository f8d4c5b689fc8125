import { isIgnoredBy } from "./ignored.js"

/**
 * What `data-reflex-dataset` and `data-reflex-dataset-all` collect from other elements. The element's own data travel with
 * its attributes.
 *
 * @param {Element} element
 * @param {import("./rare_schema.js").RareSchema} schema
 */
export function datasetOf(element, schema) {
  /** @type {{ dataset?: Record<string, string>, datasetAll?: Record<string, string[]> }} */
  const collected = {}
  const single = entriesFor(element.getAttribute(schema.datasetAttribute), element, schema)
  if (single) {
    const others = single.filter(([name]) => !element.hasAttribute(`data-${name}`))
    // The first one wins, which is the nearest ancestor.
    collected.dataset = Object.fromEntries(others.reverse())
  }
  const all = entriesFor(element.getAttribute(schema.datasetAllAttribute), element, schema)
  if (all) {
    collected.datasetAll = {}
    for (const [name, value] of [...dataOf(element, schema), ...all]) {
      collected.datasetAll[name] ??= []
      collected.datasetAll[name].push(value)
    }
  }
  return collected
}

/**
 * @param {string | null} tokens
 * @param {Element} element
 * @param {import("./rare_schema.js").RareSchema} schema
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
 * @param {import("./rare_schema.js").RareSchema} schema
 * @returns {[string, string][]}
 */
function dataOf({ attributes }, schema) {
  const ours = Object.values(schema)
  return Array.from(attributes)
    .filter(({ name }) => name.startsWith("data-") && !ours.includes(name))
    .map(({ name, value }) => [name.slice(5), value])
}

/** @type {Record<string, (element: Element) => Iterable<Element>>} */
const relations = {
  ancestors,
  combined: ancestors,
  parent: ({ parentElement }) => (parentElement ? [parentElement] : []),
  siblings: (element) => Array.from(element.parentElement?.children ?? []).filter((each) => each !== element),
  children: ({ children }) => children,
  descendants: (element) => element.querySelectorAll("*"),
}

/**
 * @param {Element} element
 * @param {string} token
 */
function related(element, token) {
  if (Object.hasOwn(relations, token)) return relations[token](element)
  try {
    return element.ownerDocument.querySelectorAll(token)
  } catch {
    // One that is no selector says nothing; the others still count.
    return []
  }
}

/** @param {Element} element */
function* ancestors({ parentElement }) {
  for (let current = parentElement; current; current = current.parentElement) yield current
}
