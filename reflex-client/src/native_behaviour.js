/** @param {Element} element */
export function isSubmitButton(element) {
  const { localName } = element
  if (localName !== "button" && localName !== "input") return false
  const { type } = /** @type {HTMLButtonElement | HTMLInputElement} */ (element)
  return type === "submit" || type === "image"
}

/** @param {Element} element */
function isLink(element) {
  return (element.localName === "a" || element.localName === "area") && element.hasAttribute("href")
}

/**
 * Whether the browser would leave the page because of this event, so that a reflex has to stand in for it.
 *
 * @param {Event} event
 * @param {Element} element
 */
export function wouldLeaveThePage(event, element) {
  if (event.type === "submit") return true
  if (event.type !== "click") return false

  const activated = element.closest("a[href], area[href], button, input, label")
  if (!activated) return false
  if (isLink(activated)) return true
  return isSubmitButton(activated) && /** @type {HTMLButtonElement} */ (activated).form !== null
}

/**
 * Whether the visitor asked for a new tab, window or download.
 *
 * @param {Event} event
 * @param {Element} element
 */
export function isMeantForTheBrowser(event, element) {
  const link = element.closest("a[href], area[href]")
  if (event.type !== "click" || !link) return false
  const { button, ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event)
  return button > 0 || ctrlKey || metaKey || shiftKey
}
