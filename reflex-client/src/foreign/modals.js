import { plain } from "../base/plain.js"

/**
 * Closes the modal dialogs that have lost their `open`: they would be seen no more, and keep the visitor from all the rest.
 *
 * @param {MutationRecord[]} records of what the server did
 */
export function closeModals(records) {
  for (const { target, attributeName } of records) {
    const dialog = /** @type {HTMLDialogElement} */ (target)
    if (attributeName !== "open" || plain(dialog).localName !== "dialog" || !dialog.close || dialog.open)
      continue
    // Without it, there is nothing to close.
    dialog.open = true
    dialog.close()
  }
}
