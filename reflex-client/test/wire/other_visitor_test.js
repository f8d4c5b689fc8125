import assert from "node:assert/strict"
import { test } from "node:test"
import * as feedback from "../../src/parts/feedback.js"
import * as push from "../../src/parts/push.js"
import { settled, startApplication } from "../helper.js"

const token = `<i data-reflex-subscribe="t"></i>`
const refreshes = ({ sent }) => sent.filter(({ target }) => target === undefined).length

async function open(body = "<input>") {
  const page = startApplication(body, { parts: { feedback: async () => feedback, push: async () => push } })
  page.reconnect = async (code, reason) => {
    page.socket.onclose({ code, reason })
    page.clock.advance(0)
    page.socket.welcome()
    await settled()
  }
  await settled()
  return page
}

test("a page whose session is another one since somebody logged in or out elsewhere is run again, once", async () => {
  const page = await open()
  await page.reconnect(4401, "The session has ended")
  assert.equal(refreshes(page), 1)
  page.morph("<p>Nobody</p>")
  await page.reconnect(1006, "")
  assert.equal(refreshes(page), 1)
})

test("a page with tokens is run again once, not twice", async () => {
  const page = await open(token)
  await page.reconnect(4401, "The session has ended")
  assert.equal(refreshes(page), 1)
})

test("a page with a reflex that may have run when the connection was lost is run again, once", async () => {
  const page = await open()
  page.application.stimulate("A#b").catch(() => {})
  page.application.stimulate("A#c").catch(() => {})
  await page.reconnect(4429, "Too many reflexes or connections")
  assert.equal(refreshes(page), 1)
  page.morph("<p>What has become of it</p>")
  await page.reconnect(1006, "")
  assert.equal(refreshes(page), 1)
})

test("a connection that is only to be another one runs no page again", async () => {
  const page = await open()
  await page.reconnect(4401, "Connect anew")
  assert.equal(refreshes(page), 0)
})

test("what is under way shows by itself who is there", async () => {
  const page = await open()
  page.application.stimulate("A#b")
  await page.reconnect(4401, "The session has ended")
  assert.equal(refreshes(page), 0)
})

function asksBeforeLeaving({ window }) {
  return !window.dispatchEvent(new window.Event("beforeunload", { cancelable: true }))
}

for (const answer of [{ type: "navigate", url: "/login" }, { type: "reload" }]) {
  const left = ({ location }) => location.assigned.length + location.reloads

  test(`a page in which something was entered is not left without the visitor: ${answer.type}`, async () => {
    const page = await open(`<input>${token}`)
    page.type("input", "draft")
    page.socket.receive({ type: "refresh" })
    page.answer(answer)
    await settled()
    assert.deepEqual([left(page), page.find("input").value], [0, "draft"])
    assert.match(page.find(".reflex-status").textContent, /load this page again/)
    page.clock.advance(11_000)
    assert.match(page.find(".reflex-status").textContent, /logged out.*load this page again/)
    page.application.stimulate("A#b")
    page.answer(answer)
    assert.equal(left(page), 1)
    assert.equal(asksBeforeLeaving(page), true)
    assert.match(page.find(".reflex-status").textContent, /load this page again/)
  })

  test(`a page that goes on after all warns no more: ${answer.type}`, async () => {
    const page = await open(`<input>${token}`)
    assert.equal(asksBeforeLeaving(page), false)
    page.type("input", "draft")
    page.socket.receive({ type: "refresh" })
    page.answer(answer)
    assert.equal(asksBeforeLeaving(page), true)
    page.socket.receive({ type: "refresh" })
    page.morph(`<input>${token}`)
    assert.deepEqual([asksBeforeLeaving(page), page.find(".reflex-status").textContent], [false, ""])
  })

  test(`a page in which nothing was entered follows where it leads: ${answer.type}`, async () => {
    const page = await open(token)
    page.socket.receive({ type: "refresh" })
    page.answer(answer)
    assert.equal(left(page), 1)
  })
}
