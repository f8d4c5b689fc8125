import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

function startLogging(body) {
  const page = startApplication(body)
  page.lines = []
  page.window.console.log = (line, details) => page.lines.push([line, details])
  page.application.debug = true
  return page
}

test("debug is off by default, and can be read and switched at any time", async () => {
  const page = startLogging(`<b data-reflex="A#b"></b>`)
  assert.equal(page.application.debug, true)
  await settled()
  page.application.debug = false
  page.click("b")
  assert.deepEqual(page.lines, [])
  page.application.debug = true
  page.click("b")
  assert.equal(page.lines.length, 1)
  assert.equal(startApplication("").application.debug, false)
})

test("each reflex is logged as it goes and as it comes back, with its outcome", async () => {
  const page = startLogging(`<b id="x" data-reflex-root="#x"></b>`)
  await settled()
  for (const answer of [
    { type: "nothing", payload: { a: 1 } },
    { type: "halted" },
    { type: "error", message: "Boom" },
  ]) {
    page.application.stimulate("Counter#inc", page.find("b"), 7).catch(() => {})
    page.clock.advance(54)
    page.answer(answer)
  }
  assert.deepEqual(
    page.lines.map(([line]) => line),
    [
      "↑ stimulate ↑ Counter#inc",
      "↓ reflex ↓ Counter#inc → #x in 54ms",
      "↑ stimulate ↑ Counter#inc",
      "↓ reflex ↓ Counter#inc → #x in 54ms HALTED",
      "↑ stimulate ↑ Counter#inc",
      "↓ reflex ↓ Counter#inc → #x in 54ms ERROR: Boom",
    ],
  )
  assert.deepEqual(page.lines[0][1], { id: "1", args: [7], controller: undefined, element: page.find("b") })
  assert.deepEqual(page.lines[1][1], { id: "1", payload: { a: 1 } })
})

test("a reflex may be kept out of the log, and false means what it says", async () => {
  const page = startLogging(
    `<b data-reflex="A#b" data-reflex-suppress-logging></b><i data-reflex="A#i" data-reflex-suppress-logging="false"></i>`,
  )
  await settled()
  page.click("b")
  page.application.stimulate("A#c", page.application.options({ suppressLogging: true }))
  page.click("i")
  assert.deepEqual(
    page.lines.map(([line]) => line),
    ["↑ stimulate ↑ A#i"],
  )
})

test("a slow network can be simulated: each way takes half of it, and the order stays", () => {
  const page = startApplication("")
  const seen = page.events("success")
  page.application.latency(300)
  page.application.stimulate("A#b")
  page.application.stimulate("A#b")
  page.clock.advance(149)
  assert.equal(page.sent.length, 0)
  page.clock.advance(1)
  assert.equal(page.sent.length, 2)
  page.answer({ type: "nothing" }, "1")
  page.answer({ type: "nothing" }, "2")
  page.clock.advance(149)
  assert.equal(seen.length, 0)
  page.clock.advance(1)
  assert.deepEqual(
    seen.map(({ detail }) => detail.id),
    ["1", "2"],
  )

  page.application.latency(0)
  page.application.stimulate("A#b")
  page.answer({ type: "nothing" })
  assert.equal(seen.length, 3)
})
