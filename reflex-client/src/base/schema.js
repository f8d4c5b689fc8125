/**
 * The attributes that Reflex reads and writes in every page.
 *
 * @typedef {typeof defaultSchema} Schema
 */
export const defaultSchema = {
  reflexAttribute: "data-reflex",
  ignoreAttribute: "data-reflex-ignore",
  eventsAttribute: "data-reflex-events",
  rootAttribute: "data-reflex-root",
  permanentAttribute: "data-reflex-permanent",
  keyAttribute: "data-reflex-key",
  resetAttribute: "data-reflex-reset",
  disableWithAttribute: "data-reflex-disable-with",
  eachAttribute: "data-reflex-each",
  busyAttribute: "data-reflex-busy",
  connectionAttribute: "data-reflex-connection",
}

/** On forms that show only the errors of the fields which were touched. */
export const touchedAttribute = "data-reflex-touched"

/**
 * Tells the attributes of rare_schema.js, or what stands for them, from those of every page: an element that carries one
 * needs extras.js.
 *
 * @param {Schema} schema with changes by the page
 */
export function rareAttributesIn(schema) {
  const [common, changed] = [defaultSchema, schema].map(Object.values)
  return (/** @type {string} */ name) =>
    (name.startsWith("data-reflex-") || changed.includes(name)) && !common.includes(name)
}
