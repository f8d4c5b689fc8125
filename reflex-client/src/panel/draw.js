const svg = "http://www.w3.org/2000/svg"

/**
 * @param {Document} document
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 */
export function draw(document, name, attributes) {
  const element = document.createElementNS(svg, name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value))
  return /** @type {SVGElement} */ (element)
}

/**
 * @param {Document} document
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} content
 */
export function make(document, name, attributes, ...content) {
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
  element.append(...content)
  return element
}
