import assert from "node:assert/strict"
import { test } from "node:test"
import { ReflexApplication } from "../../src/application/reflex_application.js"
import { ReflexError } from "../../src/base/reflex_error.js"
import { openPage, settled, startApplication } from "../helper.js"

test("a click goes out as a message and its answer morphs the page", () => {
  const page = startApplication(
    `<output id="count">1</output><button data-reflex="click->Counter#increment" data-step="2">+</button>`,
  )
  page.click("button")

  assert.deepEqual(page.sent, [
    {
      type: "reflex",
      id: "1",
      target: "Counter#increment",
      url: "/ctx/todos?done=false",
      element: { tagName: "BUTTON", attributes: { "data-step": "2" } },
    },
  ])
  page.morph(`<output id="count">3</output><button data-reflex="click->Counter#increment">+</button>`)
  assert.equal(page.find("output").textContent, "3")
})

test("starting again opens no second socket and listens no second time", () => {
  const page = startApplication(`<button data-reflex="A#b"></button>`)
  page.application.start({ url: "/other" })
  page.click("button")

  assert.equal(page.opened.length, 1)
  assert.equal(page.sent.length, 1)
})

test("the address of the socket follows from the address given", () => {
  const page = startApplication("")
  assert.equal(page.socket.url, "wss://example.org/ctx/reflex")
  assert.deepEqual(page.socket.protocols, ["reflex.v1"])
})

test("stopping ends what is under way and listens no more", async () => {
  const page = startApplication(`<button data-reflex="A#b"></button>`)
  const promise = page.application.stimulate("A#b")
  page.application.stop()
  page.click("button")

  await assert.rejects(promise, { name: "ReflexError", target: "A#b", id: "1" })
  assert.equal(page.sent.length, 1)
  assert.equal(page.socket.isClosed, true)
  assert.equal(page.clock.timers.size, 0)
})

test("stimulate resolves to what became of the reflex", async () => {
  const page = startApplication("")
  for (const [type, stage] of [
    ["nothing", "success"],
    ["halted", "halted"],
    ["forbidden", "forbidden"],
  ]) {
    const promise = page.application.stimulate("A#b")
    await settled()
    page.answer({ type, payload: { a: 1 } })
    const { id, reflex, ...result } = await promise
    assert.deepEqual(result, { target: "A#b", element: page.document.body, stage, payload: { a: 1 } })
    assert.equal(id, page.sent.at(-1).id)
    assert.deepEqual([promise.id, promise.reflex], [id, reflex])
  }
})

test("stimulate rejects when the server failed", async () => {
  const page = startApplication("")
  const promise = page.application.stimulate("A#b")
  page.answer({ type: "error", message: "Boom" })

  const error = await promise.catch((reason) => reason)
  assert.ok(error instanceof ReflexError)
  assert.deepEqual(
    [error.message, error.code, error.id, error.target, error.element],
    ["Boom", "server", "1", "A#b", page.document.body],
  )
})

test("stimulate never throws but rejects", async () => {
  const page = startApplication("")
  await assert.rejects(page.application.stimulate("Counter#"), /names no action/)
  await assert.rejects(page.application.stimulate({ id: 1 }), /names no action/)
  await assert.rejects(page.application.stimulate("A#b", 1n), ReflexError)
  await assert.rejects(new ReflexApplication({ window: page.window }).stimulate("A#b"), /Call Reflex.start/)
})

test("stimulate without a target refreshes", () => {
  const page = startApplication("")
  page.application.stimulate()
  assert.equal("target" in page.sent[0], false)
  assert.equal("args" in page.sent[0], false)
})

test("an object is an argument unless it was made by options()", () => {
  const page = startApplication(`<form><input name="a" value="1"><p></p></form><div id="r"></div>`)
  const { application } = page
  application.stimulate("A#b", { id: 7, attrs: {}, serializeForm: false }, null, "x")
  application.stimulate(
    "A#b",
    page.find("p"),
    application.options({ serializeForm: false, attributes: { x: "1" } }),
    { id: 7 },
  )

  assert.deepEqual(page.sent[0].args, [{ id: 7, attrs: {}, serializeForm: false }, null, "x"])
  assert.deepEqual(page.sent[1].args, [{ id: 7 }])
  assert.deepEqual(page.sent[1].element.attributes, { x: "1" })
  assert.equal("params" in page.sent[1], false)
})

test("two applications with their own attributes share one page", () => {
  const page = openPage(`<button data-reflex="A#a" data-other="B#b"></button>`)
  const first = startApplication("", { page })
  const second = startApplication("", { page, schema: { reflexAttribute: "data-other" } })
  first.click("button")

  assert.deepEqual([first.sent[0].target, second.sent[0].target], ["A#a", "B#b"])
})

test("those under way and the last hundred reflexes are known, no more", () => {
  const page = startApplication("")
  for (let i = 0; i < 150; i += 1) {
    page.application.stimulate("A#b")
    page.answer({ type: "nothing" })
  }
  page.application.stimulate("A#b")
  const { reflexes } = page.application
  assert.equal(reflexes.length, 100)
  assert.deepEqual([reflexes.at(-1).stage, reflexes.at(-2).stage], ["delivered", "success"])
  assert.deepEqual(startApplication("", { connected: false }).application.reflexes, [])
})

test("a promise carries its reflex from the beginning", async () => {
  const page = startApplication("")
  const promise = page.application.stimulate("A#b", page.document.body, 7)
  assert.deepEqual([promise.id, promise.reflex.args, promise.reflex.stage], ["1", [7], "delivered"])
  page.answer({ type: "nothing" })
  assert.equal((await promise).reflex, promise.reflex)
})
