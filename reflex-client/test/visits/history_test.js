import assert from "node:assert/strict"
import { test } from "node:test"
import { openPage, settled } from "../helper.js"
import { openSite } from "../visits_helper.js"

const link = (page) => `<a href="/ctx/${page}"></a><p>${page}</p>`
const text = ({ find }) => find("p")?.textContent

async function openThree() {
  const page = await openSite(link("a"))
  for (const [name, next] of [
    ["a", "b"],
    ["b", "c"],
  ]) {
    page.window.scrollY = name === "a" ? 100 : 200
    page.click("a")
    await page.show(link(next), { title: name })
  }
  page.window.scrollY = 300
  page.scrolls.length = 0
  return page
}

async function reconnect(page, fields) {
  page.socket.onclose({ code: 1006, reason: "" })
  page.clock.advance(5_000)
  page.socket.welcome(fields)
  await settled()
}

test("who walks back sees each page at once, as it was left and where, and then as it is now", async () => {
  const page = await openThree()
  assert.deepEqual([text(page), page.window.location.pathname], ["c", "/ctx/b"])
  await page.go(-1)
  assert.deepEqual([text(page), page.document.title, page.window.location.pathname], ["b", "a", "/ctx/a"])
  assert.deepEqual(page.scrolls, [[{ left: 0, top: 200, behavior: "instant" }]])
  assert.deepEqual([page.visits.at(-1).url, page.visits.at(-1).from], ["/ctx/a", "/ctx/b"])
  await page.show(`<p>b now</p>`)
  assert.deepEqual([text(page), page.scrolls.length], ["b now", 1])
  await page.go(-1)
  assert.deepEqual([text(page), page.window.location.search], ["a", "?done=false"])
  assert.deepEqual(page.scrolls.at(-1), [{ left: 0, top: 100, behavior: "instant" }])
  await page.go(2)
  assert.deepEqual([text(page), page.window.location.pathname], ["c", "/ctx/b"])
  assert.deepEqual(page.scrolls.at(-1), [{ left: 0, top: 300, behavior: "instant" }])
})

test("who walks back to another address of the same page sees what it says in the field that has the focus, too", async () => {
  const page = await openSite(`${link("todos?q=a")}<input value="">`)
  page.click("a")
  await page.show(`${link("todos")}<input value="a">`)
  const field = page.find("input")
  field.focus()
  field.value = "ab"
  field.dispatchEvent(new page.window.Event("input", { bubbles: true }))
  await page.go(-1)
  assert.equal(field.value, "")
  await page.show(`${link("todos?q=a")}<input value="">`)
  assert.equal(field.value, "")
})

test("steps that follow each other fast end at the last of them", async () => {
  const page = await openThree()
  await page.go(-1)
  await page.go(-1)
  const [b, a] = page.visits.slice(-2).map(({ id }) => id)
  await page.show("<p>b now</p>", { id: b })
  assert.equal(text(page), "a")
  await page.show("<p>a now</p>", { id: a })
  assert.equal(text(page), "a now")
})

test("what a script has put beside the page is not shown twice", async () => {
  const page = await openSite(link("a"))
  page.document.body.append(Object.assign(page.document.createElement("aside"), { textContent: "chat" }))
  await settled()
  page.click("a")
  await page.show(link("b"))
  await page.go(-1)
  assert.equal(page.document.querySelectorAll("aside").length, 1)
})

test("the browser scrolls by itself until the first visit, and when a page is loaded anew", async () => {
  const page = await openSite(link("a"))
  const { history } = page.window
  Object.defineProperty(history, "scrollRestoration", { value: "auto", writable: true })
  page.click("a")
  assert.equal(history.scrollRestoration, "auto")
  await page.show(link("b"))
  assert.equal(history.scrollRestoration, "manual")
  page.window.dispatchEvent(new page.window.Event("pagehide"))
  assert.equal(history.scrollRestoration, "auto")
})

test("the state of an entry stays, and one that is no object leaves the link to the browser", async () => {
  const page = await openSite(link("a"))
  page.window.history.replaceState({ mine: 1 }, "")
  page.click("a")
  await page.show(link("b"))
  await page.go(-1)
  assert.equal(page.window.history.state.mine, 1)
  page.window.history.replaceState("mine", "")
  page.click("a")
  assert.equal(page.location.assigned.length, 1)
})

test("an anchor of the page that is shown asks for nothing", async () => {
  const page = await openThree()
  const { length } = page.visits
  const arrived = new Promise((resolve) =>
    page.window.addEventListener("hashchange", resolve, { once: true }),
  )
  page.window.location.hash = "#there"
  await arrived
  await page.go(-1)
  assert.deepEqual([page.visits.length, text(page)], [length, "c"])
  await page.go(-1)
  assert.equal(text(page), "b")
})

test("an entry that an operation has made is shown once by each of the two", async () => {
  const page = await openSite(`${link("a")}<button data-reflex="A#b"></button>`)
  page.click("button")
  page.answer({ type: "nothing", operations: [{ operation: "pushState", url: "?page=2" }] })
  page.click("a")
  await page.show(link("b"))
  await page.go(-1)
  assert.deepEqual([page.visits.at(-1).url, page.sent.length], ["/ctx/todos?page=2", 1])
  await page.show(`<p>2</p>`)
  await page.go(-1)
  assert.deepEqual([page.sent.length, page.sent.at(-1).url], [2, "/ctx/todos?done=false"])
})

test("no more than ten pages are kept, and the oldest goes first", async () => {
  const page = await openSite(link("0"))
  for (let i = 1; i <= 12; i++) {
    page.click("a")
    await page.show(link(String(i)))
  }
  for (let i = 11; i >= 3; i--) {
    await page.go(-1)
    assert.equal(text(page), String(i))
  }
  await page.go(-1)
  assert.equal(text(page), "3")
  await page.show("<p>2 now</p>")
  assert.equal(text(page), "2 now")
})

test("a page that was loaded anew knows its entries again", async () => {
  const page = openPage(link("b"), { url: "https://example.org/ctx/a" })
  page.window.history.replaceState({ reflexPage: "x.1", reflexScroll: [0, 70] }, "", "/ctx/todos")
  page.window.history.pushState({ reflexPage: "x.2" }, "", "/ctx/a")
  const site = await openSite("", { page })
  await site.go(-1)
  assert.equal(site.visits.at(-1).url, "/ctx/todos")
  await site.show(link("a"))
  assert.deepEqual(site.scrolls, [[{ left: 0, top: 70, behavior: "instant" }]])
})

test("what says that something is under way, or of the connection, is none of the page", async () => {
  const page = await openSite(link("a"))
  page.click("a")
  await page.show(link("b"))
  page.socket.drop()
  await page.go(-1)
  const { documentElement, body } = page.document
  assert.equal(documentElement.getAttribute("data-reflex-connection"), "disconnected")
  page.clock.advance(60_000)
  await settled()
  assert.deepEqual(
    [text(page), body.hasAttribute("data-reflex-busy"), page.location.reloads],
    ["a", false, 0],
  )
})

test("a page that leads elsewhere on the way back is shown there", async () => {
  const page = await openSite(link("a"))
  page.click("a")
  await page.show(link("b"))
  await page.go(-1)
  await page.show("<p>login</p>", { url: "/ctx/login" })
  assert.deepEqual([text(page), page.window.location.pathname], ["login", "/ctx/login"])
})

test("what was pushed for the page before is asked for again by the next one", async () => {
  const page = await openSite(link("a"))
  page.click("a")
  page.socket.receive({ type: "refresh" })
  page.application.stimulate()
  assert.equal(page.sent.length, 1)
  await page.show(link("b"), { id: page.visits[0].id })
  page.answer({ type: "morph", html: "<p>old</p>" }, page.sent[0].id)
  await settled()
  assert.deepEqual([text(page), page.sent.at(-1).url], ["b", "/ctx/a"])
})

test("where there is no connection, a page that is not remembered is loaded", async () => {
  const page = openPage("", { url: "https://example.org/ctx/a" })
  page.window.history.replaceState({ reflexPage: "x.1" }, "", "/ctx/todos")
  page.window.history.pushState({ reflexPage: "x.2" }, "", "/ctx/a")
  const site = await openSite("", { page })
  site.socket.drop()
  await site.go(-1)
  assert.equal(site.location.reloads, 1)
})

const fields = `<input id="a" name="a"><textarea id="t" name="t"></textarea><select id="s" name="s"><option>1<option>2</select>
  <input type="checkbox" id="c" name="c"><input type="radio" name="r" id="r1" checked><input type="radio" name="r" id="r2">
  <input name="b"><input name="b" id="second"><input type="password" id="p" name="p"><input id="off" name="o" autocomplete="off">
  <form autocomplete="off"><input id="f" name="f"></form><input id="h" type="hidden" name="h">`

async function openWithEntries() {
  const page = await openSite(link("a") + fields)
  for (const id of ["a", "t", "second", "p", "off", "f"]) page.type(`#${id}`, `typed in ${id}`)
  const pick = (id, property, value) => {
    page.find(id)[property] = value
    page.find(id).dispatchEvent(new page.window.Event("change", { bubbles: true }))
  }
  pick("#s", "value", "2")
  pick("#c", "checked", true)
  pick("#r2", "checked", true)
  page.find("#h").value = "set by a script"
  page.entries = () => ({
    ...Object.fromEntries(["a", "t", "second", "s"].map((id) => [id, page.find(`#${id}`).value])),
    ...Object.fromEntries(["c", "r1", "r2"].map((id) => [id, page.find(`#${id}`).checked])),
  })
  page.click("a")
  await page.show(link("b") + fields)
  return page
}
const entered = {
  a: "typed in a",
  t: "typed in t",
  second: "typed in second",
  s: "2",
  c: true,
  r1: false,
  r2: true,
}
const untouched = { a: "", t: "", second: "", s: "1", c: false, r1: true, r2: false }

test("what was entered is there again on the way back, and stays when the page comes, but nothing that is secret", async () => {
  const page = await openWithEntries()
  assert.deepEqual(page.entries(), untouched)
  const events = []
  for (const name of ["input", "change"]) page.window.addEventListener(name, () => events.push(name))
  await page.go(-1)
  assert.deepEqual(page.entries(), entered)
  await page.show(link("a") + fields.replace(`name="a"`, `name="a" value="the server's"`))
  assert.deepEqual(page.entries(), entered)
  const hidden = ["p", "off", "f", "h"].map((id) => page.find(`#${id}`).value)
  assert.deepEqual([hidden, events], [["", "", "", ""], []])
  await page.go(1)
  assert.deepEqual(page.entries(), untouched)
})

test("what was entered is no entry of another page, to which the way back leads", async () => {
  const page = await openWithEntries()
  await page.go(-1)
  await page.show(fields, { url: "/ctx/login" })
  assert.deepEqual(page.entries(), untouched)
})

test("what a check has repeated was entered as well, and what was sent and stored was not", async () => {
  const form = (name, city) =>
    `${link("a")}<form data-reflex="submit->New#save" action="/ctx/new"><input id="n" name="name" value="${name}" data-reflex="change->New#check"><input id="c" name="city" value="${city}"></form>`
  const page = await openSite(form("", ""))
  const body = (html) => `<html><body><div data-reflex-visit id="site">${html}</div></body></html>`
  const entries = () => ["n", "c"].map((id) => page.find(`#${id}`).value)
  page.type("#n", "Ada")
  page.find("#n").dispatchEvent(new page.window.Event("change", { bubbles: true }))
  page.answer({ type: "morph", html: body(form("Ada", "")), form: "accepted" })
  await settled()
  page.type("#c", "London")
  page.click("a")
  await page.show(link("b"))
  await page.go(-1)
  await page.show(form("", ""))
  assert.deepEqual(entries(), ["Ada", "London"])
  page.find("form").requestSubmit()
  page.answer({ type: "morph", html: body(form("Ada", "London")), form: "accepted" })
  await settled()
  page.click("a")
  await page.show(link("b"))
  await page.go(-1)
  await page.show(form("Ada", "Paris"))
  assert.deepEqual(entries(), ["Ada", "Paris"])
})

test("what was entered in a page that was left does not hold the next one", async () => {
  const page = await openSite(`${link("a")}<input name="n">`)
  page.type("input", "typed")
  page.click("a")
  await page.show("secret")
  page.socket.receive({ type: "refresh" })
  await settled()
  page.answer({ type: "reload" }, page.sent.at(-1).id)
  await settled()
  assert.equal(page.location.reloads, 1)
})

test("a field whose characters a script shows is secret still", async () => {
  const page = await openSite(`${link("a")}<input type="password" name="p">`)
  page.find("input").type = "text"
  await settled()
  page.type("input", "secret")
  page.click("a")
  await page.show("")
  await page.go(-1)
  assert.equal(page.find("input").value, "")
})

test("what waits for its time is for the page that is left, whose address is another already", async () => {
  const waiting = `<input data-reflex="input->A#b" data-reflex-debounce="300">`
  const page = await openSite(link("a"))
  page.click("a")
  await page.show(waiting)
  page.type("input", "typed")
  assert.deepEqual(page.sent, [])
  await page.go(-1)
  assert.deepEqual(
    page.sent.map(({ target, url, element }) => [target, url, element.value]),
    [["A#b", "/ctx/a", "typed"]],
  )
  assert.equal(page.visits.at(-1).url, "/ctx/todos?done=false")
})

test("an anchor is no page of its own, however the visitor goes on from it", async () => {
  const page = await openThree()
  await page.go(-1)
  const arrived = new Promise((resolve) =>
    page.window.addEventListener("hashchange", resolve, { once: true }),
  )
  page.window.location.hash = "#there"
  await arrived
  page.click("a")
  await page.show(link("d"))
  await page.go(-1)
  assert.equal(page.window.location.hash, "#there")
  await page.show(link("b"))
  const { length } = page.visits
  await page.go(-1)
  assert.deepEqual([page.window.location.hash, page.visits.length], ["", length])
})

for (const [what, end] of [
  ["a login or a logout", (page) => page.receive({ type: "visitor" })],
  ["another connection, of another visitor", (page) => page.reconnect({ key: "k.2" })],
  [
    "two connections, the first of which was of another visitor",
    async (page) => {
      await page.reconnect({ key: "k.2" })
      await page.reconnect({ key: "k.2" })
    },
  ],
  ["an end of the session", (page) => page.socket.onclose({ code: 4401, reason: "The session has ended" })],
])
  test(`no page that was kept is shown after ${what}`, async () => {
    const page = await openThree()
    page.receive = async (message) => {
      page.socket.receive(message)
      await settled()
    }
    page.reconnect = (fields) => reconnect(page, fields)
    await end(page)
    await page.go(-1)
    assert.equal(text(page), "c")
  })

test("what was left is shown again after another connection of the same visitor, as it was entered", async () => {
  const page = await openWithEntries()
  await reconnect(page)
  await page.go(-1)
  assert.deepEqual([text(page), page.entries()], ["a", entered])
})

test("a page that another visitor has left open is not kept for whoever comes next", async () => {
  const page = await openSite(`${link("a")}<input value="">`)
  page.find("input").value = "secret"
  await reconnect(page, { key: "k.2" })
  page.click("a")
  await page.show("<p>next</p>")
  await page.go(-1)
  assert.equal(text(page), "next")
})

test("the page that a login or a logout has left is not shown to whoever comes next, either", async () => {
  const page = await openSite(`${link("a")}<input value="">`)
  page.find("input").value = "secret"
  page.click("a")
  page.socket.receive({ type: "visitor" })
  await settled()
  await page.show("<p>bye</p>")
  page.socket.drop()
  await page.go(-1)
  assert.equal(text(page), "bye")
})

async function openWithoutConnection(fetch, { onLine = true } = {}) {
  const page = await openThree()
  page.asked = []
  page.window.fetch = (...args) => {
    page.asked.push(args)
    return fetch(...args)
  }
  Object.defineProperty(page.window.navigator, "onLine", { value: onLine })
  page.socket.drop()
  return page
}

for (const [what, answer] of [
  ["leads to a login", { type: "opaqueredirect", status: 0 }],
  ["asks for one", { type: "basic", status: 401 }],
  ["refuses", { type: "basic", status: 403 }],
])
  test(`where there is no connection, and its address ${what}, no page that was kept is shown`, async () => {
    const page = await openWithoutConnection(async () => answer)
    const left = page.events("visitor")
    await page.go(-1)
    assert.deepEqual([text(page), page.location.reloads, left.length], ["c", 1, 1])
    const [[address, { redirect }]] = page.asked
    assert.deepEqual([address, redirect], ["https://example.org/ctx/reflex", "manual"])
    page.window.fetch = () => Promise.reject(new TypeError("Failed to fetch"))
    await page.go(-1)
    assert.deepEqual([text(page), page.location.reloads], ["c", 2])
  })

test("where there is no connection for another reason, a page that was kept is shown", async () => {
  for (const fetch of [
    async () => ({ status: 404 }),
    () => Promise.reject(new TypeError("Failed to fetch")),
  ]) {
    const page = await openWithoutConnection(fetch)
    await page.go(-1)
    assert.deepEqual([text(page), page.location.reloads, page.asked.length], ["b", 0, 1])
  }
})

test("a page that was kept is not shown on, however late the word comes that a login is wanted", async () => {
  let answer
  const page = await openWithoutConnection(() => new Promise((resolve) => (answer = resolve)))
  const left = page.events("visitor")
  await page.go(-1)
  page.clock.advance(500)
  await settled()
  assert.deepEqual([text(page), page.location.reloads], ["b", 0])
  answer({ type: "opaqueredirect", status: 0 })
  await settled()
  assert.deepEqual([page.location.reloads, left.length], [1, 1])
})

test("nor if the connection ends before the page has come, and no other is to be had without a login", async () => {
  const page = await openThree()
  page.window.fetch = async () => ({ type: "opaqueredirect", status: 0 })
  await page.go(-1)
  assert.deepEqual([text(page), page.location.reloads], ["b", 0])
  page.socket.onclose({ code: 4401, reason: "The session has ended" })
  await settled()
  assert.equal(page.location.reloads, 1)
})

test("a page that was kept is shown without an error where there is no connection, and as it is now once there is one", async () => {
  const page = await openWithoutConnection(() => Promise.reject(new TypeError("Failed to fetch")))
  await page.go(-1)
  page.clock.advance(4_000)
  await settled()
  assert.deepEqual([text(page), page.logger.errors], ["b", []])
  page.clock.advance(60_000)
  page.socket.welcome()
  await settled()
  const { url, target } = page.sent.at(-1)
  assert.deepEqual([url, target], ["/ctx/a", undefined])
  page.morph("<p>b now</p>")
  await settled()
  assert.equal(text(page), "b now")
})

test("without a network, nobody is asked whether a page that was kept may be shown", async () => {
  const page = await openWithoutConnection(async () => ({ status: 401 }), { onLine: false })
  await page.go(-1)
  assert.deepEqual([text(page), page.asked.length], ["b", 0])
})

test("a page that was kept waits half a second for word on whether it may be shown", async () => {
  const page = await openWithoutConnection(() => new Promise(() => {}))
  await page.go(-1)
  page.clock.advance(499)
  await settled()
  assert.equal(text(page), "c")
  page.clock.advance(1)
  await settled()
  assert.equal(text(page), "b")
})

test("who walks on meanwhile is shown nothing of the page between", async () => {
  const asked = []
  const page = await openWithoutConnection(() => new Promise((resolve) => asked.push(resolve)))
  await page.go(-1)
  await page.go(1)
  asked[0]({ status: 404 })
  await settled()
  assert.deepEqual([text(page), page.visits.length], ["c", 2])
})
