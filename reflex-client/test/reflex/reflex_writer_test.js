import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

const formOf = (attributes, reflex = `data-reflex="A#b"`) =>
  startApplication(
    `<form id="other"><input name="o" value="2"></form><form class="x"><input name="a" value="1"><b ${reflex} ${attributes}></b></form>`,
  )

function paramsOf(page) {
  page.click("b")
  return page.sent[0].params
}

test("a form is sent unless its element says otherwise, which wins over the option", async () => {
  assert.deepEqual(paramsOf(formOf("")), [["a", "1"]])
  assert.equal(paramsOf(formOf(`data-reflex-serialize-form="false"`)), undefined)
  assert.deepEqual(paramsOf(formOf(`data-reflex-serialize-form`)), [["a", "1"]])

  for (const [attribute, option, expected] of [
    [`data-reflex-serialize-form="false"`, true, undefined],
    [`data-reflex-serialize-form="true"`, false, [["a", "1"]]],
    ["", false, undefined],
  ]) {
    const page = formOf(attribute)
    page.application.stimulate("A#b", page.find("b"), page.application.options({ serializeForm: option }))
    assert.deepEqual(page.sent[0].params, expected, `${attribute} ${option}`)
  }
})

test("another form is chosen by a selector, one that finds none changes nothing", () => {
  assert.deepEqual(paramsOf(formOf(`data-reflex-form-selector="#other"`)), [["o", "2"]])
  assert.deepEqual(paramsOf(formOf(`data-reflex-form-selector=".x"`)), [["a", "1"]])
  assert.deepEqual(paramsOf(formOf(`data-reflex-form-selector="#missing"`)), [["a", "1"]])

  const page = formOf("")
  page.application.stimulate("A#b", page.find("b"), page.application.options({ formSelector: "#other" }))
  assert.deepEqual(page.sent[0].params, [["o", "2"]])
})

test("a selector that is none fails the reflex and says so", async () => {
  const page = formOf(`data-reflex-form-selector="div[["`)
  await assert.rejects(page.application.stimulate("A#b", page.find("b")), { code: "refused" })
})

test("more params come after those of the form", () => {
  const page = formOf("")
  const options = page.application.options({ params: { c: "3" } })
  page.application.stimulate("A#b", page.find("b"), options)
  page.application.stimulate("A#b", page.document.body, options)
  assert.deepEqual(
    page.sent.map(({ params }) => params),
    [
      [
        ["a", "1"],
        ["c", "3"],
      ],
      [["c", "3"]],
    ],
  )
})

test("inner HTML and text are sent where they are asked for", () => {
  const page = startApplication(
    `<b data-reflex="A#b" data-reflex-include-inner-html data-reflex-include-text-content><i>x</i></b>
     <p data-reflex="A#b" data-reflex-include-inner-html="false"><i>y</i></p>`,
  )
  page.click("b")
  page.click("p")
  page.application.stimulate("A#b", page.find("p"), page.application.options({ includeInnerHtml: true }))
  page.application.stimulate("A#b", page.find("p"), page.application.options({ includeTextContent: true }))
  assert.deepEqual(
    page.sent.map(({ element: { innerHtml, textContent } }) => [innerHtml, textContent]),
    [
      ["<i>x</i>", "x"],
      [undefined, undefined],
      ["<i>y</i>", undefined],
      [undefined, "y"],
    ],
  )
})

test("roots and attributes may be given", () => {
  const page = startApplication(`<b data-reflex-root="b"></b>`)
  const { options } = page.application
  page.application.stimulate("A#b", page.find("b"), options({ roots: "#an-id", attributes: { x: "1" } }))
  page.application.stimulate("A#b", page.find("b"), options({ roots: ["#a", "#b"] }))
  assert.deepEqual(
    page.application.reflexes.map(({ roots }) => roots),
    [["#an-id"], ["#a", "#b"]],
  )
  assert.deepEqual(page.sent[0].element.attributes, { x: "1" })
})

test("the server is told the roots if all of them are ids", () => {
  const page = startApplication(
    `<div id="x.y" data-reflex-root><b data-reflex="A#b"></b></div>
     <i id="i" data-reflex-root="#i" data-reflex="A#b"></i>
     <p data-reflex-root="p" data-reflex="A#b"></p>
     <q data-reflex-root="#i, p" data-reflex="A#b"></q>
     <u data-reflex="A#b"></u>`,
  )
  for (const name of ["b", "i", "p", "q", "u"]) page.click(name)
  assert.deepEqual(
    page.sent.map(({ element: { roots } }) => roots),
    [['[id="x.y"]'], ["#i"], undefined, undefined, undefined],
  )
})

test("all names follow the schema", () => {
  const schema = {
    reflexAttribute: "x-reflex",
    rootAttribute: "x-root",
    datasetAttribute: "x-dataset",
    datasetAllAttribute: "x-dataset-all",
    serializeFormAttribute: "x-form",
    includeInnerHtmlAttribute: "x-inner",
    includeTextContentAttribute: "x-text",
    debounceAttribute: "x-debounce",
  }
  const page = startApplication(
    `<form data-y="2"><b x-reflex="A#b" x-root="form" x-dataset="parent" x-dataset-all="parent" x-form="false" x-inner x-text>t</b></form>
     <input x-reflex="A#c" x-debounce="10">`,
    { schema },
  )
  page.click("b")
  page.type("input", "a")
  const [{ params, element }, ...others] = page.sent
  assert.deepEqual(others, [])
  assert.deepEqual(
    [params, element.dataset, element.datasetAll, element.innerHtml, element.textContent],
    [undefined, { y: "2" }, { y: ["2"] }, "t", "t"],
  )
  assert.deepEqual(page.application.reflexes[0].roots, ["form"])
  page.clock.advance(10)
  assert.equal(page.sent[1].target, "A#c")
})

test("what few elements ask for is loaded with the first of them, and nothing overtakes it", async () => {
  let load
  const extras = () => new Promise((resolve) => (load = resolve))
  const page = startApplication(
    `<p data-a="1"><b data-reflex="A#first" data-reflex-dataset="parent"></b></p><i data-reflex="A#second"></i>`,
    { parts: { extras } },
  )
  page.click("b")
  page.click("i")
  assert.deepEqual(page.sent, [])
  load(await import("../../src/parts/extras.js"))
  await new Promise((resolve) => setTimeout(resolve))
  assert.deepEqual(
    page.sent.map(({ target, element }) => [target, element.dataset]),
    [
      ["A#first", { a: "1" }],
      ["A#second", undefined],
    ],
  )
})

test("a reflex that needs what cannot be loaded fails, the others do not", async () => {
  const extras = () => Promise.reject(new TypeError("offline"))
  const page = startApplication(`<b data-reflex-dataset="parent"></b>`, { parts: { extras } })
  const needy = page.application.stimulate("A#b", page.find("b"))
  const other = page.application.stimulate("A#c")
  await assert.rejects(needy, { message: /extras\.js could not be loaded/ })
  page.answer({ type: "nothing" })
  assert.equal((await other).target, "A#c")
})

test("the server is told what was under way when a reflex was sent", async () => {
  const page = formOf("")
  await settled()
  for (let i = 0; i < 3; i++) page.click("b")
  const [first, second, third] = page.sent
  assert.equal(first.u, undefined)
  assert.deepEqual(second.u, [first.id])
  assert.deepEqual(third.u, [first.id, second.id])
  for (const { id } of [first, second, third]) page.answer({ type: "nothing" }, id)
  page.click("b")
  assert.equal(page.sent.at(-1).u, undefined)
})

test("the server is told when nobody sees the page", async () => {
  const page = formOf("")
  await settled()
  page.click("b")
  assert.equal("hidden" in page.sent.at(-1), false)
  page.answer({ type: "nothing" })
  Object.defineProperty(page.document, "hidden", { value: true })
  page.click("b")
  assert.equal(page.sent.at(-1).hidden, true)
})
