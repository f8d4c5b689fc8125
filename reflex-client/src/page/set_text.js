/**
 * Gives an element another text. A page under require-trusted-types-for 'script' takes that of a script, also of one that only
 * holds data, as it takes the value of `onclick`.
 *
 * @param {Element} element
 * @param {string | null} text
 * @param {import("./html_parser.js").HtmlParser} parser
 */
export function setText(element, text, parser) {
  if (element.textContent === text) return
  const isScript = element.localName === "script"
  element.textContent = isScript ? parser.trustValue(element, "onclick", text ?? "") : text
}
