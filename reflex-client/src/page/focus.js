import { plain } from "../base/plain.js"

/**
 * Brings focus and selection back when a morph moved the focused element.
 *
 * @param {Document} document
 * @param {() => void} work
 */
export function keepFocus(document, work) {
  const own = plain(document)
  const focused = /** @type {any} */ (own.activeElement)
  const selection = selectionOf(focused)
  work()
  if (!focused || focused === own.body) return

  const { id, isConnected } = plain(focused)
  const successor = isConnected ? focused : id && own.getElementById(id)
  if (!successor || successor === own.activeElement) return
  plain(successor).focus({ preventScroll: true })
  if (selection && "setSelectionRange" in successor && selectionOf(successor))
    successor.setSelectionRange(...selection)
}

/** @param {any} field */
function selectionOf(field) {
  // Fields without a caret, such as number or email, answer null.
  if (typeof field?.selectionStart !== "number") return null
  return [field.selectionStart, field.selectionEnd, field.selectionDirection]
}
