import assert from "node:assert/strict"
import { test } from "node:test"
import { startWithControllers } from "./helper.js"

/** Asks for a reflex of each of these names. */
const asking = (...names) => `<a data-reflex="${names.map((name) => `click->${name}#x`).join(" ")}"></a>`
const inside = (identifiers, html) =>
  identifiers.reduceRight((inner, each) => `<div data-controller="${each}">${inner}</div>`, html)

test("a controller of Reflex around the element is called back", async () => {
  const page = await startWithControllers(inside(["sr"], asking("Sr")), { reflex: ["sr"] })
  page.click("a")
  assert.deepEqual(page.names(), ["sr"])
})

test("a controller that has not registered with Reflex is not called back", async () => {
  const page = await startWithControllers(inside(["regular"], asking("Regular")), { plain: ["regular"] })
  page.click("a")
  assert.deepEqual([page.names(), page.sent.length], [[], 1])
})

test("each controller of Reflex around the element is called back for its reflexes, no other", async () => {
  const body = inside(
    ["sr-one", "sr-two", "regular-one", "regular-two"],
    asking("RegularTwo", "RegularOne", "SrTwo", "SrOne"),
  )
  const page = await startWithControllers(body, {
    reflex: ["sr-one", "sr-two"],
    plain: ["regular-one", "regular-two"],
  })
  page.click("a")
  assert.deepEqual([page.names(), page.sent.length], [["sr-two", "sr-one"], 4])
})

test("of two controllers of one name the inner one is called back, then the outer one where there is no inner", async () => {
  const page = await startWithControllers(
    `<div id="outer" data-controller="sr"><div id="inner" data-controller="sr">${asking("Sr")}</div><b data-reflex="Sr#x"></b></div>`,
    { reflex: ["sr"] },
  )
  page.click("a")
  page.click("b")
  assert.deepEqual(
    page.called.map(([, element]) => element.id),
    ["inner", "outer"],
  )
})
