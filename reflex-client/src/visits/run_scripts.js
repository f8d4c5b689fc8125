import { hashOf } from "../base/hash_of.js"
import { plain } from "../base/plain.js"
import { bearsVisits, isBoosted } from "./boost.js"
import { nameOf, scriptsIn } from "./scripts.js"

const declaration =
  /\/\/.*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|[{}]|\b(?:const|let|class)\b/g

/** The scripts that this document has run. Each page that is shown in it may need others. */
export class RunScripts {
  #document
  /** @type {Set<string>} */
  #names = new Set()
  #hasDeclared = false

  /** @param {Document} document */
  constructor(document) {
    this.#document = plain(document)
    this.note(document)
  }

  /** @param {Document} page whose scripts have run */
  note(page) {
    for (const each of scriptsIn(plain(page))) this.#names.add(this.#nameOf(each))
    this.#hasDeclared ||= inlineOf(page).some(declares)
  }

  /** @param {HTMLScriptElement} script */
  has(script) {
    return this.#names.has(this.#nameOf(script))
  }

  /** For the server, which knows the next page first. Nothing where it need not look. */
  get summary() {
    if (!isBoosted(this.#document) || bearsVisits(this.#document)) return undefined
    return [...this.#names].map(hashOf).join(" ")
  }

  /**
   * Whether a boosted page has scripts that would have to run, or could not once more.
   *
   * @param {Document} next
   */
  lackSomeOf(next) {
    const inline = inlineOf(next)
    if (bearsVisits(this.#document)) return this.#hasDeclared && inline.some(declares)
    return inline.length > 0 || scriptsIn(plain(next)).some((each) => !this.has(each))
  }

  /**
   * What is written there leads elsewhere from another folder.
   *
   * @param {HTMLScriptElement} script
   */
  #nameOf(script) {
    const name = nameOf(script)
    const isFromFolder = !/^(\n|\/|\w+:)/.test(name)
    return isFromFolder ? this.#document.baseURI.replace(/[^/]*$/, "") + name : name
  }
}

/** @param {Document} page */
function inlineOf(page) {
  return scriptsIn(plain(page).body).filter((each) => !each.hasAttribute("src"))
}

/**
 * Whether a second run would fail, since the names that it declares are there.
 *
 * @param {HTMLScriptElement} script
 */
function declares({ type, textContent }) {
  let depth = 0
  if (type === "module") return false
  for (const [token] of (textContent ?? "").matchAll(declaration))
    if (token === "{") depth += 1
    else if (token === "}") depth -= 1
    else if (depth === 0 && /^\w/.test(token)) return true
  return false
}
