import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { isTypo } from "./typo.js"

const eventAlone = /^[a-z][^\s#>@]*$/

/** Tells a developer of entries of `data-reflex` that can be read, but hardly mean what they say. */
export class Hints {
  #runtime
  /** @type {Set<string>} */
  #given = new Set()

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    this.#runtime = runtime
    const { window, schema, signal } = runtime
    const { document, MutationObserver } = /** @type {Window & typeof globalThis} */ (window)
    const observer = new MutationObserver(() => this.#look(document))
    observer.observe(document, { childList: true, subtree: true, attributeFilter: [schema.reflexAttribute] })
    signal.addEventListener("abort", () => observer.disconnect())
    this.#look(document)
  }

  /** @param {Document} document */
  #look(document) {
    const { reflexAttribute, ignoreAttribute } = this.#runtime.schema
    for (const element of plain(document).querySelectorAll(`[${reflexAttribute}]`)) {
      const text = plain(element).getAttribute(reflexAttribute) ?? ""
      if (this.#given.has(text) || closest(element, `[${ignoreAttribute}]`)) continue
      this.#given.add(text)
      for (const hint of hintsFor(text.split(/\s+/).filter(Boolean), element))
        this.#runtime.logger.warn(`${reflexAttribute}="${text}": ${hint}`, element)
    }
  }
}

/**
 * @param {string[]} entries
 * @param {Element} element
 */
function hintsFor(entries, element) {
  return entries.flatMap((entry, index) => {
    const next = entries[index + 1] ?? ""
    const [event] = entry.split("->")
    if (eventAlone.test(entry) && next.includes("#") && !next.includes("->"))
      return [`"${entry}" and "${next}" are two entries. Did you mean "${entry}->${next}"?`]
    if (/^on[a-z]+$/.test(event) && event in plain(element))
      return [`there is no event "${event}". Did you mean "${entry.slice(2)}"?`]
    const meant = entry === event ? undefined : similarEvent(event, element)
    if (meant) return [`no browser has an event "${event}". Did you mean "${entry.replace(event, meant)}"?`]
    return []
  })
}

/**
 * @param {string} event
 * @param {Element} element
 */
function similarEvent(event, element) {
  const names = []
  for (const name in plain(element)) if (name.startsWith("on")) names.push(name.slice(2))
  return names.includes(event) ? undefined : names.find((name) => isTypo(event, name))
}
