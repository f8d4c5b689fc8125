import assert from "node:assert/strict"
import { test } from "node:test"
import { startWithControllers } from "./helper.js"

const element = (identifiers, ...names) =>
  `<div data-controller="${identifiers}" data-reflex="${names.map((name) => `click->${name}#x`).join(" ")}"></div>`

async function namesCalledBy(body, controllers) {
  const page = await startWithControllers(body, controllers)
  page.click("div")
  return page.names()
}

test("a controller of Reflex on the element itself is called back", async () => {
  assert.deepEqual(await namesCalledBy(element("sr", "Sr"), { reflex: ["sr"] }), ["sr"])
})

test("a controller beside it that has not registered with Reflex is not", async () => {
  const controllers = { reflex: ["sr"], plain: ["regular"] }
  assert.deepEqual(await namesCalledBy(element("sr regular", "Sr", "Regular"), controllers), ["sr"])
})

test("of all controllers on the element those that registered with Reflex are called back", async () => {
  const identifiers = "regular-two sr-two sr-one regular-one"
  const controllers = { reflex: ["sr-one", "sr-two"], plain: ["regular-one", "regular-two"] }
  const names = ["RegularTwo", "SrTwo", "SrOne", "RegularOne"]
  assert.deepEqual(await namesCalledBy(element(identifiers, ...names), controllers), ["sr-two", "sr-one"])
})
