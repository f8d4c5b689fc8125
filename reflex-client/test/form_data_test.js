import assert from "node:assert/strict"
import { test } from "node:test"
import { startApplication } from "./helper.js"

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
