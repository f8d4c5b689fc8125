import { isIgnoredBy } from "../base/ignored.js"
import { elementData } from "../fields/element_data.js"
import { formParams, usualForm } from "../fields/form_data.js"
import { encodeReflex } from "../wire/protocol.js"

/**
 * Reads from the page what a reflex carries, after its `before` stage, so that a listener may still change it.
 *
 * @param {import("./reflex.js").Reflex} reflex
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function writeReflex(reflex, { schema, parts }) {
  const { id, target, url, element, args, options } = reflex
  const { extras } = parts.ready
  reflex.roots = extras?.roots.selectorsFor(reflex) ?? ["body"]
  const form = extras ? extras.formFor(reflex) : usualForm(reflex)
  reflex.form = form && isIgnoredBy(form, element, schema) ? null : form
  return encodeReflex({
    id,
    target,
    url,
    element: { ...elementData(element, schema, options.attributes), ...extras?.collect(reflex) },
    params: paramsOf(reflex),
    args: args.length > 0 ? args : undefined,
    ...parts.ready.connection?.told(id),
    ...extras?.componentOf(reflex),
  })
}

/** @param {import("./reflex.js").Reflex & import("../fields/sent_forms.js").FormShown} reflex */
function paramsOf(reflex) {
  const { element, form, submitter, event, options } = reflex
  const { params } = options
  if (!form && !params) return undefined
  reflex.isSubmitted = submitter !== null || (event ? event.type === "submit" : form === element)
  return [...(form ? formParams(form, submitter, reflex.isSubmitted) : []), ...Object.entries(params ?? {})]
}
