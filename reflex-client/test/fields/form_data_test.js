import assert from "node:assert/strict"
import { test } from "node:test"
import { startApplication } from "../helper.js"

test("the fields are sent in order, with repeats, blanks and the button that was pressed", () => {
  const page = startApplication(`<form data-reflex="submit->A#b">
    <input name="a" value=""><input name="t" value="1"><input name="t" value="2"><input name="off" disabled>
    <input type="checkbox" name="no"><button name="do" value="save">Save</button><button name="do" value="delete">Delete</button></form>`)
  const submitter = page.find("[value=delete]")
  page.fire("form", "submit", { submitter }, "SubmitEvent")
  assert.deepEqual(page.sent[0].params, [
    ["a", ""],
    ["t", "1"],
    ["t", "2"],
    ["do", "delete"],
  ])
})

test("a clicked submit button is the one that was pressed", () => {
  const page = startApplication(
    `<form><input name="a" value="1"><button name="do" value="x" data-reflex="A#b"></button><button name="do" value="y"></button></form>`,
  )
  page.click("button")
  assert.deepEqual(page.sent[0].params, [
    ["a", "1"],
    ["do", "x"],
  ])
})

test("a button outside its form belongs to it by form=", () => {
  const page = startApplication(
    `<form id="f"><input name="form" value="1"></form><form><button form="f" name="do" value="x" data-reflex="A#b"></button></form>`,
  )
  page.click("button")
  assert.deepEqual(page.sent[0].params, [
    ["form", "1"],
    ["do", "x"],
  ])
})

test("a submit that bubbled to an element outside takes the form along", () => {
  const page = startApplication(
    `<div data-reflex="submit->A#b"><form><input name="a" value="1"></form></div>`,
  )
  page.fire("form", "submit")
  assert.deepEqual(page.sent[0].params, [["a", "1"]])
})

test("no form, no params", () => {
  const page = startApplication(`<button data-reflex="A#b"></button>`)
  page.click("button")
  assert.equal("params" in page.sent[0], false)
})

test("a chosen file is left out of what no visitor takes for sent", () => {
  const page =
    startApplication(`<form data-reflex="change->A#change submit->A#submit"><input name="a" value="1" data-reflex="A#input">
    <input type="file" name="photo"><button type="button" data-reflex="A#plain"></button><button id="save" data-reflex="A#save"></button></form>`)
  // No file can be chosen in jsdom.
  page.window.FormData = class {
    *[Symbol.iterator]() {
      yield ["a", "1"]
      yield ["photo", new page.window.File(["x"], "me.png")]
    }
  }
  page.fire("[name=a]", "input")
  page.fire("[name=photo]", "change")
  page.click("[type=button]")
  page.application.stimulate("A#called", page.find("[name=a]"))
  assert.deepEqual(
    page.sent.map(({ target, params }) => [target, params.length]),
    [
      ["A#input", 1],
      ["A#change", 1],
      ["A#plain", 1],
      ["A#called", 1],
    ],
  )
  const errors = page.events("error")
  page.fire("form", "submit")
  page.click("#save")
  assert.deepEqual([page.sent.length, errors.length], [4, 2])
})

test("an empty file field is left out, a chosen file refuses the reflex", async () => {
  const page = startApplication(`<form><input name="a" value="1"><input type="file" name="photo"></form>`)
  page.application.stimulate("A#b", page.find("form"))
  assert.deepEqual(page.sent[0].params, [["a", "1"]])

  // No file can be chosen in jsdom.
  page.window.FormData = class {
    *[Symbol.iterator]() {
      yield ["photo", new page.window.File(["x"], "me.png")]
    }
  }
  await assert.rejects(page.application.stimulate("A#b", page.find("form")), {
    code: "refused",
    message: /me\.png.*photo/,
  })
  assert.equal(page.sent.length, 1)
})
