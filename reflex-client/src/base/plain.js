/** What stands for a node says which one by this name, in each file of the client. */
const original = Symbol.for("reflex:original")

/** Answers from the prototype, where no name of a page reaches. */
const handler = {
  /**
   * @param {any} node
   * @param {string | symbol} name
   */
  get(node, name) {
    if (name === original) return node
    const value = Reflect.get(Object.getPrototypeOf(node), name, node)
    return typeof value === "function" ? value.bind(node) : value
  },

  /**
   * @param {any} node
   * @param {string | symbol} name
   * @param {unknown} value
   */
  set: (node, name, value) => Reflect.set(Object.getPrototypeOf(node), name, value, node),
}

/**
 * Whatever a page calls its fields: asked for a property, a form answers with its field of that name or id, and a document
 * with its image or form. This is the same node to read from, which answers for itself. It is no node to hand to a browser.
 *
 * @template {Node | EventTarget | null | undefined} T
 * @param {T} node
 * @returns {T}
 */
export function plain(node) {
  node = /** @type {any} */ (node)?.[original] ?? node
  const kind = /** @type {any} */ (node)?.[Symbol.toStringTag]
  return kind === "HTMLFormElement" || kind === "HTMLDocument"
    ? /** @type {T} */ (new Proxy(/** @type {any} */ (node), handler))
    : node
}

/**
 * @param {unknown} value
 * @returns {value is Element}
 */
export function isElement(value) {
  return plain(/** @type {Node | null} */ (value))?.nodeType === 1
}
