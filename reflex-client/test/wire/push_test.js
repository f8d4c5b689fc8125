import assert from "node:assert/strict"
import { test } from "node:test"
import * as feedback from "../../src/parts/feedback.js"
import * as operations from "../../src/parts/operations.js"
import { settled, startApplication } from "../helper.js"

const subscription = (token, attribute = "data-reflex-subscribe") => `<div ${attribute}="${token}"></div>`
const subscribed = ({ opened }) =>
  opened.map(({ sent }) => sent.filter(({ type }) => type === "subscribe").map(({ groups }) => groups))
const refreshes = ({ sent }) => sent.filter(({ target }) => target === undefined).length
const append = (html) => ({ type: "operations", operations: [{ operation: "append", selector: "p", html }] })

/** A page whose parts have been loaded. */
async function open(body, { parts = {}, ...options } = {}) {
  const loaded = { feedback: async () => feedback, operations: async () => operations }
  const page = startApplication(body, { parts: { ...loaded, ...parts }, ...options })
  page.change = async (html) => {
    page.document.body.innerHTML = html
    await settled()
  }
  page.reconnect = async () => {
    page.socket.drop()
    page.clock.advance(300)
    page.socket.welcome()
    await settled()
  }
  await settled()
  return page
}

/** A part that is loaded when the test says so. */
function slow(path) {
  const loads = []
  const load = () => new Promise((resolve, reject) => loads.push({ resolve, reject }))
  const finish = async () => {
    loads.at(-1).resolve(await import(path))
    await settled()
  }
  return { loads, load, finish }
}

test("a connected page asks for what its tokens stand for, each once, all together", async () => {
  const page = await open(`${subscription("b")}${subscription("a")}<p>${subscription("b")}</p>`)
  assert.deepEqual(subscribed(page), [[["a", "b"]]])
  assert.equal(refreshes(page), 0)
})

test("a page that was loaded without the data that it awaits is run again, once", async () => {
  const page = await open(subscription("cmVmbGV4OmRhdGE.x"))
  assert.deepEqual([subscribed(page).flat(), refreshes(page)], [[["cmVmbGV4OmRhdGE.x"]], 1])
  page.morph(subscription("cmVmbGV4OmRhdGE.x"))
  await settled()
  await page.change(subscription("a") + subscription("cmVmbGV4OmRhdGE.x"))
  assert.equal(refreshes(page), 1)
})

test("a page that was run before it said that it awaits data is not run again for that", async () => {
  const page = await open("<p>1</p>")
  page.application.stimulate("A#a")
  page.morph(subscription("cmVmbGV4OmRhdGE.x"))
  await settled()
  assert.deepEqual([subscribed(page).flat(), refreshes(page)], [[["cmVmbGV4OmRhdGE.x"]], 0])
})

test("a page without tokens asks for nothing, and loads nothing for it", async () => {
  const { loads, load } = slow("../../src/parts/push.js")
  const page = await open("<p>1</p>", { parts: { push: load } })
  page.application.stimulate("A#a")
  page.morph("<p>2</p>")
  await settled()
  await page.reconnect()
  assert.deepEqual(subscribed(page), [[], []])
  assert.deepEqual([loads.length, refreshes(page)], [0, 0])
})

test("the first token may come with a morph", async () => {
  const page = await open("<p>1</p>")
  page.application.stimulate("A#a")
  page.morph(subscription("a"))
  await settled()
  assert.deepEqual(subscribed(page), [[["a"]]])
})

test("the first token may be written into an element that was there", async () => {
  const page = await open("<p>1</p>")
  page.find("p").setAttribute("data-reflex-subscribe", "a")
  await settled()
  assert.deepEqual(subscribed(page), [[["a"]]])
})

test("a change of the set is told as a whole, and no change is not told", async () => {
  const page = await open(subscription("a"))
  await page.change(subscription("a") + subscription("b"))
  await page.change(subscription("b") + subscription("a"))
  await page.change(`<p>${subscription("a")}</p>${subscription("b")}${subscription("a")}`)
  page.find("div").setAttribute("data-reflex-subscribe", "c")
  await settled()
  assert.deepEqual(subscribed(page), [[["a"], ["a", "b"], ["a", "b", "c"]]])
})

test("when the last token goes away, the server is told that none is left", async () => {
  const page = await open(subscription("a"))
  await page.change("<p>1</p>")
  assert.deepEqual(subscribed(page), [[["a"], []]])
})

test("a new connection is told again, and the page is run again, once", async () => {
  const page = await open(subscription("a"))
  await page.reconnect()
  assert.deepEqual(subscribed(page), [[["a"]], [["a"]]])
  assert.equal(refreshes(page), 1)

  page.morph(subscription("renewed"))
  await settled()
  assert.deepEqual(subscribed(page)[1], [["a"], ["renewed"]])
  assert.equal(refreshes(page), 1)
})

test("what changes without a connection is told by the next one", async () => {
  const page = await open(subscription("a"))
  page.socket.drop()
  await page.change("")
  page.clock.advance(0)
  page.socket.welcome()
  await settled()
  assert.equal(refreshes(page), 0)
  await page.change(subscription("a"))
  assert.deepEqual(subscribed(page), [[["a"]], [["a"]]])
})

test("a page that comes back from the back/forward cache is run again once, not twice", async () => {
  const page = await open(subscription("a"))
  const { PageTransitionEvent } = page.window
  page.window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }))
  page.window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))
  page.clock.advance(300)
  page.socket.welcome()
  await settled()
  assert.equal(refreshes(page), 1)
  assert.deepEqual(subscribed(page).at(-1), [["a"]])
})

test("a part that could not be loaded is tried again by the next connection, which runs the page again", async () => {
  const { loads, load, finish } = slow("../../src/parts/push.js")
  const page = await open(subscription("a"), { parts: { push: load } })
  loads[0].reject(new TypeError("offline"))
  await settled()
  assert.match(page.logger.errors[0][0], /push\.js could not be loaded/)
  await page.change(subscription("a") + subscription("b"))
  assert.equal(loads.length, 1)

  await page.reconnect()
  await finish()
  assert.deepEqual([subscribed(page), refreshes(page)], [[[], [["a", "b"]]], 1])
})

test("operations are applied in the order in which they come, to a page that asked nothing", async () => {
  const page = await open(`<p></p>${subscription("a")}`)
  page.socket.receive(append("1"))
  page.socket.receive({
    type: "operations",
    operations: [...append("2").operations, ...append("3").operations],
  })
  await settled()
  assert.equal(page.find("p").textContent, "123")
  assert.deepEqual([page.sent, page.logger.errors], [[], []])
})

test("neither operations nor answers overtake operations that are still being loaded for", async () => {
  const { loads, load, finish } = slow("../../src/parts/operations.js")
  const page = await open(`<p>0</p>${subscription("a")}`, { parts: { operations: load } })
  page.application.stimulate("A#a")
  page.socket.receive(append("1"))
  page.morph("<p>2</p>")
  page.socket.receive(append("3"))
  await settled()
  assert.equal(page.find("p").textContent, "0")

  await finish()
  assert.equal(page.find("p").textContent, "23")
  assert.equal(loads.length, 1)
})

test("operations that cannot be loaded are reported, and what comes after them is dealt with", async () => {
  const { loads, load, finish } = slow("../../src/parts/operations.js")
  const page = await open(`<p>0</p>${subscription("a")}`, { parts: { operations: load } })
  page.socket.receive(append("1"))
  loads[0].reject(new TypeError("offline"))
  await settled()
  assert.match(page.logger.errors[0][0], /operations\.js could not be loaded/)
  page.socket.receive(append("2"))
  await finish()
  assert.equal(page.find("p").textContent, "02")
})

test("operations leave what the visitor is entering, and may change the address", async () => {
  const page = await open(`<p><input value="1"><input id="f"></p>${subscription("a")}`)
  page.find("#f").focus()
  page.type("#f", "typed")
  const html = `<input value="2"><input id="f" value="s">`
  page.socket.receive({
    type: "operations",
    operations: [
      { operation: "morph", selector: "p", html, childrenOnly: true },
      { operation: "replaceState", url: "/ctx/todos?page=2" },
    ],
  })
  await settled()
  assert.deepEqual([page.find("input").value, page.find("#f").value], ["2", "typed"])
  assert.equal(page.window.location.search, "?page=2")
  assert.deepEqual(page.logger.errors, [])
})

test("a refresh runs the page again, wherever it is now", async () => {
  const page = await open(`<p>1</p>${subscription("a")}`)
  page.socket.receive({ type: "refresh" })
  assert.deepEqual([refreshes(page), page.sent[0].url], [1, "/ctx/todos?done=false"])
  page.morph(`<p>2</p>${subscription("a")}`)
  assert.equal(page.find("p").textContent, "2")
})

test("refreshes that come while one is under way are followed by one more, not by as many", async () => {
  const page = await open(`<p>1</p>${subscription("a")}`)
  for (let i = 0; i < 5; i += 1) page.socket.receive({ type: "refresh" })
  assert.equal(refreshes(page), 1)
  page.morph(`<p>2</p>${subscription("a")}`)
  assert.equal(refreshes(page), 2)
  page.morph(`<p>3</p>${subscription("a")}`)
  await settled()
  assert.deepEqual([refreshes(page), page.find("p").textContent], [2, "3"])
})

test("what is sent to a page without tokens is taken in, and the page is run again after a new connection, too", async () => {
  const page = await open("<p></p>")
  page.socket.receive(append("1"))
  await settled()
  assert.equal(page.find("p").textContent, "1")
  await page.reconnect()
  assert.deepEqual([subscribed(page), refreshes(page)], [[[], []], 1])
})

test("where the visitor has asked for what has gone, the refresh is theirs, and nothing is held for them", async () => {
  const page = await open("<p></p>")
  const unasked = () => page.application.reflexes.at(-1).isUnasked
  page.socket.receive({ type: "refresh" })
  await settled()
  assert.equal(unasked(), true)
  page.morph("<p></p>")
  page.socket.receive({ type: "refresh", asked: true })
  await settled()
  assert.equal(unasked(), false)
  page.morph("<p></p>")
  page.socket.receive({ type: "refresh" })
  await settled()
  assert.equal(unasked(), true)
})

test("a refresh that fails is asked for again, later and later, until the page is shown", async () => {
  const page = await open(`<p>1</p>${subscription("a")}`)
  const fail = async () => {
    page.socket.receive({ type: "error", id: page.sent.at(-1).id, message: "Redis is away" })
    await settled()
  }
  page.socket.receive({ type: "refresh" })
  await fail()
  page.clock.advance(400)
  assert.equal(refreshes(page), 1)
  page.clock.advance(600)
  assert.equal(refreshes(page), 2)
  await fail()
  page.clock.advance(900)
  assert.equal(refreshes(page), 2)
  page.clock.advance(1_100)
  assert.equal(refreshes(page), 3)
  page.morph(`<p>2</p>${subscription("a")}`)
  await settled()
  page.clock.advance(600_000)
  assert.deepEqual([refreshes(page), page.find("p").textContent], [3, "2"])
})

test("a refresh that fails again and again is given up, and the next one is not", async () => {
  const page = await open(subscription("a"))
  const failAll = async () => {
    page.socket.receive({ type: "refresh" })
    let answered = -1
    while (answered < refreshes(page)) {
      answered = refreshes(page)
      page.socket.receive({ type: "error", id: page.sent.at(-1).id, message: "It never works" })
      await settled()
      for (let i = 0; i < 11 && answered === refreshes(page); i += 1) {
        page.clock.advance(1_000)
        page.socket.receive({ type: "ping" })
      }
    }
  }
  await failAll()
  assert.equal(refreshes(page), 9)
  await failAll()
  assert.equal(refreshes(page), 18)
})

test("a refresh that a new connection has asked for already is not asked for once more", async () => {
  const page = await open(subscription("a"))
  page.socket.receive({ type: "refresh" })
  page.socket.receive({ type: "error", id: page.sent.at(-1).id, message: "Redis is away" })
  await settled()
  await page.reconnect()
  page.morph(subscription("a"))
  await settled()
  const before = refreshes(page)
  page.clock.advance(600_000)
  assert.equal(refreshes(page), before)
})

test("a refresh waits until what is under way is answered, and asks for the page where that has led", async () => {
  const page = await open(subscription("a"))
  page.application.stimulate("A#a")
  page.socket.receive({ type: "refresh" })
  assert.equal(refreshes(page), 0)
  page.answer({ type: "nothing", operations: [{ operation: "pushState", url: "/ctx/todos?page=2" }] })
  await settled()
  assert.deepEqual([refreshes(page), page.sent.at(-1).url], [1, "/ctx/todos?page=2"])
})

test("a refresh that waited for several reflexes comes once, after the last of them", async () => {
  const page = await open(subscription("a"))
  page.application.stimulate("A#a")
  page.application.stimulate("A#b")
  for (let i = 0; i < 3; i += 1) page.socket.receive({ type: "refresh" })
  page.answer({ type: "nothing" }, "1")
  assert.equal(refreshes(page), 0)
  page.answer({ type: "halted" }, "2")
  assert.equal(refreshes(page), 1)
})

test("errors without a reflex, and what is unknown, are written to the console, and the page goes on", async () => {
  const page = await open(`<p></p>${subscription("a")}`)
  page.socket.receive({ type: "error", message: "Boom" })
  page.socket.receive({ type: "later" })
  page.socket.receive(append("1"))
  await settled()
  assert.deepEqual(
    page.logger.errors.map(([text]) => text),
    ["Reflex: Boom", "Reflex: unknown message later"],
  )
  assert.equal(page.find("p").textContent, "1")
})

test("a slow network delays them as it does answers", async () => {
  const page = await open(`<p></p>${subscription("a")}`)
  page.socket.receive(append("1"))
  await settled()
  page.application.latency(300)
  page.socket.receive(append("2"))
  page.clock.advance(149)
  assert.equal(page.find("p").textContent, "1")
  page.clock.advance(1)
  assert.equal(page.find("p").textContent, "12")
})

test("after the stop nothing is applied, nothing is loaded and nothing is sent", async () => {
  const page = await open(`<p></p>${subscription("a")}`)
  page.socket.receive(append("1"))
  await settled()
  page.application.latency(300)
  page.socket.receive(append("2"))
  page.socket.receive({ type: "refresh" })
  page.socket.receive({ type: "error", message: "Boom" })
  page.application.stop()
  page.clock.advance(1_000)
  await page.change(`<p>1</p>${subscription("b")}`)
  assert.equal(page.find("p").textContent, "1")
  assert.deepEqual(subscribed(page), [[["a"]]])
  assert.deepEqual([page.sent, page.logger.errors], [[], []])

  const { loads, load } = slow("../../src/parts/push.js")
  const other = await open("", { parts: { push: load } })
  other.application.stop()
  await other.change(subscription("a"))
  assert.equal(loads.length, 0)
})

test("the attribute has the name that the schema gives it", async () => {
  const schema = { subscribeAttribute: "data-live" }
  const page = await open(subscription("a") + subscription("b", "data-live"), { schema })
  assert.deepEqual(subscribed(page), [[["b"]]])
})

test("a page says how old it is as long as it is as it was loaded", async () => {
  const page = await open(subscription("a"))
  await page.reconnect()
  const [loaded, later] = page.opened.map(({ sent }) => sent.find(({ type }) => type === "subscribe"))
  assert.ok(Number.isInteger(loaded.age) && loaded.age >= 0)
  assert.equal("age" in later, false)
})
