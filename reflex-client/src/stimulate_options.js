/**
 * What `Reflex.options({…})` returns. Options are known by this class alone, so no argument object can be taken for them.
 */
export class StimulateOptions {
  /**
   * @param {object} values
   * @param {boolean} [values.serializeForm] `false` sends no form
   * @param {Record<string, string>} [values.attributes] instead of the element's own
   * @param {string | string[]} [values.roots] what to morph, instead of `data-reflex-root`
   */
  constructor({ serializeForm, attributes, roots } = {}) {
    this.serializeForm = serializeForm
    this.attributes = attributes
    this.roots = typeof roots === "string" ? [roots] : roots
  }
}
