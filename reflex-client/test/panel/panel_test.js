import assert from "node:assert/strict"
import { test } from "node:test"
import { testOf } from "../../src/panel/test_text.js"
import * as development from "../../src/parts/development.js"
import * as feedback from "../../src/parts/feedback.js"
import * as operations from "../../src/parts/operations.js"
import { loaded, settled, startApplication } from "../helper.js"

const button = `<button id="add" data-reflex="click->A#b">Add</button><p id="sum">1</p>`

async function open(body = button) {
  const page = startApplication(body, {
    connected: false,
    parts: { development, feedback, operations },
  })
  page.window.performance.now = () => page.clock.now()
  await loaded(page)
  page.socket.welcome({ development: true })
  await settled()
  page.tellTimes = async (times) => {
    const detail = {
      id: page.socket.sent.at(-1).id,
      queue: 1000,
      action: 2000,
      page: 3000,
      answer: 500,
      ...times,
    }
    page.document.dispatchEvent(new page.window.CustomEvent("reflex:times", { detail }))
    await settled()
  }
  page.panel = () => page.find(".reflex-panel")?.shadowRoot
  page.all = (css) => [...page.panel().querySelectorAll(css)]
  return page
}

async function clickAndAnswer(page, answer = { type: "nothing" }) {
  page.click("#add")
  page.clock.advance(10)
  page.answer(answer)
  page.clock.advance(1)
  await page.tellTimes({ bytes: 77, statements: 2 })
}

async function opened(page) {
  await clickAndAnswer(page)
  page.panel().querySelector(".handle").click()
  return page
}

test("there is no panel until the server tells how long a reflex took", async () => {
  const page = await open()
  page.click("#add")
  page.answer({ type: "nothing" })
  assert.equal(page.panel(), undefined)
  await page.tellTimes()
  assert.notEqual(page.panel(), undefined)
})

test("a reflex that was under way before the panel was loaded is not in it, since nobody knows when it began", async () => {
  const page = startApplication(button, {
    connected: false,
    parts: { development: async () => development, feedback, operations },
  })
  page.window.performance.now = () => page.clock.now()
  page.click("#add")
  page.clock.advance(500)
  await loaded(page)
  page.socket.welcome({ development: true })
  await settled()
  page.clock.advance(10)
  page.answer({ type: "nothing" })
  await settled()
  page.click("#add")
  page.clock.advance(10)
  page.answer({ type: "nothing" })
  const detail = { id: page.socket.sent.at(-1).id, queue: 0, action: 0, page: 0, answer: 0, bytes: 7 }
  page.document.dispatchEvent(new page.window.CustomEvent("reflex:times", { detail }))
  await settled()
  const panel = page.find(".reflex-panel").shadowRoot
  panel.querySelector(".handle").click()
  assert.equal(panel.querySelectorAll("li svg").length, 1)
})

test("its handle says whether the page is connected, and how long the last reflex took", async () => {
  const page = await open()
  await clickAndAnswer(page)
  assert.equal(page.panel().querySelector(".handle").textContent, "Reflex: connected, 10.0 ms")
  page.socket.drop()
  await settled()
  assert.match(page.panel().querySelector(".handle").textContent, /disconnected/)
})

test("it shows where the time of a reflex went, in the order in which it went there", async () => {
  const page = await opened(await open())
  const label = page.panel().querySelector("li svg").getAttribute("aria-label")
  assert.equal(label, "queue 1.0 ms, action 2.0 ms, page 3.0 ms, delta 0.5 ms, wire 3.5 ms")
  assert.deepEqual(
    page.all("li rect").map((rect) => rect.getAttribute("class")),
    ["queue", "action", "page", "delta", "wire"],
  )
})

test("it says what a reflex has cost", async () => {
  const page = await opened(await open())
  assert.match(
    page.panel().querySelector("li span").textContent,
    /^10\.0 ms · \d+ B up · 77 B down · 2 SQL statements · nothing$/,
  )
})

test("it shows what has failed, and why", async () => {
  const page = await opened(await open())
  page.click("#add")
  page.answer({ type: "error", message: "Boom (error 0a1b2c3d)" })
  assert.equal(page.panel().querySelector("li em").textContent, "Boom (error 0a1b2c3d)")
})

test("it keeps the last twenty", async () => {
  const page = await opened(await open())
  for (let i = 0; i < 30; i++) await clickAndAnswer(page)
  assert.equal(page.all("li").length, 20)
})

test("it stands beside the body, with no inline style and no HTML of anybody", async () => {
  const page = await opened(
    await open(`<button id="add" data-reflex="click->A#b">&lt;img src=x&gt;</button>`),
  )
  assert.equal(page.find(".reflex-panel").parentNode, page.document.documentElement)
  assert.equal(page.all("[style]").length, 0)
  assert.equal(page.all("img").length, 0)
})

test("it is there at once in the next page of this tab of the browser, as it was left", async () => {
  const page = await opened(await open())
  const saved = page.window.sessionStorage.getItem("reflex-panel")
  assert.deepEqual(JSON.parse(saved), { open: true, flashes: true, delay: 0, loss: 0 })
})

test("what somebody else has stored in its place does no harm", async () => {
  const page = startApplication(button, { connected: false, parts: { development, feedback, operations } })
  page.window.sessionStorage.setItem("reflex-panel", "{nonsense")
  await loaded(page)
  page.socket.welcome({ development: true })
  await settled()
  assert.equal(page.find(".reflex-panel"), null)
})

test("its slider makes the network slower", async () => {
  const page = await opened(await open())
  const [latency] = page.all("input[type=range]")
  latency.value = "400"
  latency.dispatchEvent(new page.window.Event("input"))
  const before = page.socket.sent.length
  page.click("#add")
  assert.equal(page.socket.sent.length, before)
  page.clock.advance(200)
  assert.equal(page.socket.sent.length, before + 1)
  assert.match(page.panel().querySelector(".handle").textContent, /bad network/)
})

test("its other slider breaks the connection with what is sent, and the page comes back", async () => {
  const page = await opened(await open())
  const [, loss] = page.all("input[type=range]")
  loss.value = "50"
  loss.dispatchEvent(new page.window.Event("input"))
  page.clock.chance = 0.4
  const { socket } = page
  page.click("#add")
  page.clock.advance(1)
  assert.equal(socket.isClosed, true)
})

test("a click becomes a test that opens the page, clicks and looks at what has changed", () => {
  const { document } = pageOf(button)
  const reflex = {
    element: document.querySelector("#add"),
    event: { type: "click" },
    target: "Counter#increment",
    url: "/counter",
    regions: [document.querySelector("#sum")],
  }
  assert.equal(
    testOf({ reflex }),
    `@Test
void increment(@Autowired ReflexTester tester) {
	ReflexPage page = tester.open("/counter");
	page.element("#add").click();
	assertThat(page.text("#sum")).isEqualTo("1");
}
`,
  )
})

test("it opens the page at the address that it had before the reflex", () => {
  const { document } = pageOf(button)
  const reflex = {
    element: document.querySelector("#add"),
    event: { type: "click" },
    target: "A#b",
    url: "/after",
  }
  const text = JSON.stringify({ url: "/before" })
  assert.match(testOf({ reflex, text }), /tester\.open\("\/before"\)/)
})

test("what was done on the page before belongs to the test, also with what is gone by then", async () => {
  const page = await open(`<button id="edit" data-reflex="click->A#edit">Edit</button><main></main>`)
  page.click("#edit")
  const form = `<form id="name" data-reflex="submit->A#save"><input name="name" value="x"></form>`
  page.answer({ type: "morph", html: `<html><body>${form}</body></html>` })
  await page.tellTimes({ bytes: 1 })
  page.fire("#name", "submit")
  page.answer({ type: "morph", html: `<html><body><p>Saved</p></body></html>` })
  await page.tellTimes({ bytes: 1 })
  let copied = ""
  const clipboard = { writeText: async (/** @type {string} */ text) => (copied = text) }
  Object.defineProperty(page.window.navigator, "clipboard", { value: clipboard })
  page.find(".reflex-panel").shadowRoot.querySelector("button[aria-expanded]").click()
  page.all("li button")[0].click()
  await settled()
  assert.deepEqual(copied.split("\n").slice(2, 6), [
    `\tReflexPage page = tester.open("/ctx/todos?done=false");`,
    `\tpage.element("#edit").click();`,
    `\tpage.element("#name").fill("name", "x");`,
    `\tpage.element("#name").submit();`,
  ])
})

test("a form becomes a test that fills in what the visitor has entered, but neither tokens nor passwords", () => {
  const { document } = pageOf(`<form id="todo" data-reflex="submit->Todos#add">
    <input type="hidden" name="_csrf" value="x"><input name="title"><input type="password" name="pin">
    <input type="checkbox" name="done" value="on"></form>`)
  const form = document.querySelector("form")
  const text = JSON.stringify({
    params: [
      ["_csrf", "x"],
      ["title", 'a "b"'],
      ["pin", "1"],
      ["done", "on"],
    ],
  })
  const reflex = { element: form, form, event: { type: "submit" }, target: "Todos#add", url: "/todos" }
  const lines = testOf({ reflex, text }).split("\n")
  assert.deepEqual(lines.slice(2, 6), [
    `\tReflexPage page = tester.open("/todos");`,
    `\tpage.element("#todo").fill("title", "a \\"b\\"");`,
    `\tpage.element("#todo").check("done", "on");`,
    `\tpage.element("#todo").submit();`,
  ])
})

test("one button of many is told by its text, a field by what is entered, and a call of a script by its arguments", () => {
  const { document } = pageOf(`<button data-reflex="A#b">One</button><button data-reflex="A#b">Two</button>
    <input id="q" value="fo" data-reflex="input->Search#find">`)
  const line = (reflex, text) => testOf({ reflex: { url: "/", ...reflex }, text }).split("\n")[3]
  const [, two] = document.querySelectorAll("button")
  assert.equal(
    line({ element: two, event: { type: "click" }, target: "A#b" }),
    `\tpage.element("button[data-reflex='A#b']", "Two").click();`,
  )
  const field = document.querySelector("#q")
  assert.equal(
    line({ element: field, event: { type: "input" }, target: "Search#find" }),
    `\tpage.element("#q").enter("fo").trigger("input");`,
  )
  assert.equal(
    line({ element: field, target: "Search#find" }, JSON.stringify({ args: [1, "x"] })),
    `\tpage.element("#q").stimulate("Search#find", 1, "x");`,
  )
})

test("links of the same text are told by what they carry, or by their row", () => {
  const { document } = pageOf(
    `<a data-reflex="A#b" data-pet="7">Add</a><a data-reflex="A#b" data-pet="8">Add</a>
    <ul><li data-reflex-key="x"><b data-reflex="A#c">Go</b></li><li data-reflex-key="y"><b data-reflex="A#c">Go</b></li></ul>`,
  )
  const line = (/** @type {string} */ css) =>
    testOf({
      reflex: {
        element: document.querySelectorAll(css)[1],
        event: { type: "click" },
        target: "A#b",
        url: "/",
      },
    }).split("\n")[3]
  assert.equal(line("a"), `\tpage.element("a[data-reflex='A#b'][data-pet='8']").click();`)
  assert.equal(line("b"), `\tpage.element("[data-reflex-key='y'] b[data-reflex='A#c']").click();`)
})

test("an element is told whatever it and its fields are called", () => {
  const names = ["id", "localName", "elements", "closest", "getAttribute", "ownerDocument", "textContent"]
  const { document } = pageOf(
    `<form data-reflex="submit->A#b">${names.map((name) => `<input name="${name}">`).join("")}</form><i id="1.'\\"></i>`,
  )
  const line = (element) =>
    testOf({ reflex: { element, event: { type: "click" }, target: "A#b", url: "/" } }).split("\n")[3]
  assert.equal(
    line(document.querySelector("form")),
    `\tpage.element("form[data-reflex='submit->A#b']").click();`,
  )
  assert.equal(line(document.querySelector("i")), `\tpage.element("[id='1.\\\\'\\\\\\\\']").click();`)
})

function pageOf(body) {
  return startApplication(body)
}
