/**
 * @typedef {object} StimulateValues
 * @property {Record<string, string>} [attributes] instead of the element's own
 * @property {string | string[]} [roots] what to morph, instead of `data-reflex-root`
 * @property {boolean} [serializeForm] `false` sends no form
 * @property {string} [formSelector] the form to send: the nearest around the element, or the first in the page
 * @property {Record<string, string>} [params] more fields, sent after those of the form
 * @property {boolean} [includeInnerHtml] sends the element's inner HTML
 * @property {boolean} [includeTextContent] sends the element's text
 * @property {boolean} [suppressLogging] keeps the reflex out of the debug log
 */

/**
 * What `Reflex.options({…})` returns. Options are known by this class alone, so no argument object can be taken for them.
 */
export class StimulateOptions {
  /** @param {StimulateValues} [values] */
  constructor(values) {
    this.values = { ...values }
  }
}
