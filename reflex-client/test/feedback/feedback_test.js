import assert from "node:assert/strict"
import { test } from "node:test"
import * as feedback from "../../src/parts/feedback.js"
import { settled, startApplication as start } from "../helper.js"

const startApplication = (body, options) => start(body, { parts: { feedback }, ...options })
const button = `<button data-reflex="A#b"></button>`
const bars = ({ document }) => document.querySelectorAll(".reflex-progress-bar").length
const said = ({ find }) => find(".reflex-status").textContent

test("a bar shows what takes over 300 ms, until the last of it is over", () => {
  const page = startApplication(button)
  page.click("button")
  page.clock.advance(299)
  assert.equal(bars(page), 0)
  page.clock.advance(1)
  assert.equal(bars(page), 1)
  page.click("button")
  page.answer({ type: "nothing" }, "1")
  assert.equal(bars(page), 1)
  page.answer({ type: "nothing" }, "2")
  assert.equal(bars(page), 0)
})

test("what is quick shows no bar, nor does what was halted", () => {
  const page = startApplication(button)
  page.click("button")
  page.answer({ type: "nothing" })
  page.document.addEventListener("reflex:before", (event) => event.preventDefault())
  page.click("button")
  page.clock.advance(1_000)
  assert.equal(bars(page), 0)
})

test("the bar is off by option and by attribute", () => {
  const off = startApplication(button, { start: { progress: false } })
  const attribute = startApplication(button)
  attribute.document.documentElement.setAttribute("data-reflex-progress", "off")
  for (const page of [off, attribute]) {
    page.click("button")
    page.clock.advance(1_000)
    assert.equal(bars(page), 0)
  }
})

test("the bar stands beside the body, where no morph takes it away", () => {
  const page = startApplication(button)
  page.click("button")
  page.click("button")
  page.clock.advance(300)
  page.answer({ type: "morph", html: `<body>${button}</body>` }, "1")
  assert.equal(bars(page), 1)
  page.application.stop()
  assert.equal(bars(page), 0)
})

test("what goes on when feedback is loaded is shown as well", async () => {
  let load
  const page = startApplication(`<button data-reflex="A#b" data-reflex-disable-with="Wait"></button>`, {
    parts: { feedback: () => new Promise((resolve) => (load = resolve)) },
  })
  page.click("button")
  load(feedback)
  await new Promise((resolve) => setTimeout(resolve))
  assert.equal(page.find("button").disabled, true)
  page.clock.advance(300)
  assert.equal(bars(page), 1)
  page.answer({ type: "nothing" })
  assert.deepEqual([bars(page), page.find("button").disabled], [0, false])
})

test("errors and refusals are said politely, and forgotten with the next reflex", () => {
  const page = startApplication(button)
  page.click("button")
  assert.equal(page.find(".reflex-status").getAttribute("role"), "status")
  page.answer({ type: "error", message: "Boom" })
  assert.equal(said(page), "That did not work: Boom")
  page.click("button")
  assert.equal(said(page), "")
  page.answer({ type: "forbidden" })
  assert.equal(said(page), "That is not allowed")
})

test("a connection that is lost for longer than a moment is said, and when it is back", () => {
  const page = startApplication(button)
  page.click("button")
  page.answer({ type: "nothing" })
  page.socket.drop()
  page.clock.advance(999)
  assert.equal(said(page), "")
  page.socket.welcome()
  page.socket.drop()
  page.clock.advance(1_000)
  assert.equal(said(page), "Connection lost")
  page.socket.welcome()
  assert.equal(said(page), "Connected again")
})

test("the news of the connection does not take away what a visitor has not read yet", () => {
  const page = startApplication(button)
  page.click("button")
  page.socket.drop()
  page.clock.advance(1_000)
  assert.equal(
    said(page),
    "That did not work: Connection lost; it is not known whether it ran. Connection lost",
  )
  page.socket.welcome()
  assert.equal(
    said(page),
    "That did not work: Connection lost; it is not known whether it ran. Connected again",
  )
})

test("what failed without a connection is said until the visitor acts or sends it away", () => {
  const away = (page) => {
    page.socket.drop()
    page.clock.advance(1_000)
    page.click("button")
    page.clock.advance(60_000)
    assert.equal(said(page), "That did not work: Offline; it was not sent in time")
    page.socket.welcome()
    page.clock.advance(12_000)
    assert.equal(said(page), "That did not work: Offline; it was not sent in time. Connected again")
  }
  const page = startApplication(button)
  away(page)
  page.click("button")
  assert.equal(said(page), "")
  page.answer({ type: "nothing" })
  away(page)
  page.click(".reflex-status")
  assert.equal(said(page), "")
  page.clock.advance(10_000)
  page.click("button")
  page.answer({ type: "error", message: "Boom" })
  page.clock.advance(10_000)
  assert.equal(said(page), "")
})

test("what was said is forgotten after a while, or by a click, but for what lasts", () => {
  const page = startApplication(button)
  const fail = () => {
    page.click("button")
    page.answer({ type: "error", message: "Boom" })
  }
  fail()
  page.clock.advance(10_000)
  assert.equal(said(page), "")
  fail()
  page.click(".reflex-status")
  assert.equal(said(page), "")

  page.socket.drop()
  page.clock.advance(0)
  page.clock.advance(1_000)
  page.click("button")
  assert.equal(said(page), "Connection lost")
  page.socket.welcome()
  assert.equal(said(page), "Connected again")
  page.clock.advance(10_000)
  assert.equal(said(page), "")
})

test("what was said stays while the page looks for news by itself", async () => {
  const page = startApplication(`${button}<b data-reflex="every(1s)->A#news"></b>`)
  page.click("button")
  page.answer({ type: "error", message: "Boom" })
  page.fire("b", "every(1s)")
  page.answer({ type: "nothing" })
  page.socket.receive({ type: "refresh" })
  await settled()
  page.answer({ type: "nothing" })
  assert.equal(said(page), "That did not work: Boom")
})

test("what the page says of an error is told apart from the error", () => {
  const page = startApplication(button)
  page.document.documentElement.setAttribute("data-reflex-error-text", "Das ging nicht")
  page.click("button")
  page.answer({ type: "error", message: "Boom" })
  assert.equal(said(page), "Das ging nicht: Boom")
})

test("the page has its own words", () => {
  const page = startApplication(button)
  page.document.documentElement.setAttribute("data-reflex-error-text", "Fehler: ")
  page.click("button")
  page.answer({ type: "error", message: "Boom" })
  assert.equal(said(page), "Fehler: Boom")
})

const save = (attributes = "") =>
  `<button data-reflex-disable-with="Saving" ${attributes}><b>Save</b> all</button>`

test("a button that says so is disabled while its reflex is under way, and is itself again afterwards", () => {
  const page = startApplication(
    `<form data-reflex="A#b"><input name="a" value="1">${save(`name="c" value="2"`)}</form>`,
  )
  page.find("button").focus()
  page.fire("form", "submit", { submitter: page.find("button") }, "SubmitEvent")
  assert.deepEqual(page.sent[0].params, [
    ["a", "1"],
    ["c", "2"],
  ])
  assert.deepEqual([page.find("button").disabled, page.find("button").innerHTML], [true, "Saving"])
  page.click("button")
  assert.equal(page.sent.length, 1)

  page.answer({ type: "nothing" })
  assert.deepEqual([page.find("button").disabled, page.find("button").innerHTML], [false, "<b>Save</b> all"])
  assert.equal(page.document.activeElement, page.find("button"))
})

test("after a morph a disabled button is what the server says", () => {
  const page = startApplication(save(`data-reflex="A#b"`))
  page.click("button")
  page.morph(save(`data-reflex="A#b"`).replace("Save", "Store"))
  assert.deepEqual([page.find("button").disabled, page.find("button").innerHTML], [false, "<b>Store</b> all"])

  page.click("button")
  page.morph(save(`data-reflex="A#b" disabled`).replace("Save", "Sold out"))
  assert.deepEqual(
    [page.find("button").disabled, page.find("button").innerHTML],
    [true, "<b>Sold out</b> all"],
  )
})

test("a button waits on while the answer to another reflex is shown", () => {
  const page = startApplication(`${save(`data-reflex="A#b"`)}<i data-reflex="A#c"></i>`)
  page.click("i")
  page.click("button")
  page.answer(
    { type: "morph", html: `<body>${save(`data-reflex="A#b"`).replace("Save", "Store")}<i></i></body>` },
    "1",
  )
  assert.deepEqual([page.find("button").disabled, page.find("button").innerHTML], [true, "Saving"])
  page.answer({ type: "nothing" }, "2")
  assert.deepEqual([page.find("button").disabled, page.find("button").innerHTML], [false, "<b>Store</b> all"])
})

test("an input says it by its value, and without words a button keeps its own", () => {
  const page = startApplication(
    `<input type="button" value="Go" data-reflex="A#b" data-reflex-disable-with="…"><button data-reflex="A#b" data-reflex-disable-with>Go</button>`,
  )
  page.click("input")
  page.click("button")
  assert.deepEqual([page.find("input").value, page.find("button").textContent], ["…", "Go"])
  assert.deepEqual([page.find("input").disabled, page.find("button").disabled], [true, true])
  page.answer({ type: "error", message: "x" }, "1")
  page.answer({ type: "nothing" }, "2")
  assert.deepEqual([page.find("input").value, page.find("input").disabled], ["Go", false])
})

test("that the page has to be loaded again is said until it is, whatever fails meanwhile", async () => {
  const page = startApplication(button, {
    parts: { feedback, operations: async () => ({ create: () => ({}), version: "another" }) },
  })
  const isSaid = () => said(page).includes("load it again")
  page.click("button")
  page.answer({ type: "nothing", operations: [{ operation: "reload" }] })
  await settled()
  assert.ok(isSaid())
  page.click("button")
  page.answer({ type: "error", message: "Boom" })
  assert.ok(isSaid())
  page.clock.advance(10_000)
  assert.ok(isSaid())
})
