/**
 * Brings focus and selection back when a morph moved the focused element.
 *
 * @param {Document} document
 * @param {() => void} work
 */
export function keepFocus(document, work) {
  const focused = /** @type {any} */ (document.activeElement)
  const selection = selectionOf(focused)
  work()
  if (!focused || focused === document.body) return

  const successor = focused.isConnected ? focused : focused.id && document.getElementById(focused.id)
  if (!successor || successor === document.activeElement) return
  successor.focus({ preventScroll: true })
  if (selection && "setSelectionRange" in successor && selectionOf(successor))
    successor.setSelectionRange(...selection)
}

/** @param {any} field */
function selectionOf(field) {
  // Fields without a caret, such as number or email, answer null.
  if (typeof field?.selectionStart !== "number") return null
  return [field.selectionStart, field.selectionEnd, field.selectionDirection]
}
