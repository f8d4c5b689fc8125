import { plain } from "../base/plain.js"
import { refuse } from "../outline/whole_page_needed.js"
import { unnamedPermanent } from "./guards.js"

/**
 * What is permanent stays as the visitor has it, whatever the server's page has in its place. A morph of all of the page sees both,
 * and so what is said there of elements elsewhere: which one has a key, or what a form is about.
 *
 * @param {import("../outline/page_text.js").PageText} text of the next page
 * @param {Pick<import("./plan.js").Plan, "ground" | "regions">} plan where it is shown, and what else comes with it
 * @param {import("./slice_parser.js").SliceParser} parser
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function checkPermanents(text, { ground, regions }, parser, { schema, window }) {
  const { keyAttribute, permanentAttribute } = schema
  const permanent = `[${permanentAttribute}]`
  const keyed = ["[id]", `[${keyAttribute}]`]
  const other = ["input[type=hidden]", "input[type=radio]", "form", "[form]", unnamedPermanent(schema)]
  const all = [...keyed, ...other]
  const inside = (/** @type {Element} */ each) => [...plain(each).querySelectorAll(all.join())]
  const isOutermost = (/** @type {Element} */ each) => !plain(each).parentElement?.closest(permanent)
  const shown = [...plain(ground.element).querySelectorAll(permanent)].filter(isOutermost).map(inside)
  const next = writtenIn(text, ground.number, permanentAttribute, parser).map(inside)
  const isOther = (/** @type {Element} */ each) => plain(each).matches(other.join())
  const valuesOf = (/** @type {Element} */ each, names = ["id", keyAttribute]) =>
    names.map((name) => plain(each).getAttribute(name))
  const written = (/** @type {Element[]} */ elements) =>
    JSON.stringify(
      elements.map((each) =>
        valuesOf(
          each,
          isOther(each) ? ["id", keyAttribute, "type", "name", "value", "form", "action"] : undefined,
        ),
      ),
    )
  if (JSON.stringify(shown.map(written)) === JSON.stringify(next.map(written))) return

  const apart = [shown, next].map((elements) => written(elements.flat().filter(isOther)))
  refuse(apart[0] !== apart[1], "something permanent has other fields than the server's page", "shown")
  const names = new Set([...shown, ...next].flat().flatMap((each) => valuesOf(each)))
  names.delete(null)
  const isShared = (/** @type {ParentNode} */ root) =>
    [...plain(root).querySelectorAll(keyed.join())].some(
      (each) => isOutermost(each) && valuesOf(each).some((name) => name && names.has(name)),
    )
  refuse(
    [window.document, ...regions.map((each) => each.next)].some(isShared),
    "an id or a key in something permanent is that of another element, too",
  )
}

/**
 * @param {import("../outline/page_text.js").PageText} text
 * @param {number} ground
 * @param {string} attribute
 * @param {import("./slice_parser.js").SliceParser} parser
 * @returns {Element[]} the outermost elements with this attribute
 */
function writtenIn(text, ground, attribute, parser) {
  const found = []
  const { outline } = text
  const { starts, contentStarts, ends } = outline
  const source = text.sourceOf(ground)
  for (let place = source.indexOf(attribute); place >= 0; place = source.indexOf(attribute, place)) {
    const element = outline.lastBefore(place + starts[ground])
    const isInTag = element !== ground && place + starts[ground] < contentStarts[element]
    const parsed = isInTag ? parser.parse(text.sourceOf(element)) : null
    place += attribute.length
    if (!parsed?.hasAttribute(attribute)) continue
    found.push(parsed)
    place = ends[element] - starts[ground]
  }
  return found
}
