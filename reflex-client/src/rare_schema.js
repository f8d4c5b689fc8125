/**
 * The attributes that few elements carry.
 *
 * @typedef {typeof rareSchema & import("./schema.js").Schema} FullSchema
 */
export const rareSchema = {
  datasetAttribute: "data-reflex-dataset",
  datasetAllAttribute: "data-reflex-dataset-all",
  serializeFormAttribute: "data-reflex-serialize-form",
  formSelectorAttribute: "data-reflex-form-selector",
  includeInnerHtmlAttribute: "data-reflex-include-inner-html",
  includeTextContentAttribute: "data-reflex-include-text-content",
  suppressLoggingAttribute: "data-reflex-suppress-logging",

  debounceAttribute: "data-reflex-debounce",
  throttleAttribute: "data-reflex-throttle",
  confirmAttribute: "data-reflex-confirm",
  dropOfflineAttribute: "data-reflex-drop-offline",
  disableWithAttribute: "data-reflex-disable-with",
  progressAttribute: "data-reflex-progress",
}

/**
 * @param {import("./schema.js").Schema} schema with changes by the page
 * @returns {FullSchema}
 */
export function withRareAttributes(schema) {
  return { ...rareSchema, ...schema }
}
