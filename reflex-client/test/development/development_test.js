import assert from "node:assert/strict"
import { test } from "node:test"
import * as development from "../../src/parts/development.js"
import * as feedback from "../../src/parts/feedback.js"
import { loaded, settled, startApplication } from "../helper.js"

const button = `<button data-reflex="A#b"></button>`

async function open(body = "", welcome = { development: true }) {
  const loads = []
  const load = async () => {
    loads.push(1)
    return development
  }
  const page = startApplication(body + button, { connected: false, parts: { development: load, feedback } })
  await loaded(page)
  page.socket.welcome(welcome)
  await settled()
  page.loads = loads
  page.overlay = () => page.find(".reflex-overlay")
  page.fail = (message) => {
    page.click("button")
    page.answer({ type: "error", message })
  }
  return page
}

test("a developer sees what failed, and where to read on", async () => {
  const page = await open()
  page.fail("Reflex 'A#b' failed. NullPointerException: <b> (error 0a1b2c3d)")
  const { textContent } = page.overlay()
  for (const part of ["A#b failed", "NullPointerException: <b>", "Look for [0a1b2c3d] in the log", "<button"])
    assert.ok(textContent.includes(part), part)
  assert.equal(page.overlay().querySelector("b"), null)
})

test("it is one line until the developer opens it", async () => {
  const page = await open()
  page.fail("Boom")
  const { open: isOpen, firstChild } = page.overlay().querySelector("details")
  assert.deepEqual([isOpen, firstChild.localName, firstChild.textContent], [false, "summary", "A#b failed"])
})

test("it goes with the next reflex, by its button and by Escape", async () => {
  const page = await open()
  page.fail("Boom")
  page.click("button")
  assert.equal(page.overlay(), null)
  page.fail("Boom")
  page.overlay().querySelector("button").click()
  assert.equal(page.overlay(), null)
  page.fail("Boom")
  page.document.dispatchEvent(new page.window.KeyboardEvent("keydown", { key: "Escape" }))
  assert.equal(page.overlay(), null)
})

test("a visitor sees nothing of it, and loads nothing for it", async () => {
  const page = await open("", {})
  page.fail("Boom")
  assert.deepEqual([page.loads.length, page.overlay()], [0, null])
})

test("a morph that takes away what a script had put into the page says so once, and what would have kept it", async () => {
  const html = (n) => `<div id="editor" class="big">${n}</div>`
  const page = await open(html(1))
  const show = async (n) => {
    page.find("#editor").append(page.document.createElement("canvas"))
    await settled()
    page.click("button")
    page.morph(html(n) + button)
  }
  await show(2)
  await show(3)
  assert.equal(page.logger.warnings.length, 1)
  const [[text, element]] = page.logger.warnings
  assert.match(text, /<div id="editor" class="big">.*data-reflex-permanent/)
  assert.equal(element, page.find("#editor"))
})

test("of what lies in another such element nothing is said, but what was taken", async () => {
  const html = (n) => `<div id="out"><div id="in"><p>server</p></div><p>${n}</p></div>`
  const page = await open(html(1))
  page.find("#in").innerHTML = `<div class="editor"></div>`
  page.find("#out").insertAdjacentHTML("afterbegin", `<div class="toolbar"></div>`)
  await settled()
  page.click("button")
  page.morph(html(2) + button)
  assert.equal(page.logger.warnings.length, 1)
  assert.match(page.logger.warnings[0][0], /<div id="out">: <div class="toolbar">\./)
})

test("what one morph brought and another takes goes without a word", async () => {
  const page = await open("<ul></ul>")
  for (const list of ["<ul><li><i>1</i></li></ul>", "<ul><li></li></ul>", "<ul></ul>"]) {
    page.click("button")
    page.morph(list + button)
  }
  assert.deepEqual(page.logger.warnings, [])
})

for (const isPush of [false, true])
  test(`what the server put beside a button that waited goes without a word, ${isPush ? "pushed" : "asked for"}`, async () => {
    const form = (error) => `<form data-reflex="submit->A#save"><input name="title">${error}
      <button id="save" data-reflex-disable-with="Saving"><i>S</i>ave</button></form><i data-reflex-subscribe="t"></i>`
    const page = await open(form(""))
    await settled()
    page.answer({ type: "nothing" })
    const submit = () => page.fire("form", "submit", { submitter: page.find("form button") }, "SubmitEvent")
    submit()
    page.morph(form(`<span class="error">Give it a title</span>`) + button)
    if (isPush) page.socket.receive({ type: "refresh" })
    else submit()
    await settled()
    page.morph(form("") + button)
    assert.equal(page.find(".error"), null)
    assert.deepEqual(page.logger.warnings, [])
  })

test("what only the server put there goes without a word", async () => {
  const page = await open(`<div id="list"><p>1</p></div>`)
  page.click("button")
  page.morph(`<div id="list"></div>${button}`)
  assert.deepEqual(page.logger.warnings, [])
})
