import assert from "node:assert/strict"
import { test } from "node:test"
import { startApplication } from "./helper.js"

const targets = ({ sent }) => sent.map(({ target }) => target)

test("a button asks the browser whether its form is complete, as a plain one does", () => {
  const page = startApplication(
    `<form><input required><button data-reflex="click->A#save">Save</button><button type="button" data-reflex="click->A#add">Add</button></form>`,
  )
  const reported = []
  page.find("input").addEventListener("invalid", () => reported.push("invalid"))
  assert.equal(page.click("button").defaultPrevented, true)
  assert.deepEqual([targets(page), reported], [[], ["invalid"]])
  page.click("[type=button]")
  page.find("input").value = "x"
  page.click("button")
  assert.deepEqual(targets(page), ["A#add", "A#save"])
})

test("a form or a button that wants no validation has none", () => {
  const button = `<button data-reflex="click->A#save">Save</button>`
  for (const html of [
    `<form novalidate><input required>${button}</form>`,
    `<form><input required>${button.replace("<button", "<button formnovalidate")}</form>`,
    `<form id="f"><input required></form><button form="f" formnovalidate data-reflex="click->A#save"></button>`,
  ]) {
    const page = startApplication(html)
    page.click("button")
    assert.deepEqual(targets(page), ["A#save"], html)
  }
})

test("a button that cannot be pressed yet asks no question", async () => {
  const page = startApplication(
    `<form><input required><button data-reflex="click->A#save" data-reflex-confirm="Really?">Save</button></form>`,
  )
  page.application.confirm = () => assert.fail("it asked")
  page.click("button")
  assert.deepEqual(targets(page), [])
})

test("a form of a dialog closes it, by its method or that of the button", () => {
  const page = startApplication(`
    <form id="a" method="dialog" data-reflex="A#a"><button value="ok">OK</button></form>
    <form id="b" data-reflex="A#b"><button formmethod="dialog">OK</button></form>
    <form id="c" method="dialog" data-reflex="A#c"><button formmethod="get">OK</button></form>
    <form method="dialog"><button id="d" data-reflex="A#d">OK</button></form>
    <form id="e" method="dialog" data-reflex="A#e"><input name="method"></form>`)
  const submit = (id) =>
    page.fire(`#${id}`, "submit", { submitter: page.find(`#${id} button`) }, "SubmitEvent").defaultPrevented
  assert.deepEqual(["a", "b", "c", "e"].map(submit), [false, false, true, false])
  assert.equal(page.click("#d").defaultPrevented, false)
  assert.deepEqual(targets(page), ["A#a", "A#b", "A#c", "A#e", "A#d"])
})
