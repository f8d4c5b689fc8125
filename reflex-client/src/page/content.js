import { plain } from "../base/plain.js"

/**
 * Whether two elements are the same all through. `isEqualNode` does not look into templates.
 *
 * @param {ParentNode & Node} from
 * @param {ParentNode & Node} to
 * @returns {boolean}
 */
export function isEqual(from, to) {
  if (!plain(from).isEqualNode(to)) return false
  const others = templatesOf(to)
  return templatesOf(from).every(({ content }, index) => isEqual(content, others[index].content))
}

/**
 * @param {any} root
 * @returns {HTMLTemplateElement[]}
 */
function templatesOf(root) {
  return [root, ...plain(root).querySelectorAll("template")].filter(isTemplate)
}

/** @param {any} element one in a drawing has no content of its own */
export function isTemplate({ localName, content }) {
  return localName === "template" && content
}

/**
 * A custom element to which the server gives nothing makes its own content. What starts with white space was in a page.
 *
 * @param {Element} from
 * @param {Element} to
 */
export function fillsItself(from, to) {
  const { customElements } = /** @type {Window} */ (plain(from.ownerDocument).defaultView)
  if (!customElements.get(from.getAttribute("is") ?? from.localName)) return false
  return (
    !to.firstElementChild && !to.textContent?.trim() && (!to.firstChild || from.firstChild?.nodeType === 1)
  )
}
