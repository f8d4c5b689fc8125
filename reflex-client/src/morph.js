import morphdom from "morphdom"

/**
 * Turns one element, or its children only, into another, changing no more than what differs.
 *
 * @typedef {object} MorphOptions
 * @property {boolean} childrenOnly
 * @property {import("./schema.js").Schema} schema
 * @property {import("./busy.js").Busy} busy
 * @property {import("./field_rule.js").FieldRule} fields
 *
 * @param {Element} element
 * @param {Element} replacement
 * @param {MorphOptions} options
 */
export function morph(element, replacement, { childrenOnly, schema, busy, fields }) {
  if (element.closest(`[${schema.permanentAttribute}]`)) return
  if (!childrenOnly && element.nodeName !== replacement.nodeName) return element.replaceWith(replacement)

  morphdom(element, replacement, {
    childrenOnly,
    // A form with a field named "id" has that field as its id property.
    getNodeKey: (node) => /** @type {Element} */ (node).getAttribute?.("id") ?? null,
    onBeforeElUpdated(from, to) {
      if (isLeftAlone(from, schema, fields.focused)) return false
      busy.carryOver(from, to)
      // Equal nodes hold no field whose server's value changed, so no field in them may change either.
      if (from.isEqualNode(to)) return false
      fields.decide(from, to)
      return true
    },
    onBeforeElChildrenUpdated: (from, to) => !fields.apply(from, to),
  })
  fields.finish()
}

/**
 * @param {HTMLElement} element
 * @param {import("./schema.js").Schema} schema
 * @param {Element | null} focused
 */
function isLeftAlone(element, schema, focused) {
  if (element.hasAttribute(schema.permanentAttribute)) return true
  // A script that was empty so far would run with its first text.
  if (element.localName === "script") return true
  if (element !== focused) return false
  return element.isContentEditable || element.localName.includes("-")
}
