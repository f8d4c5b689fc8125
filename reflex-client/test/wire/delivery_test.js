import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

test("reflexes made while away go out in order once there is a connection", async () => {
  const page = startApplication("", { connected: false })
  const queued = page.events("queued")
  const delivered = page.events("delivered")
  page.application.stimulate("A#a")
  page.application.stimulate("A#b")
  assert.deepEqual([page.sent.length, queued.length, delivered.length], [0, 2, 0])

  page.socket.welcome()
  assert.deepEqual(
    page.sent.map(({ target }) => target),
    ["A#a", "A#b"],
  )
  assert.equal(delivered.length, 2)
})

test("the queue is bounded", async () => {
  const page = startApplication("", { connected: false, start: { queueLimit: 1 } })
  page.application.stimulate("A#a")
  await assert.rejects(page.application.stimulate("A#b"), { code: "offline" })
  page.socket.welcome()
  assert.deepEqual(
    page.sent.map(({ target }) => target),
    ["A#a"],
  )
})

test("a reflex that waited too long is not sent any more", async () => {
  const page = startApplication("", { connected: false })
  const promise = page.application.stimulate("A#a")
  page.clock.advance(30_000)
  await assert.rejects(promise, { code: "offline" })
  page.socket.welcome()
  assert.equal(page.sent.length, 0)
})

test("a reflex whose answer was lost is rejected and never repeated", async () => {
  const page = startApplication("")
  const promise = page.application.stimulate("A#a")
  page.socket.drop()
  await assert.rejects(promise, { code: "lost", message: "Connection lost; it is not known whether it ran" })
  page.clock.advance(250)
  page.socket.welcome()
  assert.equal(page.sent.filter(({ target }) => target === "A#a").length, 1)
})

test("what a session that has ended did not let run is sent again, in its order and before what comes later", async () => {
  const page = startApplication("")
  const done = [page.application.stimulate("A#a"), page.application.stimulate("A#b")]
  page.socket.end(4401)
  done.push(page.application.stimulate("A#c"))
  page.clock.advance(250)
  page.socket.welcome()
  assert.deepEqual(
    page.sent.slice(-3).map(({ target }) => target),
    ["A#a", "A#b", "A#c"],
  )
  for (const { id } of page.sent.slice(-3)) page.socket.receive({ type: "nothing", id })
  await Promise.all(done)
})

test("cookies are fetched before the answer behind them is applied", async () => {
  const page = startApplication("<p>old</p>")
  const fetched = []
  let arrive
  page.window.fetch = (url) => {
    fetched.push(url)
    return new Promise((resolve) => (arrive = resolve))
  }
  const promise = page.application.stimulate("A#a")
  page.socket.receive({ type: "cookies", url: "/reflex/cookies/ticket" })
  page.morph("<p>new</p>")
  await settled()
  assert.deepEqual(fetched, ["/reflex/cookies/ticket"])
  assert.equal(page.find("p").textContent, "old")
  arrive()
  await promise
  assert.equal(page.find("p").textContent, "new")
})

test("cookies that do not come hold up nothing", async () => {
  const page = startApplication("<p>old</p>")
  page.window.fetch = () => Promise.reject(new Error("offline"))
  const promise = page.application.stimulate("A#a")
  page.socket.receive({ type: "cookies", url: "/reflex/cookies/ticket" })
  page.morph("<p>new</p>")
  await promise
  assert.equal(page.find("p").textContent, "new")
})

test("a reflex without an answer is given up, and a late answer changes nothing", async () => {
  const page = startApplication("<p>old</p>")
  const promise = page.application.stimulate("A#a")
  for (let i = 0; i < 12; i += 1) {
    page.clock.advance(5_000)
    page.socket.receive({ type: "ping" })
  }
  await assert.rejects(promise, { code: "timeout" })
  page.morph("<p>new</p>")
  assert.equal(page.find("p").textContent, "old")
})

test("a frame over the server's limit is counted in bytes and refused", async () => {
  const page = startApplication("", { connected: false })
  page.socket.welcome({ maxMessageSize: 400 })
  await assert.rejects(page.application.stimulate("A#a", "€".repeat(120)), {
    code: "refused",
    message: /400/,
  })
  page.application.stimulate("A#a", "e".repeat(120))
  assert.equal(page.sent.length, 1)
})

test("a reflex that waited is refused too when it turns out too large, the next one goes out", async () => {
  const page = startApplication("", { connected: false })
  const promise = page.application.stimulate("A#a", "e".repeat(500))
  page.application.stimulate("A#b")
  page.socket.welcome({ maxMessageSize: 400 })
  await assert.rejects(promise, { code: "refused" })
  await settled()
  assert.deepEqual(
    page.sent.map(({ target }) => target),
    ["A#b"],
  )
})
