/** No MIME type of JavaScript ends otherwise, but those of other languages that are only data to a browser do. */
const script = /^\s*(|module|importmap|speculationrules|.*(a|ve|\/j)script)[\d.\s]*$/i

/**
 * Whether a script may run, now or once it has another text. Anything else, such as JSON, is content.
 *
 * @param {any} element
 */
export function isScript(element) {
  return element.localName === "script" && script.test(element.type)
}
