/** Says which component an element is the root of. Only the server writes it. */
export const componentAttribute = "data-reflex-component"

/** Holds the signed state of the component that an element is the root of. */
export const stateAttribute = "data-reflex-state"

/** The attribute that connection.js looks for. */
export const connectionSchema = {
  cookiesAttribute: "data-reflex-cookies",
}

/** The attributes that feedback.js and what it loads look for. */
export const feedbackSchema = {
  progressAttribute: "data-reflex-progress",
  subscribeAttribute: "data-reflex-subscribe",
}

/** The attributes that visits.js looks for. */
export const visitSchema = {
  visitAttribute: "data-reflex-visit",
  prefetchAttribute: "data-reflex-prefetch",
  trackAttribute: "data-reflex-track",
  appendAttribute: "data-reflex-append",
  appendLimitAttribute: "data-reflex-append-limit",
}

/**
 * The attributes that few elements carry.
 *
 * @typedef {typeof connectionSchema & import("./schema.js").Schema} ConnectionSchema
 * @typedef {typeof visitSchema & import("./schema.js").Schema} VisitSchema
 * @typedef {typeof feedbackSchema & import("./schema.js").Schema} FeedbackSchema
 * @typedef {typeof rareSchema & import("./schema.js").Schema} RareSchema
 * @typedef {ConnectionSchema & FeedbackSchema & RareSchema & VisitSchema} FullSchema
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
}

/**
 * @param {import("./schema.js").Schema} schema with changes by the page
 * @returns {ConnectionSchema}
 */
export function withConnectionAttributes(schema) {
  return { ...connectionSchema, ...schema }
}

/**
 * @param {import("./schema.js").Schema} schema with changes by the page
 * @returns {FeedbackSchema}
 */
export function withFeedbackAttributes(schema) {
  return { ...feedbackSchema, ...schema }
}

/**
 * @param {import("./schema.js").Schema} schema with changes by the page
 * @returns {RareSchema}
 */
export function withRareAttributes(schema) {
  return { ...rareSchema, ...schema }
}

/**
 * @param {import("./schema.js").Schema} schema with changes by the page
 * @returns {VisitSchema}
 */
export function withVisitAttributes(schema) {
  return { ...visitSchema, ...schema }
}
