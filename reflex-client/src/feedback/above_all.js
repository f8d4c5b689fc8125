import { plain } from "../base/plain.js"

/**
 * Puts an element where it is seen, heard and can be clicked: beside the body, where no morph comes by, or in the modal dialog
 * that keeps the visitor from everything else.
 *
 * @param {Document} document as `plain` has it
 * @param {Element} element
 */
export function putAboveAll(document, element) {
  const place = topmostModal(document) ?? document.documentElement
  if (element.parentNode !== place) place.append(element)
}

/**
 * Keeps an element there while dialogs open and close.
 *
 * @param {Document} document
 * @param {() => Element | null} shown
 * @param {AbortSignal} signal
 */
export function stayAboveAll(document, shown, signal) {
  const follow = () => {
    const element = shown()
    if (element) putAboveAll(document, element)
  }
  // A dialog may also go with the page that it was in.
  for (const name of ["toggle", "close", "reflex:finalize"])
    plain(document).addEventListener(name, follow, { capture: true, signal })
}

/** @param {Document} document */
function topmostModal(document) {
  const open = [...document.querySelectorAll("dialog[open]")].filter(isModal)
  // Only in the topmost can anything have the focus.
  return open.find((each) => each === document.activeElement?.closest("dialog")) ?? open.at(-1)
}

/** @param {Element} dialog */
function isModal(dialog) {
  try {
    return dialog.matches(":modal")
  } catch {
    return false
  }
}
