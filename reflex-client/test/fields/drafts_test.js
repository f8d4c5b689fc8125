import assert from "node:assert/strict"
import { test } from "node:test"
import * as connection from "../../src/parts/connection.js"
import { settled, startApplication } from "../helper.js"

const form = `<form data-reflex="submit->A#save"><input data-reflex="input->A#check change->A#check focusin->A#look"
  ><textarea></textarea><button>Save</button><a href="#" data-reflex="click->A#b"></a></form
  ><i data-reflex="every(1s)->A#tick visible->A#more every(2s) my:news->A#news"></i>`
const login = { type: "navigate", url: "/login" }

function open() {
  const page = startApplication(form)
  page.document.documentElement.setAttribute("data-reflex-events", "visible every")
  return page
}
const left = ({ location }) => location.assigned.length + location.reloads

for (const answer of [login, { type: "reload" }, { ...login, from: "page" }])
  for (const name of ["every(1s)", "visible", "every(2s)"])
    test(`what was entered stays where ${name} leads elsewhere: ${JSON.stringify(answer)}`, async () => {
      const page = open()
      page.find("input").value = "draft"
      page.type("input", "draft")
      page.answer({ type: "nothing" })
      page.fire("i", name)
      assert.equal(page.sent.length, 2)
      page.answer(answer)
      assert.equal(left(page), 0)
      await settled()
      assert.match(page.logger.errors.flat().join(), /Please load this page again/)
    })

for (const answer of [login, { type: "reload" }])
  for (const [selector, name] of [
    ["input", "input"],
    ["input", "change"],
    ["input", "focusin"],
    ["i", "my:news"],
  ])
    test(`what was entered stays where ${name} finds the session over: ${answer.type}`, () => {
      const page = open()
      page.type("input", "draft")
      page.answer({ type: "nothing" })
      page.fire(selector, name)
      assert.equal(page.sent.length, 2)
      page.answer(answer)
      assert.equal(left(page), 0)
    })

test("an action upon a change may be followed by a redirect of its page, until more was entered", () => {
  const page = open()
  page.type("input", "all")
  page.answer({ type: "nothing" })
  page.fire("input", "change")
  page.answer({ ...login, from: "page" })
  assert.equal(left(page), 1)
  page.fire("input", "change")
  page.type("textarea", "more")
  page.answer({ ...login, from: "page" })
  assert.equal(left(page), 1)
})

test("a key leads nowhere, also where the action has run", () => {
  const page = open()
  page.type("input", "all")
  page.answer({ ...login, from: "page" })
  assert.equal(left(page), 0)
})

for (const [selector, name] of [
  ["i", "every(1s)"],
  ["input", "input"],
])
  test(`an action may lead elsewhere itself: ${name}`, () => {
    const page = open()
    page.type("input", "draft")
    page.answer({ type: "nothing" })
    page.fire(selector, name)
    page.answer({ ...login, from: "action" })
    assert.equal(left(page), 1)
  })

for (const [selector, name] of [
  ["a", "click"],
  ["form", "submit"],
])
  test(`a ${name} leads where a page would, whatever was entered`, () => {
    const page = open()
    page.type("input", "draft")
    page.answer({ type: "nothing" })
    page.fire(selector, name, {}, name === "click" ? "MouseEvent" : "Event")
    page.answer(login)
    assert.equal(left(page), 1)
  })

for (const answer of [login, { type: "reload" }])
  test(`what was entered stays also where the answer comes before what guards it is loaded: ${answer.type}`, async () => {
    let finish
    const load = () => new Promise((resolve) => (finish = () => resolve(connection)))
    const page = startApplication(form, { parts: { connection: load } })
    page.type("input", "draft")
    page.answer(answer)
    await settled()
    assert.equal(left(page), 0)
    finish()
    await settled()
    assert.equal(left(page), 0)
    assert.match(page.logger.errors.flat().join(), /Please load this page again/)
  })

test("where nothing was entered, the page is left", () => {
  const page = open()
  page.fire("i", "every(1s)")
  page.answer(login)
  assert.equal(left(page), 1)
})
