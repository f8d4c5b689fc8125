import { plain } from "../base/plain.js"
import { isEqual, isTemplate } from "./content.js"

const declared = "template[shadowrootmode]"

/** Shadow roots that the server's HTML declares: only the parser of a page that is loaded makes them out of their templates. */
export class ShadowRoots {
  #document

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor({ window: { document }, signal }) {
    this.#document = document
    plain(document).addEventListener("reflex:before-morph-element", this.#follow, { capture: true, signal })
  }

  #follow = (/** @type {Event} */ event) => {
    const { detail } = /** @type {CustomEvent} */ (event)
    // A page with templates is never morphed in parts.
    if (detail.isAround) return
    const { element, replacement } = detail
    const [template] = templatesIn(replacement, `:scope > ${declared}`)
    if (!template) return
    template.remove()
    const { shadowRoot } = plain(element)
    if (hasScript(template)) return
    if (shadowRoot && !isEqual(shadowRoot, template.content)) shadowRoot.replaceChildren(template.content)
    else if (!shadowRoot) attach(element, template)
  }

  /** Those of elements that were not there before. */
  attach() {
    for (const template of templatesIn(this.#document, declared)) {
      const { parentElement } = template
      template.remove()
      if (parentElement) attach(parentElement, template)
    }
  }
}

/**
 * @param {Document | Element} place
 * @param {string} selector
 * @returns {HTMLTemplateElement[]}
 */
function templatesIn(place, selector) {
  return /** @type {any[]} */ (Array.from(plain(place).querySelectorAll(selector))).filter(isTemplate)
}

/**
 * A script in the content of a template would run where it is moved into the page, unlike any other that a morph brings.
 *
 * @param {HTMLTemplateElement} template
 */
function hasScript({ content }) {
  return content.querySelector("script") !== null
}

/**
 * @param {Element} host
 * @param {HTMLTemplateElement} template
 */
function attach(host, template) {
  if (hasScript(template)) return
  try {
    const mode = /** @type {ShadowRootMode} */ (template.getAttribute("shadowrootmode"))
    const delegatesFocus = template.hasAttribute("shadowrootdelegatesfocus")
    host.attachShadow({ mode, delegatesFocus }).append(template.content)
  } catch {
    // A closed one is there already, or this element can have none.
  }
}
