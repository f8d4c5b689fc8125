/**
 * The attributes that Reflex reads and writes in a page.
 *
 * @typedef {typeof defaultSchema} Schema
 */
export const defaultSchema = {
  reflexAttribute: "data-reflex",
  rootAttribute: "data-reflex-root",
  permanentAttribute: "data-reflex-permanent",
  datasetAttribute: "data-reflex-dataset",
  resetAttribute: "data-reflex-reset",
  busyAttribute: "data-reflex-busy",
  connectionAttribute: "data-reflex-connection",
}
