import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

const body = `<div data-reflex-component="counter:a@2" data-reflex-state="signed-a"><button data-reflex="click->increment"></button></div>
  <p data-reflex-component="note@0"></p><p data-reflex-component="panel:1/counter@1" data-reflex-state="signed-b"></p>
  <i data-reflex="click->A#b"></i>`

const all = { "counter:a": "signed-a", "panel:1/counter": "signed-b" }

test("the first message of a connection tells the server the states that the page carries", async () => {
  const page = startApplication(body)
  page.click("button")
  page.click("button")
  await settled()
  assert.deepEqual(
    page.sent.map(({ state, states }) => [state, states]),
    [
      ["signed-a", all],
      ["signed-a", undefined],
    ],
  )
})

test("so does each reflex of the page, and each refresh", async () => {
  const page = startApplication(body)
  page.click("button")
  page.click("i")
  page.application.stimulate("A#b")
  await settled()
  assert.deepEqual(
    page.sent.map(({ states }) => states),
    [all, all, all],
  )
})

test("a server that has heard nothing for long is told again", async () => {
  const page = startApplication(body)
  page.click("button")
  page.clock.advance(21 * 60_000)
  page.click("button")
  await settled()
  assert.deepEqual(page.sent.at(-1).states, all)
})

test("after a refusal the next action tells the server again, although the refresh before it did, and the one after it does not", async () => {
  const page = startApplication(body)
  page.click("button")
  await settled()
  page.answer({ type: "error", message: "nobody remembers" })
  await settled()
  page.socket.receive({ type: "refresh" })
  await settled()
  page.morph(body)
  await settled()
  page.click("button")
  page.click("button")
  await settled()
  assert.deepEqual(
    page.sent.map(({ target, states }) => [target, states]),
    [
      ["increment", all],
      [undefined, all],
      ["increment", all],
      ["increment", undefined],
    ],
  )
})

test("a page without components says nothing of them", async () => {
  const page = startApplication(`<i data-reflex="click->A#b"></i>`)
  page.click("i")
  await settled()
  assert.equal("states" in page.sent[0], false)
})

test("a choice that the server has refused is replaced by what it has", async () => {
  const select = (chosen) =>
    `<p data-reflex-component="card@1"><select data-reflex="=colour">${["RED", "BLUE", "GREY"]
      .map((colour) => `<option${colour === chosen ? " selected" : ""}>${colour}</option>`)
      .join("")}</select></p>`
  const page = startApplication(select("RED"))
  const field = page.find("select")
  field.value = "BLUE"
  page.fire("select", "change")
  await settled()
  page.answer({ type: "error", message: "out of date" })
  await settled()
  assert.deepEqual(
    page.sent.map(({ target }) => target),
    ["=colour", undefined],
  )
  page.morph(select("GREY"))
  await settled()
  assert.equal(field.value, "GREY")
})
