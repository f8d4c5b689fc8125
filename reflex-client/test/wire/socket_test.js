import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

const state = ({ document }) => document.documentElement.getAttribute("data-reflex-connection")

test("the page is connected from the welcome on", () => {
  const page = startApplication("", { connected: false })
  const seen = page.events("connected")
  assert.equal(state(page), "connecting")
  page.socket.welcome()
  assert.equal(state(page), "connected")
  assert.equal(seen.length, 1)
})

test("a ping is answered", () => {
  const page = startApplication("")
  page.socket.receive({ type: "ping" })
  assert.deepEqual(page.socket.sent, [{ type: "pong" }])
})

test("a lost connection comes back at once, then later and later", () => {
  const page = startApplication("")
  const seen = page.events("disconnected")
  page.clock.advance(5_000)
  page.socket.drop()
  assert.equal(state(page), "disconnected")
  page.clock.advance(0)
  assert.equal(page.opened.length, 2)

  for (const delay of [250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]) {
    const { length } = page.opened
    page.socket.drop()
    page.clock.advance(delay - 1)
    assert.equal(page.opened.length, length, `not before ${delay}`)
    page.clock.advance(1)
    assert.equal(page.opened.length, length + 1, `after ${delay}`)
  }
  assert.equal(seen.length, 1)
})

test("a server that wants another connection gets it at once, whatever has failed before", () => {
  const page = startApplication("")
  for (let failures = 0; failures < 6; failures++) {
    page.socket.drop()
    page.clock.advance(10_000)
  }
  for (let logins = 0; logins < 4; logins++) {
    const { length } = page.opened
    page.socket.welcome()
    page.socket.end(4401)
    page.clock.advance(250)
    assert.equal(page.opened.length, length + 1)
  }
})

test("a server that wants another connection again and again is not stormed", () => {
  const page = startApplication("")
  for (let times = 0; times < 10; times++) {
    page.socket.welcome()
    page.socket.end(4401)
    page.clock.advance(10_000)
  }
  const { length } = page.opened
  page.socket.welcome()
  page.socket.end(4401)
  page.clock.advance(9_999)
  assert.equal(page.opened.length, length)
})

test("the delay is spread over its whole length", () => {
  const page = startApplication("", { connected: false })
  page.socket.drop()
  page.clock.advance(0)
  page.clock.chance = 0.5
  page.socket.drop()
  page.clock.advance(125)
  assert.equal(page.opened.length, 3)
})

test("a server that welcomes and hangs up is not stormed", () => {
  const page = startApplication("")
  page.socket.drop()
  page.clock.advance(0)
  page.socket.welcome()
  page.socket.drop()
  page.clock.advance(0)
  assert.equal(page.opened.length, 2)
})

test("after two heartbeats of silence the socket is replaced, and its late frames are not heard", () => {
  const page = startApplication("")
  page.clock.advance(29_999)
  page.socket.receive({ type: "ping" })
  page.clock.advance(29_999)
  assert.equal(page.opened.length, 1)
  page.clock.advance(1)
  page.clock.advance(0)
  assert.equal(page.opened.length, 2)
  assert.equal(page.opened[0].isClosed, true)
  page.opened[0].welcome()
  assert.equal(state(page), "connecting")
})

test("a socket that never welcomes is given up", () => {
  const page = startApplication("", { connected: false })
  page.clock.advance(10_000)
  page.clock.advance(0)
  assert.equal(page.opened.length, 2)
})

test("coming online or back to the tab hastens the next attempt", () => {
  const page = startApplication("", { connected: false })
  const dropTwice = () => {
    page.socket.drop()
    page.clock.advance(0)
    page.socket.drop()
  }
  dropTwice()
  page.window.dispatchEvent(new page.window.Event("online"))
  assert.equal(page.opened.length, 3)

  page.socket.drop()
  page.fire(page.document, "visibilitychange")
  assert.equal(page.opened.length, 4)
  assert.equal(page.opened.filter(({ isClosed }) => !isClosed).length, 1)

  page.socket.welcome()
  page.fire(page.document, "visibilitychange")
  assert.equal(page.opened.length, 4)
})

test("a page put into the back/forward cache lets go of its socket and opens a new one when it is shown again", async () => {
  const page = startApplication("")
  const promise = page.application.stimulate("A#b")
  page.window.dispatchEvent(new page.window.PageTransitionEvent("pagehide", { persisted: true }))
  assert.equal(page.socket.isClosed, true)
  page.window.dispatchEvent(new page.window.PageTransitionEvent("pageshow", { persisted: true }))
  await assert.rejects(promise, { code: "lost" })
  assert.equal(page.opened.length, 2)
})

test("going back and forth through the back/forward cache is no failure that a page has to wait for", () => {
  const page = startApplication("")
  for (let flips = 1; flips <= 10; flips += 1) {
    for (const name of ["pagehide", "pageshow"])
      page.window.dispatchEvent(new page.window.PageTransitionEvent(name, { persisted: true }))
    assert.equal(page.opened.length, flips + 1)
  }
  page.socket.drop()
  page.clock.advance(0)
  assert.equal(page.opened.length, 12)
})

test("a page that comes back from the back/forward cache shows what is now, one that was loaded has no need", () => {
  const page = startApplication("<p>1</p>")
  const show = (persisted) =>
    page.window.dispatchEvent(new page.window.PageTransitionEvent("pageshow", { persisted }))
  show(false)
  show(true)
  page.clock.advance(250)
  page.socket.welcome()
  assert.deepEqual(
    page.sent.map(({ target, url }) => [target, url]),
    [[undefined, "/ctx/todos?done=false"]],
  )
  page.morph("<p>2</p>")
  assert.equal(page.find("p").textContent, "2")
})

test("going offline gives the connection up at once, coming online opens a new one", async () => {
  const page = startApplication("")
  const promise = page.application.stimulate("A#b")
  page.window.dispatchEvent(new page.window.Event("offline"))
  await assert.rejects(promise, { code: "lost" })
  assert.equal(page.document.documentElement.getAttribute("data-reflex-connection"), "disconnected")
  page.window.dispatchEvent(new page.window.Event("online"))
  page.socket.welcome()
  assert.equal(page.document.documentElement.getAttribute("data-reflex-connection"), "connected")
})

test("a page that connects again shows the key that it was given, so that it stays the same tab", () => {
  const page = startApplication("")
  page.socket.drop()
  page.clock.advance(0)
  assert.deepEqual(
    page.opened.map(({ protocols }) => protocols),
    [["reflex.v1"], ["reflex.v1", "k"]],
  )
})

test("a frame that is no message is reported and the connection stays", async () => {
  const page = startApplication("")
  page.socket.receive("{")
  page.socket.receive("null")
  page.socket.receive({ type: "error", message: "No id could be read" })
  page.socket.receive({ type: "nothing", id: "unknown" })
  await settled()
  assert.equal(page.logger.errors.length, 3)
  assert.match(page.logger.errors[2][0], /No id could be read/)
  assert.equal(state(page), "connected")
})

test("the server is told the page's nonce and its CSRF token, as they are when it connects", () => {
  const page = startApplication(`<style nonce="a+b/c="></style><p data-reflex-csrf="first">`)
  const query = () => Object.fromEntries(new URL(page.socket.url).searchParams)
  assert.deepEqual(query(), { nonce: "a+b/c=", _csrf: "first" })
  page.document.querySelector("p").dataset.reflexCsrf = "second"
  page.socket.drop()
  page.clock.advance(0)
  assert.deepEqual(query(), { nonce: "a+b/c=", _csrf: "second" })
})

test("the server is told in which trace the page was loaded, if the page says so", () => {
  const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
  const page = startApplication(
    `<meta name="viewport" content="width=1"><meta name="traceparent" content="${traceparent}"><p data-reflex-ignore><meta name="traceparent" content="x"></p>`,
  )
  assert.deepEqual(Object.fromEntries(new URL(page.socket.url).searchParams), { traceparent })
})

test("a page without them tells nothing", () => {
  assert.equal(new URL(startApplication("").socket.url).search, "")
})

test("nothing is sent into a connection that is being closed, and all of it into the next one", async () => {
  const page = startApplication(`<button data-reflex="A#b">`)
  const [first] = page.opened
  first.readyState = 2
  page.click("button")
  assert.deepEqual(first.sent, [])
  first.end(4401)
  page.clock.advance(250)
  page.socket.welcome()
  await settled()
  assert.deepEqual(
    page.socket.sent.filter(({ type }) => type === "reflex").map(({ target }) => target),
    ["A#b"],
  )
})
