import { Scanner } from "./scanner.js"
import { WholePageNeeded } from "./whole_page_needed.js"

const doctype = /^[\t\n\f\r ]*<!doctype html>/i

/**
 * @param {string} text of a whole page
 * @returns {import("./outline.js").Outline}
 */
export function outlineOf(text) {
  const start = doctype.exec(text)?.[0].length ?? 0
  const scanner = new Scanner(text, [])
  const problem = start > 0 ? scanner.read(start, text.length) : 0
  if (problem < 0) return scanner.outline
  const line = text.slice(0, problem).split("\n").length
  const [what] = text.slice(problem, problem + 60).split("\n")
  throw new WholePageNeeded(`its HTML is not plainly nested at its line ${line}: ${what.trim()}`, "markup")
}

/**
 * @param {string} text of a whole page
 * @param {string} name of an element in it
 * @param {number} start of something in that element
 * @param {number} end
 * @param {string[]} ancestors names of what is around the element, from the outside
 * @returns {import("./outline.js").Outline | undefined} of the element with this alone in it; nothing if this is not some children
 */
export function childrenIn(text, name, start, end, ancestors) {
  const scanner = new Scanner(text, ancestors)
  return scanner.readChildren(name, start, end) ? scanner.outline : undefined
}
