import assert from "node:assert/strict"
import { test } from "node:test"
import { defaultSchema } from "../../src/base/schema.js"
import { elementData } from "../../src/fields/element_data.js"
import { openPage } from "../helper.js"

const dataOf = (body, selector) => elementData(openPage(body).find(selector), defaultSchema)

test("all attributes are sent but what Reflex itself needs", () => {
  assert.deepEqual(
    dataOf(`<a id="x" class="c" data-id="1" data-reflex="A#b" data-reflex-busy aria-busy="true"></a>`, "a"),
    {
      tagName: "A",
      attributes: { id: "x", class: "c", "data-id": "1" },
    },
  )
  assert.equal(dataOf(`<p aria-busy="true"></p>`, "p").attributes["aria-busy"], "true")
})

test("the live value is sent beside the attribute", () => {
  const { find } = openPage(`<input value="old">`)
  find("input").value = "new"
  const { attributes, value } = elementData(find("input"), defaultSchema)
  assert.deepEqual([attributes.value, value], ["old", "new"])
})

test("the value of a button is sent unless it is empty, which the server takes for granted", () => {
  assert.equal("value" in dataOf(`<button></button>`, "button"), false)
  assert.equal(dataOf(`<button value="3"></button>`, "button").value, "3")
  assert.equal(dataOf(`<input>`, "input").value, "")
})

test("boxes of one name in the same form are sent together", () => {
  const box = (value, checked = "") => `<input type="checkbox" name="n" value="${value}" ${checked}>`
  const body = `<form id="f">${box("a", "checked")}${box("b", "checked")}${box("c")}</form>${box("z", "checked")}`
  const { value, values, checked } = dataOf(body, "[value=c]")
  assert.deepEqual([value, values, checked], ["a,b", ["a", "b"], false])
  assert.equal("values" in dataOf(body, "[value=z]"), false)
})

test("of boxes of one name of which none is ticked the value is empty", () => {
  const box = (value) => `<input type="checkbox" name="n" value="${value}">`
  const { value, values } = dataOf(box("a") + box("b"), "[value=b]")
  assert.deepEqual([value, values], ["", []])
})

test("a select sends its value, a multiple one all of them", () => {
  const options = `<option>a</option><option selected>b</option><option selected>c</option>`
  const { value, values } = dataOf(`<select multiple>${options}</select>`, "select")
  assert.deepEqual([value, values], ["b,c", ["b", "c"]])
  const single = dataOf(`<select>${options}</select>`, "select")
  assert.deepEqual([single.value, single.values], ["c", ["c"]])
  assert.equal(dataOf(`<select>${options}</select>`, "option").selected, false)
})

test("an element without a state has none, and its value only where it has one", () => {
  assert.deepEqual(dataOf(`<a id="x" data-a="1"></a>`, "a"), {
    tagName: "A",
    attributes: { id: "x", "data-a": "1" },
  })
  assert.equal(dataOf(`<textarea>text</textarea>`, "textarea").value, "text")
  assert.equal(
    dataOf(`<select><option value="one">1</option><option value="two" selected>2</option></select>`, "select")
      .value,
    "two",
  )
})

test("a number is sent as text, where the element has one", () => {
  for (const html of [`<meter value="0.5">`, `<progress value="0.5">`])
    assert.equal(dataOf(html, "[value]").value, "0.5")
  assert.equal(dataOf(`<li value="7">`, "li").value, "7")
  const { find } = openPage(`<my-rating></my-rating>`)
  find("my-rating").value = 4
  assert.equal(elementData(find("my-rating"), defaultSchema).value, "4")
  for (const html of ["<li>", "<progress>"]) assert.equal("value" in dataOf(html, html.slice(1, -1)), false)
})
