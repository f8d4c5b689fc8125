import assert from "node:assert/strict"
import { test } from "node:test"
import { withRareAttributes } from "../../src/base/rare_schema.js"
import { defaultSchema } from "../../src/base/schema.js"
import { datasetOf } from "../../src/reflex/dataset.js"
import { openPage } from "../helper.js"

const schema = withRareAttributes(defaultSchema)
const collect = (body, selector = "#b") => datasetOf(openPage(body).find(selector), schema)

test("nothing is collected without a token, nor for one that names nothing", () => {
  assert.deepEqual(collect(`<div data-a="1"><b id="b" data-b="2"></b></div>`), {})
  for (const token of ["", "  ", "whut", "div[["])
    assert.deepEqual(
      collect(`<div data-a="1"><b id="b" data-reflex-dataset="${token}"></b></div>`).dataset,
      {},
    )
})

test("ancestors, which are also called combined, count the nearest first and never over the element's own", () => {
  for (const token of ["ancestors", "combined"]) {
    const body = `<div data-a="1" data-b="1" data-c="1" data-reflex-root="#x"><p data-b="2" data-c="2">
      <b id="b" data-c="3" data-reflex-dataset="${token}"></b></p></div>`
    assert.deepEqual(collect(body).dataset, { b: "2", a: "1" })
  }
})

test("each relation means exactly its elements", () => {
  const page = (token) => `<main data-grandparent="1"><section data-parent="1"><p data-before="1"></p>
    <div id="b" data-reflex-dataset="${token}"><i data-child="1"><u data-grandchild="1"></u></i></div>
    <p data-after="1"><q data-nephew="1"></q></p></section><p data-uncle="1"></p></main>`
  for (const [token, names] of Object.entries({
    parent: ["parent"],
    ancestors: ["grandparent", "parent"],
    siblings: ["after", "before"],
    children: ["child"],
    descendants: ["child", "grandchild"],
    "parent children": ["child", "parent"],
  }))
    assert.deepEqual(Object.keys(collect(page(token)).dataset).sort(), names, token)
})

test("any other token is a selector for all that match, several combine, and the first value wins", () => {
  const body = `<b id="b" data-reflex-dataset="#timmy span.post\n.sarah whut["></b><i id="timmy" data-one="1"></i>
    <i id="timmy" data-two="2"></i><span class="post" data-one="other" data-three="3"></span>
    <span data-four="4"></span><p class="sarah" data-five="5"></p><p class="sarah" data-six="6"></p>`
  assert.deepEqual(collect(body).dataset, { one: "1", two: "2", three: "3", five: "5", six: "6" })
})

test("names that every object has are names like any other", () => {
  const body = `<b id="b" data-reflex-dataset="i" data-reflex-dataset-all="i"></b><i data-constructor="x" data-__proto__="y"></i>
    <i data-constructor="z" data-to-string="t"></i>`
  const { dataset, datasetAll } = collect(body)
  assert.deepEqual(Object.entries(dataset).sort(), [
    ["__proto__", "y"],
    ["constructor", "x"],
    ["to-string", "t"],
  ])
  assert.deepEqual(Object.entries(datasetAll), [
    ["constructor", ["x", "z"]],
    ["__proto__", ["y"]],
    ["to-string", ["t"]],
  ])
})
