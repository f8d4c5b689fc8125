const modifiers = /** @type {const} */ (["meta", "ctrl", "alt", "shift"])

const keys = new Map([
  ["enter", "enter"],
  ["tab", "tab"],
  ["esc", "escape"],
  ["space", " "],
  ["up", "arrowup"],
  ["down", "arrowdown"],
  ["left", "arrowleft"],
  ["right", "arrowright"],
  ["home", "home"],
  ["end", "end"],
  ["page_up", "pageup"],
  ["page_down", "pagedown"],
  ...Array.from(
    "abcdefghijklmnopqrstuvwxyz0123456789",
    (key) => /** @type {[string, string]} */ ([key, key]),
  ),
])

/** The `ctrl+enter` of `keydown.ctrl+enter->Todos#save`, with the key names of Stimulus. */
export class KeyFilter {
  /** @param {string} text */
  constructor(text) {
    const parts = text.split("+")
    this.modifiers = modifiers.map((modifier) => parts.includes(modifier))
    const [name, ...others] = parts.filter((part) => !modifiers.some((modifier) => modifier === part))
    if (others.length > 0 || (name !== undefined && !keys.has(name))) {
      throw new SyntaxError(
        `unknown key "${text}", expected one of ${[...keys.keys()].slice(0, 12).join(", ")}, a letter or a digit`,
      )
    }
    this.key = name === undefined ? null : /** @type {string} */ (keys.get(name))
  }

  /** @param {Event} event */
  matches(event) {
    const keyboardEvent = /** @type {KeyboardEvent} */ (event)
    const pressed = modifiers.map((modifier) => keyboardEvent[`${modifier}Key`])
    if (this.modifiers.some((wanted, index) => wanted !== pressed[index])) return false
    return this.key === null || keyboardEvent.key?.toLowerCase() === this.key
  }
}
