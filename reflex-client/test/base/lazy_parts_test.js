import assert from "node:assert/strict"
import { test } from "node:test"
import * as extras from "../../src/parts/extras.js"
import * as feedback from "../../src/parts/feedback.js"
import { settled, startApplication } from "../helper.js"

const rare = `<button data-reflex="A#b" data-reflex-throttle="1"></button>`

test("a part of another version is not taken into the page, which asks to be loaded again", async () => {
  const page = startApplication(rare, {
    parts: { feedback, extras: async () => ({ ...extras, version: "other" }) },
  })
  const [outdated] = [page.events("outdated")]
  page.click("button")
  await settled()
  assert.ok(outdated.length > 0)
  assert.match(page.find(".reflex-status").textContent, /new version of this page/)
  assert.deepEqual(page.sent, [])
})

test("a part of the same version is taken", async () => {
  const page = startApplication(rare, { parts: { extras: async () => extras } })
  page.click("button")
  await settled()
  assert.equal(page.sent.length, 1)
})
