import { plain } from "../base/plain.js"
import { outsideOfIgnored } from "../page/roots.js"

/**
 * What of a page is shown as the server has it.
 *
 * @typedef {object} Shown
 * @property {string} html of the page
 * @property {Element} element that shows it, or its part of it
 * @property {import("../outline/page_text.js").PageText} [text] the same, once it is needed
 *
 * @param {import("../reflex/reflex.js").Reflex} reflex that has morphed all of the page, or of its roots
 * @param {string} html
 * @param {import("../application/runtime.js").Runtime} runtime
 * @returns {Shown | undefined} nothing if that cannot be told
 */
export function shownBy({ url, roots }, html, { page, window, schema }) {
  const { body } = plain(window.document)
  if (url !== page.url) return undefined
  if (roots.every((root) => root === "body")) return { html, element: body }
  const [root] = roots
  const element = roots.length === 1 && page.document.querySelector(outsideOfIgnored(root, schema))
  return element && plain(element).id ? { html, element } : undefined
}
