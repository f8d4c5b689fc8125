const key = "reflex-panel"

/** What a developer has chosen, for this tab of the browser. */
export class Settings {
  #storage
  isKnown = false
  isOpen = false
  flashes = true
  delay = 0
  loss = 0

  /** @param {Window} window */
  constructor(window) {
    this.#storage = storageOf(window)
    try {
      const saved = JSON.parse(this.#storage?.getItem(key) ?? "null")
      if (!saved) return
      this.isKnown = true
      this.isOpen = saved.open === true
      this.flashes = saved.flashes !== false
      this.delay = Number(saved.delay) || 0
      this.loss = Number(saved.loss) || 0
    } catch {
      // What somebody else has stored under this name is not ours.
    }
  }

  save() {
    const { isOpen, flashes, delay, loss } = this
    this.#storage?.setItem(key, JSON.stringify({ open: isOpen, flashes, delay, loss }))
  }
}

/** @param {Window} window */
function storageOf(window) {
  try {
    return window.sessionStorage
  } catch {
    return undefined
  }
}
