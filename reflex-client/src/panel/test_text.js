import { plain } from "../base/plain.js"
import { literal, pageElement, wordsOf } from "./test_element.js"

const unseen = ["hidden", "submit", "button", "reset", "file", "password"]

/** @typedef {import("./timeline.js").Entry} Entry */

/**
 * A reflex as a test, to be pasted into a class with `@SpringBootTest`: what the visitor did on this page until then, with what they
 * had entered each time, and what came of it.
 *
 * @param {Pick<Entry, "reflex" | "text" | "deed">} entry
 * @param {Pick<Entry, "reflex" | "text" | "deed">[]} [earlier] what was done on the page before, the latest first
 */
export function testOf(entry, earlier = []) {
  const { target = "" } = entry.reflex
  const done = [...earlier.filter(({ reflex }) => reflex.target).reverse(), entry]
  const pages = done.map(pageOf)
  const lines = done.flatMap((each, index) => [
    ...(pages[index] === pages[index - 1] ? [] : [openingOf(pages[index], index === 0)]),
    ...(each.deed ?? stepsOf(each)),
  ])
  const name = (target.split("#").pop() || "refresh").replace(/\W/g, "")
  const body = [...lines, ...resultOf(entry.reflex)].map((line) => `\t${line}\n`).join("")
  return `@Test\nvoid ${name}(@Autowired ReflexTester tester) {\n${body}}\n`
}

/**
 * What the visitor does in a reflex, as lines of a test: to be taken down when they do it, since its answer may take away what it was
 * done with.
 *
 * @param {Pick<Entry, "reflex" | "text">} entry
 */
export function stepsOf({ reflex, text = "{}" }) {
  const { element, event, target = "" } = reflex
  const { params = [], args = [] } = JSON.parse(text)
  const deed = event ? deedOf(element, event.type, params) : stimulation([target, ...args])
  return [
    ...entriesOf(reflex.form ?? plain(element).closest("form"), params),
    `${pageElement(element)}.${deed};`,
  ]
}

/**
 * The address at which it was done: the reflex may have moved its page to another one since.
 *
 * @param {Pick<Entry, "reflex" | "text">} entry
 * @returns {string}
 */
function pageOf({ reflex, text = "{}" }) {
  return JSON.parse(text).url ?? reflex.url
}

/**
 * @param {string} url
 * @param {boolean} isFirst
 */
function openingOf(url, isFirst) {
  return `${isFirst ? "ReflexPage page" : "page"} = tester.open(${literal(url)});`
}

/**
 * @param {HTMLFormElement | null} form
 * @param {[string, string][]} params
 */
function entriesOf(form, params) {
  if (!form) return []
  const fields = /** @type {HTMLInputElement[]} */ ([...plain(form).elements])
  return params.flatMap(([name, value]) => {
    const type = fields.find((field) => field.name === name)?.type
    if (!type || unseen.includes(type)) return []
    return [
      `${pageElement(form)}.${type === "checkbox" ? "check" : "fill"}(${literal(name)}, ${literal(value)});`,
    ]
  })
}

/**
 * @param {Element} element
 * @param {string} type
 * @param {[string, string][]} params
 */
function deedOf(element, type, params) {
  if (type === "click" || type === "submit") return `${type}()`
  const { value } = /** @type {HTMLInputElement} */ (plain(element))
  const entered = params.length === 0 && typeof value === "string" ? `enter(${literal(value)}).` : ""
  return `${entered}trigger(${literal(type)})`
}

/** @param {unknown[]} values */
function stimulation(values) {
  return `stimulate(${values.map((value) => JSON.stringify(value)).join(", ")})`
}

/** @param {import("../reflex/reflex.js").Reflex & import("../narrow/narrow_morph.js").Extent} reflex */
function resultOf({ regions }) {
  const shown = regions?.find(({ id, textContent }) => id && textContent?.trim())
  return shown
    ? [`assertThat(page.text(${literal(`#${shown.id}`)})).isEqualTo(${literal(wordsOf(shown))});`]
    : []
}
