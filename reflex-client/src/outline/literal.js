/**
 * @param {string} text
 * @param {number} start of a `<!`
 * @returns {number} where the comment ends, -1 if there is none, or one that not everybody would end there
 */
export function endOfComment(text, start) {
  const end = text.startsWith("<!--", start) ? text.indexOf("-->", start + 4) : -1
  return end < 0 || /^-?>|<!--|--!>|-$/.test(text.slice(start + 4, end)) ? -1 : end + 3
}

/**
 * @param {string} text
 * @param {string} name of an element that has text in it, and nothing else
 * @param {number} start of that text
 * @returns {number} where it ends, -1 if that is not certain
 */
export function endOfRaw(text, name, start) {
  const end = text.indexOf(`</${name}>`, start)
  const content = text.slice(start, end).toLowerCase()
  const isUnclear = content.includes(`</${name}`) || (name === "script" && content.includes("<!--"))
  return isUnclear ? -1 : end
}
