import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"

/**
 * By what can be told to be this element also when the page is another day's.
 *
 * @param {Element} element
 */
export function pageElement(element) {
  const all = plain(plain(element).ownerDocument)
  const found = (/** @type {string} */ css) => [...all.querySelectorAll(css)]
  const [first, ...closer] = selectorsOf(element)
  if (found(first).length === 1) return `page.element(${literal(first)})`
  const words = wordsOf(element)
  const isTold = (/** @type {string} */ css) =>
    words && found(css).filter((each) => wordsOf(each) === words).length === 1
  const css = isTold(first) ? first : (closer.find((each) => found(each).length === 1) ?? first)
  const isOnly = found(css).length === 1
  return `page.element(${literal(css)}${isOnly || !words ? "" : `, ${literal(words)}`})`
}

/**
 * @param {Element} element
 * @returns {string[]} what finds it, perhaps among others, the shortest first
 */
function selectorsOf(element) {
  const own = plain(element)
  const { id, localName } = own
  if (id) return [/^[a-z_][\w-]*$/i.test(id) ? `#${id}` : `[id=${quoted(id)}]`]
  const entry = own.getAttribute("data-reflex")
  const css = entry ? `${localName}[data-reflex=${quoted(entry)}]` : localName
  const data = own.getAttributeNames().filter((name) => /^data-(?!reflex)/.test(name))
  const row = closest(element, "[data-reflex-key], [id]")
  const key = row && plain(row).getAttribute("data-reflex-key")
  const place = key ? `[data-reflex-key=${quoted(key)}]` : row ? `[id=${quoted(plain(row).id)}]` : ""
  return [
    css,
    ...data.map((name) => `${css}[${name}=${quoted(own.getAttribute(name) ?? "")}]`),
    ...(place ? [row === element ? `${css}${place}` : `${place} ${css}`] : []),
  ]
}

/** @param {string} value as a text in CSS */
function quoted(value) {
  return `'${value.replace(/[\\']/g, "\\$&").replace(/\n/g, "\\a ")}'`
}

/** @param {Element} element */
export function wordsOf(element) {
  return (plain(element).textContent ?? "").trim().replace(/\s+/g, " ")
}

/** @param {string} value as a literal of Java */
export function literal(value) {
  return JSON.stringify(value)
}
