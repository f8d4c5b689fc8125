import { elementData } from "./element_data.js"
import { formParams } from "./form_data.js"
import { encodeReflex } from "./protocol.js"
import { rootsOf } from "./roots.js"

/**
 * Reads from the page what a reflex carries, after its `before` stage, so that a listener may still change it.
 *
 * @param {import("./reflex.js").Reflex} reflex
 * @param {import("./schema.js").Schema} schema
 * @param {Pick<Console, "warn">} logger
 */
export function writeReflex(reflex, schema, logger) {
  const { id, target, url, element, args, options, submitter } = reflex
  reflex.roots = options.roots ?? rootsOf(element, schema, logger)
  reflex.form = reflex.findForm()
  return encodeReflex({
    id,
    target,
    url,
    element: elementData(element, schema, options.attributes),
    params: reflex.form ? formParams(reflex.form, submitter) : undefined,
    args,
  })
}
