import assert from "node:assert/strict"
import { test } from "node:test"
import { startApplication } from "../helper.js"

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
    <form id="c" method="dialog" data-reflex="A#c"><button formmethod="get">OK</button></form>
    <form method="dialog"><button id="d" data-reflex="A#d">OK</button></form>
    <form id="e" method="dialog" data-reflex="A#e"><input name="method"></form>
    <form><button id="f" formmethod="DIALOG" data-reflex="A#f">OK</button></form>`)
  // Which jsdom does not know.
  for (const button of page.document.querySelectorAll("[formmethod]"))
    button.formMethod = button.getAttribute("formmethod").toLowerCase()
  const submit = (id) =>
    page.fire(`#${id}`, "submit", { submitter: page.find(`#${id} button`) }, "SubmitEvent").defaultPrevented
  assert.deepEqual(["a", "c", "e"].map(submit), [false, true, false])
  for (const id of ["#d", "#f"]) assert.equal(page.click(id).defaultPrevented, false)
  assert.deepEqual(targets(page), ["A#a", "A#c", "A#e", "A#d", "A#f"])
})

test("a button that does something else than its form is left to the browser, and the reflex of the form is not sent", () => {
  for (const attribute of [
    `formmethod="dialog"`,
    `formmethod="Dialog" formnovalidate`,
    `formaction="/customers/delete"`,
    `formtarget="_blank"`,
  ])
    for (const [html, place] of [
      [`<form method="post" data-reflex="submit->A#save"><button ${attribute}></button></form>`, "form"],
      [`<main data-reflex="submit->A#save"><form><button ${attribute}></button></form></main>`, "form"],
      [`<form id="f" data-reflex="A#save"></form><input type="image" form="f" ${attribute}>`, "form"],
      [
        `<form data-reflex="submit->A#save"><button></button><input type="submit" ${attribute}></form>`,
        "form",
      ],
    ]) {
      const page = startApplication(html)
      const submitter = page.find(`[${attribute.split("=")[0]}]`)
      const { defaultPrevented } = page.fire(place, "submit", { submitter }, "SubmitEvent")
      assert.deepEqual([defaultPrevented, targets(page)], [false, []], html)
      page.fire(place, "submit", {}, "SubmitEvent")
      assert.deepEqual(targets(page), ["A#save"], html)
    }
})

test("a reflex stands in for a button that does something else than its form where it is the button's own", () => {
  const page = startApplication(
    `<form data-reflex="submit->A#save"><button formaction="/delete" data-reflex="click->A#delete"></button></form>`,
  )
  assert.equal(page.click("button").defaultPrevented, true)
  assert.deepEqual(targets(page), ["A#delete"])
})
