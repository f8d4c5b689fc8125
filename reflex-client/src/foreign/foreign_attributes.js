import { plain } from "../base/plain.js"

/**
 * Keeps what other scripts, and the browser itself, did to attributes: a `<details>` that was opened, a class that a
 * library added. It notes the server's value of each attribute that somebody else changed. As long as the server sends
 * that value again, the change stays; when it sends another one, the server wins. Classes are told apart one by one.
 */
export class ForeignAttributes {
  /** @type {WeakMap<Element, Map<string, string | null>>} of what others changed */
  serverValues = new WeakMap()
  /** @type {WeakMap<Node, Element>} */
  #replacements = new WeakMap()

  /**
   * A script in the head may have set these before anybody could see what the server had sent.
   *
   * @param {Element} html
   */
  presume(html) {
    const names = html.getAttributeNames().filter((name) => /^(class|style|data-)/.test(name))
    this.serverValues.set(html, new Map(names.map((name) => [name, null])))
  }

  /** The morph is over: from here on, only others change what it made. */
  forgetReplacements() {
    this.#replacements = new WeakMap()
  }

  /**
   * Writes into the replacement what shall stay of an element.
   *
   * @param {Element} from
   * @param {Element} to
   * @param {import("../page/html_parser.js").HtmlParser} parser
   */
  carryOver(from, to, parser) {
    this.#replacements.set(from, to)
    const [own, replacement] = [plain(from), plain(to)]
    // A browser hides the nonce that it accepted.
    if (/** @type {HTMLElement} */ (own).nonce) replacement.setAttribute("nonce", "")
    const values = this.serverValues.get(from)
    if (!values) return
    for (const [name, before] of values) {
      const now = own.getAttribute(name)
      const next = replacement.getAttribute(name)
      const kept = name === "class" ? mergeClasses(before, now, next) : next === before ? now : next
      if (kept === next) values.delete(name)
      else {
        values.set(name, next)
        if (kept === null) replacement.removeAttribute(name)
        // A strict policy reports the attribute, but not what a script sets this way.
        else if (name === "style") /** @type {any} */ (replacement).style = kept
        else replacement.setAttribute(name, parser.trustValue(to, name, kept))
      }
    }
  }

  /** @param {MutationRecord[]} records */
  note(records) {
    for (const { target, attributeName, attributeNamespace, oldValue } of records) {
      if (attributeName === null || attributeNamespace !== null) continue
      const element = /** @type {Element} */ (target)
      const replacement = plain(this.#replacements.get(element))
      const serverValue = replacement ? replacement.getAttribute(attributeName) : oldValue
      if (serverValue === plain(element).getAttribute(attributeName)) continue
      const values = this.serverValues.get(element) ?? new Map()
      if (!values.has(attributeName)) values.set(attributeName, serverValue)
      this.serverValues.set(element, values)
    }
  }
}

/**
 * @param {string | null} before
 * @param {string | null} now
 * @param {string | null} next
 */
function mergeClasses(before, now, next) {
  const [old, live, sent] = [before, now, next].map((text) => text?.split(/\s+/).filter(Boolean) ?? [])
  const added = live.filter((name) => !old.includes(name) && !sent.includes(name))
  const removed = old.filter((name) => !live.includes(name))
  const kept = sent.filter((name) => !removed.includes(name))
  if (added.length === 0 && kept.length === sent.length) return next
  return [...kept, ...added].join(" ") || null
}
