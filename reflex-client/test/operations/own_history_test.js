import assert from "node:assert/strict"
import { test } from "node:test"
import * as operations from "../../src/parts/operations.js"
import { openPage, settled, startApplication } from "../helper.js"

const address = "https://example.org/ctx/todos"
const move = (url, fields = {}) => [{ operation: "pushState", url, ...fields }]
const asked = ({ sent }) => sent.map(({ target, url }) => [target, url])

async function open(options) {
  const page = startApplication("<p>0</p>", { parts: { operations }, ...options })
  page.act = (after, number) => {
    page.application.stimulate("A#b")
    page.answer({ type: "morph", html: `<body><p>${number}</p></body>`, operations: after })
  }
  page.walk = async (delta) => {
    const arrived = new Promise((resolve) =>
      page.window.addEventListener("popstate", resolve, { once: true }),
    )
    page.window.history.go(delta)
    await arrived
    await settled()
  }
  return page
}

test("an address that an answer changed makes none of the later answers stale", async () => {
  const page = await open()
  for (const id of ["1", "2", "3"]) {
    page.application.stimulate("A#search")
    assert.equal(page.sent.at(-1).id, id)
  }
  for (const id of ["1", "2", "3"]) {
    const after = [{ operation: "replaceState", url: `?tag=${id}` }]
    page.answer({ type: "morph", html: `<body><p>${id}</p></body>`, operations: after }, id)
  }
  assert.deepEqual([page.find("p").textContent, page.window.location.search], ["3", "?tag=3"])
})

test("an address that another script changed still makes an answer stale", async () => {
  const page = await open()
  page.act(move("?page=1"), 1)
  page.application.stimulate("A#b")
  page.window.history.pushState(null, "", "/elsewhere")
  page.morph("<p>2</p>")
  assert.equal(page.find("p").textContent, "1")
})

test("who walks back and forth between addresses of answers sees the page of each", async () => {
  const page = await open()
  page.act(move("?page=1"), 1)
  page.act(move("?page=2"), 2)
  await page.walk(-1)
  assert.deepEqual(asked(page).at(-1), [undefined, "/ctx/todos?page=1"])
  page.morph("<p>1</p>")
  await page.walk(-1)
  assert.deepEqual(asked(page).at(-1), [undefined, "/ctx/todos?done=false"])
  page.morph("<p>0</p>")
  await page.walk(2)
  assert.deepEqual(asked(page).at(-1), [undefined, "/ctx/todos?page=2"])
  assert.equal(asked(page).length, 5)
})

test("an answer that was under way when the visitor walked on is not shown there", async () => {
  const page = await open()
  page.act(move("?page=1"), 1)
  page.application.stimulate("A#b")
  await page.walk(-1)
  const [{ id }, { id: refresh }] = page.sent.slice(-2)
  page.morph("<p>old</p>", { id })
  page.morph("<p>0</p>", { id: refresh })
  assert.equal(page.find("p").textContent, "0")
})

test("the state of an entry is the page's own, and an entry is known again after a reload", async () => {
  const first = await open()
  first.act(move("?page=1", { state: { x: 1 } }), 1)
  assert.deepEqual(first.window.history.state, { x: 1, reflex: true })

  const page = openPage("<p>1</p>", { url: `${address}?page=1` })
  page.window.history.replaceState(null, "", `${address}?page=0`)
  page.window.history.pushState({ reflex: true }, "", `${address}?page=1`)
  const reloaded = await open({ page, parts: { operations: async () => operations } })
  await settled()
  await reloaded.walk(-1)
  assert.deepEqual(asked(reloaded), [[undefined, "/ctx/todos?page=0"]])
})

test("a page that was loaded anew for an anchor shows it, once", async () => {
  const page = openPage(`<p id="row 3"></p>`, { url: `${address}#row%203` })
  page.window.history.replaceState({ reflex: true, arrives: true }, "")
  let scrolled = 0
  page.find("p").scrollIntoView = () => (scrolled += 1)
  await open({ page })
  assert.deepEqual([scrolled, page.window.history.state], [1, { reflex: true }])
})

test("entries of other scripts, and anchors of the page, are none of ours", async () => {
  const page = await open()
  const { history } = page.window
  history.pushState({ theirs: 1 }, "", "?tab=1")
  history.pushState({ theirs: 2 }, "", "?tab=2")
  await page.walk(-1)
  assert.deepEqual(asked(page), [])

  page.act(move("?page=1"), 1)
  history.pushState(null, "", "#a")
  history.pushState(null, "", "#b")
  await page.walk(-1)
  assert.equal(asked(page).length, 1)
})

test("a page that was run again under way, while an action changed the address, is not shown but asked for anew", async () => {
  const page = await open()
  page.application.stimulate("A#search")
  page.application.stimulate()
  page.answer(
    { type: "morph", html: "<p>new</p>", operations: [{ operation: "replaceState", url: "?q=a" }] },
    "1",
  )
  page.answer({ type: "morph", html: "<p>old</p>" }, "2")
  assert.equal(page.find("p").textContent, "new")
  await settled()
  assert.deepEqual(asked(page).slice(2), [[undefined, "/ctx/todos?q=a"]])
  page.morph("<p>newer</p>")
  assert.equal(page.find("p").textContent, "newer")
  await settled()
  assert.equal(page.sent.length, 3)
})

for (const [entry, again] of [
  ["every(1s)", 1],
  ["every(1s)->A#tick", 0],
])
  test(`an interval does not show the page of the address before: ${entry}`, async () => {
    const page = await open()
    page.document.documentElement.setAttribute("data-reflex-events", "every")
    page.find("p").outerHTML = `<p data-reflex="${entry}">0</p>`
    await settled()
    page.application.stimulate("A#search")
    page.fire("p", "every(1s)")
    page.answer({ type: "nothing", operations: move("?q=a") }, "1")
    page.morph("<p>old</p>", { id: "2" })
    await settled()
    assert.deepEqual([page.find("p").textContent, page.sent.length], ["0", 2 + again])
  })

test("an action of an interval that changes the address itself is shown", async () => {
  const page = await open()
  page.document.documentElement.setAttribute("data-reflex-events", "every")
  page.find("p").outerHTML = `<p data-reflex="every(1s)->A#tick">0</p>`
  await settled()
  page.fire("p", "every(1s)")
  page.answer({ type: "morph", html: "<p>1</p>", operations: move("?tick=1") })
  page.application.stimulate()
  page.morph("<p>2</p>")
  assert.equal(page.find("p").textContent, "2")
})

test("who walks back sees each field as it is loaded, also the one with the focus", async () => {
  const form = (value, note = "") => `<input id="q" value="${value}"><textarea>${note}</textarea>`
  const page = await open({ page: openPage(form("oslo"), { url: `${address}?q=oslo` }) })
  const act = (operation, url, value) => {
    page.application.stimulate("A#b")
    page.answer({ type: "morph", html: `<body>${form(value)}</body>`, operations: [{ operation, url }] })
  }
  act("pushState", "?q=oslo&sort=name", "oslo")
  page.find("#q").focus()
  page.type("#q", "gent")
  page.type("textarea", "draft")
  act("replaceState", "?q=gent&sort=name", "gent")
  await page.walk(-1)
  page.morph(form("oslo"))
  assert.deepEqual(
    ["#q", "textarea"].map((field) => page.find(field).value),
    ["oslo", "draft"],
  )
  assert.equal(page.document.activeElement, page.find("#q"))
})

test("what is typed after walking back stays", async () => {
  const page = await open({ page: openPage(`<input value="a">`) })
  page.act(move("?q=b"), `</p><input value="b"><p>`)
  await page.walk(-1)
  page.find("input").focus()
  page.type("input", "c")
  page.morph(`<input value="a">`)
  assert.equal(page.find("input").value, "c")
})

test("an action that was under way when the visitor walked on changes no address any more", async () => {
  const page = await open()
  page.act(move("?page=1"), 1)
  page.application.stimulate("A#b")
  await page.walk(-1)
  page.answer({ type: "nothing", operations: [{ operation: "replaceState", url: "?page=9" }] }, "2")
  assert.equal(page.window.location.search, "?done=false")
})

test("who has walked to another entry before anybody listened sees its page", async () => {
  for (const [loaded, asks] of [
    ["https://example.org/ctx/todos?page=2", 1],
    [`${address}?page=1#part`, 0],
  ]) {
    const { window } = openPage("<p>2</p>")
    window.history.replaceState({ reflex: true }, "", "?page=1")
    window.performance.getEntriesByType = () => [{ name: loaded }]
    const { sent } = startApplication("", { window, parts: { operations } })
    await settled()
    assert.equal(sent.length, asks)
  }
})
