import { plain } from "../base/plain.js"

/**
 * Adds rules to a page without an inline style, which a strict content security policy would refuse.
 *
 * @param {Document} document
 * @param {string} rules
 */
export function adoptStyles(document, rules) {
  // Without them, what they would show stays unseen.
  if (!document.adoptedStyleSheets) return
  const { CSSStyleSheet } = /** @type {Window & typeof globalThis} */ (plain(document).defaultView)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
