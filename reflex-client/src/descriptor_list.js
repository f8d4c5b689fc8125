import { ReflexDescriptor } from "./reflex_descriptor.js"

/** Reads the `data-reflex` of elements; an entry that cannot be read is reported once and left out. */
export class DescriptorList {
  #attribute
  #logger
  /** @type {WeakMap<Element, { text: string, descriptors: ReflexDescriptor[] }>} */
  #parsed
  /** @type {Set<string>} */
  #reported

  /**
   * @param {import("./schema.js").Schema} schema
   * @param {Pick<Console, "warn">} logger
   */
  constructor(schema, logger) {
    this.#attribute = schema.reflexAttribute
    this.#logger = logger
    this.#parsed = new WeakMap()
    this.#reported = new Set()
  }

  /** @param {Element} element */
  of(element) {
    const text = element.getAttribute(this.#attribute)
    if (text === null) return []

    const known = this.#parsed.get(element)
    if (known?.text === text) return known.descriptors

    const descriptors = text.split(/\s+/).flatMap((entry) => this.parse(entry, element))
    this.#parsed.set(element, { text, descriptors })
    return descriptors
  }

  /**
   * @param {string} entry
   * @param {Element} element
   */
  parse(entry, element) {
    if (entry === "") return []
    try {
      return [ReflexDescriptor.parse(entry, element)]
    } catch (error) {
      this.#report(entry, element, /** @type {Error} */ (error))
      return []
    }
  }

  /**
   * @param {string} entry
   * @param {Element} element
   * @param {Error} error
   */
  #report(entry, element, error) {
    if (this.#reported.has(entry)) return
    this.#reported.add(entry)
    this.#logger.warn(`${this.#attribute}="${entry}" is ignored: ${error.message}.`, element)
  }
}
