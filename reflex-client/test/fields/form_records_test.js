import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

const button = `<button data-reflex="A#edit"></button>`
const fields = `<textarea name="note"></textarea><input type="checkbox" name="done"><select name="state"><option>NEW<option>SENT</select>`

/** What a visitor entered into one page, once the server shows another. */
async function enteredIn(before, after) {
  const page = startApplication(before + button)
  await settled()
  page.type("textarea", "typed")
  page.find("input[type=checkbox]").click()
  page.find("select").selectedIndex = 1
  page.fire("select", "change")
  page.click("button")
  page.morph(after + button)
  return [page.find("textarea").value, page.find("input[type=checkbox]").checked, page.find("select").value]
}
const kept = ["typed", true, "SENT"]
const fresh = ["", false, "NEW"]

const form = ({ id = 1, version = 1, action = "/orders", key = "a" } = {}) =>
  `<div data-reflex-key="${key}"><form action="${action}"><input type="hidden" name="order.id" value="${id}">
    <input type="hidden" name="version" value="${version}">${fields}</form></div>`

test("what was typed for one record is not kept for another", async () => {
  assert.deepEqual(await enteredIn(form(), form({ id: 2 })), fresh)
  assert.deepEqual(await enteredIn(form(), form({ action: "/orders/2" })), fresh)
  assert.deepEqual(await enteredIn(form(), form({ key: "b" })), fresh)
})

test("what was typed for the same record is kept, whatever else the form hides", async () => {
  assert.deepEqual(await enteredIn(form(), form({ version: 2 })), kept)
})

test("fields with an id that move along belong to the record that they come to", async () => {
  const withIds = (options) => form(options).replace("<textarea", `<textarea id="note"`)
  assert.equal((await enteredIn(withIds(), withIds({ key: "b" })))[0], "")
})

test("what is being typed when the record changes stays", async () => {
  const page = startApplication(form() + button)
  await settled()
  page.click("button")
  page.type("textarea", "now")
  page.morph(form({ id: 2 }) + button)
  assert.equal(page.find("textarea").value, "now")
})

test("a dialog that the visitor closed opens for another record, and stays closed for the same", async () => {
  const dialog = (options) => `<dialog open>${form(options)}</dialog>`
  const page = startApplication(dialog() + button)
  await settled()
  const show = (html) => {
    page.click("button")
    page.morph(html + button)
  }
  page.find("dialog").removeAttribute("open")
  await settled()
  show(dialog({ version: 2 }))
  assert.equal(page.find("dialog").hasAttribute("open"), false)
  show(dialog({ id: 2, version: 2 }))
  assert.equal(page.find("dialog").hasAttribute("open"), true)
  await settled()
  show(dialog({ id: 2, version: 3 }))
  assert.equal(page.find("dialog").hasAttribute("open"), true)
  page.find("dialog").removeAttribute("open")
  await settled()
  show(`<dialog>${form({ id: 3 })}</dialog>`)
  assert.equal(page.find("dialog").hasAttribute("open"), false)
})
