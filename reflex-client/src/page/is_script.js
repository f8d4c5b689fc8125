const script = /^(|module|importmap|speculationrules|.*script[\d.]*)$/i

/**
 * Whether a script may run, now or once it has another text. Anything else, such as JSON, is content.
 *
 * @param {Element} element
 */
export function isScript(element) {
  return element.localName === "script" && script.test(element.getAttribute("type")?.trim() ?? "")
}
