const modifiers = /** @type {const} */ (["meta", "ctrl", "alt", "shift"])

/** @type {Record<string, string>} */
const namedKeys = {
  esc: "escape",
  space: " ",
  up: "arrowup",
  down: "arrowdown",
  left: "arrowleft",
  right: "arrowright",
  page_up: "pageup",
  page_down: "pagedown",
}

/** The code of all keys that an input method takes for itself. */
const composing = 229

/** The `ctrl+enter` of `keydown.ctrl+enter->Todos#save`, with the key names of Stimulus. */
export class KeyFilter {
  #modifiers
  #key

  /** @param {string} text */
  constructor(text) {
    const parts = text.split("+")
    this.#modifiers = modifiers.map((modifier) => parts.includes(modifier))
    const [name = "", ...others] = parts.filter((part) => !modifiers.some((modifier) => modifier === part))
    const isNamed = Object.hasOwn(namedKeys, name)
    this.#key = isNamed ? namedKeys[name] : name
    const isKnown = isNamed || /^(?:[a-z0-9]?|enter|tab|home|end)$/.test(name)
    if (others.length > 0 || !isKnown) throw new SyntaxError(`unknown key "${text}"`)
  }

  /** @param {Event} event */
  matches(event) {
    const keyboardEvent = /** @type {KeyboardEvent} */ (event)
    // Safari ends the composition before the key that ends it, and tells by the code alone.
    if (keyboardEvent.isComposing || keyboardEvent.keyCode === composing) return false
    if (modifiers.some((modifier, index) => keyboardEvent[`${modifier}Key`] !== this.#modifiers[index]))
      return false
    return this.#key === "" || keyboardEvent.key?.toLowerCase() === this.#key
  }
}
