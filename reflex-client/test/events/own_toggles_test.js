import assert from "node:assert/strict"
import { test } from "node:test"
import * as operations from "../../src/parts/operations.js"
import { startApplication } from "../helper.js"

const nextTask = () => new Promise((resolve) => setTimeout(resolve, 5))
const targets = ({ sent }) => sent.map(({ target }) => target)
const details = (open, id = "d") =>
  `<details id="${id}" data-reflex="A#toggle"${open ? " open" : ""}><summary>x</summary></details>`

async function openPage(html) {
  const page = startApplication(html, { parts: { operations } })
  page.document.documentElement.setAttribute("data-reflex-events", "toggle")
  await nextTask()
  return page
}

test("a details that an answer opens, closes or brings asks for nothing", async () => {
  const page = await openPage(details(false) + details(true, "e"))
  const before = page.sent.length
  page.application.stimulate("A#all")
  page.morph(details(true) + details(false, "e") + details(true, "f"))
  await nextTask()
  assert.deepEqual(targets(page).slice(before), ["A#all"])
})

test("the visitor's next toggle counts, and so does the first of one that the answer left alone", async () => {
  const page = await openPage(details(false) + details(false, "e"))
  page.application.stimulate("A#all")
  page.morph(details(true) + details(false, "e"))
  await nextTask()
  page.find("#d").open = false
  page.find("#e").open = true
  await nextTask()
  assert.deepEqual(targets(page), ["A#all", "A#toggle", "A#toggle"])
})

test("what an operation opens asks for nothing", async () => {
  const page = await openPage(details(false))
  page.application.stimulate("A#open")
  const operations = [{ operation: "setAttribute", selector: "#d", name: "open", value: "" }]
  page.answer({ type: "nothing", operations })
  await nextTask()
  await nextTask()
  assert.equal(page.find("#d").open, true)
  assert.deepEqual(targets(page), ["A#open"])
})
