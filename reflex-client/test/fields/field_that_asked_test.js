import assert from "node:assert/strict"
import { test } from "node:test"
import * as pace from "../../src/parts/pace.js"
import { startApplication } from "../helper.js"

/** A field that asks, whose server answers with the given HTML. */
function ask(html, set, { event = "change", before = html, meanwhile = () => {}, field = "[name=f]" } = {}) {
  const page = startApplication(before, { parts: { pace } })
  set(page.find(field), page)
  page.find(field).focus()
  page.fire(field, "input")
  page.fire(field, event)
  meanwhile(page)
  page.morph(html, { id: "1" })
  return page
}

const checkbox = `<input type="checkbox" name="f" data-reflex="change->A#b">`
const number = (value, event = "change") =>
  `<input type="number" name="f" value="${value}" data-reflex="${event}->A#b">`
const tick = (box) => (box.checked = !box.checked)
const enter = (value) => (field) => (field.value = value)

test("a box that the server refuses is as it was", () => {
  assert.equal(ask(checkbox, tick).find("input").checked, false)
  const ticked = checkbox.replace("data", "checked data")
  assert.equal(ask(ticked, tick).find("input").checked, true)
})

test("a box that was ticked again meanwhile is the visitor's", () => {
  const meanwhile = (page) => {
    tick(page.find("input"))
    tick(page.find("input"))
    page.fire("input", "input")
  }
  assert.equal(ask(checkbox, tick, { meanwhile }).find("input").checked, true)
})

test("of radio buttons the server picks", () => {
  const radios = (picked) =>
    ["a", "b"]
      .map((value) => `<input type="radio" name="f" value="${value}"${value === picked ? " checked" : ""}>`)
      .join("")
  const html = `<div data-reflex="change->A#b">${radios("a")}</div>`
  const page = ask(html, tick, { field: "[value=b]" })
  assert.deepEqual(
    [...page.document.querySelectorAll("input")].map(({ checked }) => checked),
    [true, false],
  )
})

test("a value that the server corrects again and again is the server's each time", () => {
  assert.equal(ask(number(10), enter("50")).find("input").value, "10")
  assert.equal(ask(number(10), enter("99"), { before: number(1) }).find("input").value, "10")
})

test("a field is taken at its word if an element around it asks", () => {
  const html = `<form data-reflex="change->A#b"><input name="f" value="10"></form>`
  assert.equal(ask(html, enter("50")).find("input").value, "10")
})

test("while the visitor types, the server has no word", () => {
  assert.equal(ask(number(10, "input"), enter("50"), { event: "input" }).find("input").value, "50")
  const meanwhile = (page) => page.type("input", "501")
  assert.equal(ask(number(10), enter("50"), { meanwhile }).find("input").value, "501")
})

test("a server that says nothing of the value leaves what was entered", () => {
  const text = `<input name="f" data-reflex="change->A#b"><i>1</i>`
  assert.equal(ask(text, enter("mine")).find("input").value, "mine")
  const select = `<select name="f" data-reflex="change->A#b"><option>a</option><option>b</option></select>`
  assert.equal(ask(select, enter("b")).find("select").value, "b")
  const radio = `<input type="radio" name="f" value="b" data-reflex="change->A#b">`
  assert.equal(ask(radio, tick).find("input").checked, true)
  assert.equal(ask(select.replace("n>a", "n selected>a"), enter("b")).find("select").value, "a")
})

test("what asks nothing keeps what was entered", () => {
  const page = startApplication(`${number(10)}<button data-reflex="A#b"></button>`, { parts: { pace } })
  page.type("input", "50")
  page.click("button")
  page.morph(`${number(10)}<button data-reflex="A#b"></button>`)
  assert.equal(page.find("input").value, "50")
})

for (const type of ["checkbox", "radio"])
  test(`a ${type} keeps what a click on its label has chosen, unless the server's value is another`, () => {
    const label = (said = "") =>
      `<label data-reflex="click->A#b" data-reflex-debounce="200"><input type="${type}" name="f"${said}><span>x</span></label>`
    for (const [before, after, checked] of [
      [label(), label(), true],
      [label(" checked"), label(), false],
    ]) {
      const page = startApplication(before, { parts: { pace } })
      page.click("span")
      page.find("input").checked = true
      page.clock.advance(200)
      page.morph(after)
      assert.equal(page.find("input").checked, checked)
    }
  })
