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

const form = `<form data-reflex="submit->A#post"><input name="t" value="stored"><button>Post</button></form>`

async function openOf(user, { body = form } = {}) {
  const page = await open(body)
  page.comeBackAs = async (name, { reason = "", code = 1006 } = {}, between = () => {}) => {
    page.socket.onclose({ code, reason })
    await between()
    page.clock.advance(5_000)
    page.socket.welcome({ key: keyOf(name) })
    await settled()
  }
  await page.comeBackAs(user)
  return page
}

let sessions = 0
function keyOf(user) {
  sessions += 1
  return `k.s${sessions}${user ? `.${user}` : ""}`
}

const over = { code: 4401, reason: "The session has ended" }
const entry = (page) => page.find("input").value

async function showsAll(page) {
  page.morph(form)
  await settled()
}

test("what somebody has entered is not for another user who has logged in elsewhere, and the page says so", async () => {
  const page = await openOf("ann")
  page.find("input").focus()
  page.type("input", "Ann's draft")
  await page.comeBackAs("bob", over)
  assert.match(page.find(".reflex-status").textContent, /Somebody else.*discarded/)
  await showsAll(page)
  assert.equal(entry(page), "stored")
  page.fire("form", "submit", {}, "SubmitEvent")
  assert.deepEqual(page.sent.at(-1).params, [["t", "stored"]])
})

test("what a check has repeated is not for another user, either", async () => {
  const page = await openOf("ann", {
    body: `<form><input name="t" value="" data-reflex="change->A#check"></form>`,
  })
  const repeated = (value) => `<form><input name="t" value="${value}" data-reflex="change->A#check"></form>`
  page.type("input", "Ann's draft")
  page.fire("input", "change")
  page.answer({ type: "morph", form: "accepted", html: `<body>${repeated("Ann's draft")}</body>` })
  await settled()
  await page.comeBackAs("bob", over)
  page.morph(repeated(""))
  await settled()
  assert.equal(entry(page), "")
})

test("what somebody has asked for without a connection is not asked for by another user", async () => {
  const page = await openOf("ann")
  await page.comeBackAs("bob", {}, () => {
    page.type("input", "Ann's draft")
    page.fire("form", "submit", {}, "SubmitEvent")
  })
  assert.deepEqual(
    page.sent.filter(({ target }) => target),
    [],
  )
  assert.equal(refreshes(page), 1)
})

for (const [what, before, users] of [
  ["a login", undefined, ["ann"]],
  ["another session of the same user", "ann", ["ann"]],
  ["a session that is over", "ann", [undefined]],
  ["a session that is over and a login of the same user", "ann", [undefined, "ann"]],
])
  test(`what was entered stays after ${what} elsewhere`, async () => {
    const page = await openOf(before)
    page.type("input", "draft")
    for (const user of users) {
      await page.comeBackAs(user, over)
      await showsAll(page)
    }
    assert.equal(entry(page), "draft")
  })

test("what was entered before a session was over waits for who comes", async () => {
  const page = await openOf("ann")
  page.type("input", "Ann's draft")
  await page.comeBackAs(undefined, over)
  await showsAll(page)
  await page.comeBackAs("bob", over)
  await showsAll(page)
  assert.equal(entry(page), "stored")
})

test("what was entered before a login in this page stays, and is gone after a logout or another login", async () => {
  const page = await openOf(undefined)
  const loginAs = async (user) => {
    page.application.stimulate("Login#in")
    page.socket.receive({ type: "visitor", key: keyOf(user) })
    await settled()
    await showsAll(page)
  }
  page.type("input", "draft")
  await loginAs("ann")
  assert.equal(entry(page), "draft")
  await loginAs("bob")
  assert.equal(entry(page), "stored")
  page.type("input", "Bob's draft")
  await loginAs(undefined)
  assert.equal(entry(page), "stored")
})

test("a login in this page is known when somebody else logs in elsewhere", async () => {
  const page = await openOf(undefined)
  page.application.stimulate("Login#in")
  page.socket.receive({ type: "visitor", key: keyOf("ann") })
  await settled()
  await showsAll(page)
  page.type("input", "Ann's draft")
  await page.comeBackAs("bob", over)
  await showsAll(page)
  assert.equal(entry(page), "stored")
})

const told = ({ sent }) => sent.filter(({ target }) => target)
const bound = `<form id="bound" data-reflex="submit->A#post"><input name="t" value="Ann's"></form><form id="own"></form>`

function isHeld(page) {
  const event = new page.window.Event("submit", { bubbles: true, cancelable: true })
  return !page.find("#own").dispatchEvent(event)
}

test("nothing that a page shows of another user is sent before the page is that of who is there", async () => {
  const page = await openOf("ann", { body: bound })
  await page.comeBackAs("bob", over)
  page.fire("#bound", "submit", {}, "SubmitEvent")
  page.application.stimulate("A#post", page.find("#bound")).catch(() => {})
  await settled()
  assert.deepEqual([told(page), isHeld(page)], [[], true])
  page.morph(bound.replace("Ann's", "Bob's"))
  await settled()
  page.fire("#bound", "submit", {}, "SubmitEvent")
  assert.deepEqual(
    told(page).map(({ params }) => params),
    [[["t", "Bob's"]]],
  )
  assert.equal(isHeld(page), false)
})

test("what is typed into it meanwhile is not in the page of who is there, either", async () => {
  const page = await openOf("ann", { body: bound })
  await page.comeBackAs("bob", over)
  page.find("input").focus()
  page.type("input", "Ann'sx")
  page.morph(bound.replace("Ann's", "Bob's"))
  await settled()
  assert.equal(entry(page), "Bob's")
})

test("nor is anything sent if the connection is lost again meanwhile, after which the page is asked for once more", async () => {
  const page = await openOf("ann", { body: bound })
  await page.comeBackAs("bob", over)
  assert.equal(refreshes(page), 1)
  await page.comeBackAs("bob")
  page.fire("#bound", "submit", {}, "SubmitEvent")
  await settled()
  assert.deepEqual([told(page), isHeld(page)], [[], true])
  assert.equal(refreshes(page), 2)
  page.morph(bound.replace("Ann's", "Bob's"))
  await settled()
  assert.equal(isHeld(page), false)
})

test("a page of another user is loaded if it cannot be run again for who is there", async () => {
  const page = await openOf("ann", { body: bound })
  await page.comeBackAs("bob", over)
  page.answer({ type: "error", message: "broken" })
  await settled()
  assert.equal(page.location.reloads, 1)
})
