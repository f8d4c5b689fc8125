const unseen = ["hidden", "submit", "button", "reset", "file", "password"]

/**
 * A reflex as a test, to be pasted into a class with `@SpringBootTest`: what the visitor did, with what they had entered then.
 *
 * @param {Pick<import("./timeline.js").Entry, "reflex" | "text">} entry
 */
export function testOf({ reflex, text: sent = "{}" }) {
  const { element, event, target = "" } = reflex
  // The reflex may have moved its page to another address.
  const { params = [], args = [], url = reflex.url } = JSON.parse(sent)
  const lines = [
    `ReflexPage page = tester.open(${literal(url)});`,
    ...entriesOf(reflex.form ?? element.closest("form"), params),
    `${pageElement(element)}.${event ? deedOf(element, event.type, params) : stimulation([target, ...args])};`,
    ...resultOf(reflex),
  ]
  const name = (target.split("#").pop() || "refresh").replace(/\W/g, "")
  return `@Test\nvoid ${name}(@Autowired ReflexTester tester) {\n${lines.map((line) => `\t${line}\n`).join("")}}\n`
}

/**
 * @param {HTMLFormElement | null} form
 * @param {[string, string][]} params
 */
function entriesOf(form, params) {
  if (!form) return []
  const fields = /** @type {HTMLInputElement[]} */ ([...form.elements])
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
  const { value } = /** @type {HTMLInputElement} */ (element)
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

/**
 * By what can be told to be this element also when the page is another day's.
 *
 * @param {Element} element
 */
function pageElement(element) {
  const { id, localName, ownerDocument } = element
  const entry = element.getAttribute("data-reflex")
  const css = id ? `#${id}` : entry ? `${localName}[data-reflex='${entry}']` : localName
  const isOnly = ownerDocument.querySelectorAll(css).length === 1
  const words = isOnly || !wordsOf(element) ? "" : `, ${literal(wordsOf(element))}`
  return `page.element(${literal(css)}${words})`
}

/** @param {Element} element */
function wordsOf({ textContent }) {
  return (textContent ?? "").trim().replace(/\s+/g, " ")
}

/** @param {string} value as a literal of Java */
function literal(value) {
  return JSON.stringify(value)
}
