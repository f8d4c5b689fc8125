import assert from "node:assert/strict"
import { test } from "node:test"
import * as feedback from "../../src/parts/feedback.js"
import { startApplication as start } from "../helper.js"

const startApplication = (body = "", options = {}) => start(body, { parts: { feedback }, ...options })
const pings = ({ opened }) => opened.flatMap(({ sent }) => sent).filter(({ type }) => type === "ping").length

test("an answer that is late asks for a sign of life, and a connection without one is replaced", async () => {
  const page = startApplication()
  const promise = page.application.stimulate("A#slow")
  page.clock.advance(4_999)
  assert.equal(pings(page), 0)
  page.clock.advance(1)
  assert.equal(pings(page), 1)
  page.clock.advance(10_000)
  page.clock.advance(0)
  assert.equal(page.opened.length, 2)
  await assert.rejects(promise, { code: "lost" })
})

test("a server that is slow and alive is waited for, and asked again", () => {
  const page = startApplication()
  page.application.stimulate("A#slow")
  for (let asked = 1; asked <= 3; asked += 1) {
    page.clock.advance(5_000)
    assert.equal(pings(page), asked)
    page.clock.advance(1_000)
    page.socket.receive({ type: "pong" })
    page.clock.advance(9_000)
  }
  page.answer({ type: "nothing" })
  assert.equal(page.opened.length, 1)
  assert.deepEqual(page.logger.errors, [])
})

test("what is heard meanwhile is a sign of life as well", () => {
  const page = startApplication()
  page.application.stimulate("A#slow")
  page.clock.advance(4_000)
  page.socket.receive({ type: "ping" })
  page.clock.advance(4_000)
  assert.equal(pings(page), 0)
})

test("who asks for nothing asks for no sign of life", () => {
  const page = startApplication()
  page.application.stimulate("A#quick")
  page.answer({ type: "nothing" })
  page.clock.advance(29_000)
  assert.equal(pings(page), 0)
})

test("who comes back to the page or to the network asks at once", () => {
  const page = startApplication()
  page.window.dispatchEvent(new page.window.Event("online"))
  page.clock.advance(1_000)
  page.fire(page.document, "visibilitychange")
  assert.equal(pings(page), 2)
  page.clock.advance(10_000)
  page.clock.advance(0)
  assert.equal(page.opened.length, 2)
})

test("after the stop nobody is asked", () => {
  const page = startApplication()
  page.application.stimulate("A#slow").catch(() => {})
  page.application.stop()
  page.clock.advance(60_000)
  assert.deepEqual([pings(page), page.opened.length], [0, 1])
})
