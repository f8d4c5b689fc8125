import assert from "node:assert/strict"
import { test } from "node:test"
import { NarrowMorph } from "../../src/narrow/narrow_morph.js"
import * as extras from "../../src/parts/extras.js"
import * as push from "../../src/parts/push.js"
import { openPage, settled, startApplication } from "../helper.js"
import { stepsOf } from "../narrow/generator.js"

const html = (body) => `<!doctype html><html><head><title>Todos</title></head><body>${body}</body></html>`
const form = `<form data-reflex="submit->Todos#add" data-reflex-reset><input name="title"></form>`
const todos = (...titles) => `<ul>${titles.map((title) => `<li>${title}</li>`).join("")}</ul>`
const shown = ({ document }) => document.body.innerHTML

/** A page that was sent once as a whole, and gets each next one by what changes. */
async function open(body, { parts = {} } = {}) {
  const page = startApplication("", { page: openPage(body), parts: { extras, ...parts } })
  await settled()
  let last = html(body)
  /** Sends a page, as the answer with an `id` or before it with an `of`. */
  page.send = (nextBody, message) => {
    const next = html(nextBody)
    const change =
      next === last
        ? { type: "same" }
        : { type: "delta", v: "v", length: next.length, steps: stepsOf(last, next) }
    last = next
    page.socket.receive({ ...change, ...message })
  }
  page.ask = async () => {
    page.application.stimulate("Todos#add").catch(() => {})
    await settled()
    return page.sent.at(-1).id
  }
  const id = await page.ask()
  page.socket.receive({ type: "morph", id, v: "v", html: last })
  await settled()
  return page
}

test("a page that comes before the answer is shown while its reflex is under way", async () => {
  const page = await open("<p>ready</p>")
  const over = page.events("success", "finalize")
  const id = await page.ask()
  page.send("<p>adding</p>", { of: id })
  await settled()
  assert.equal(shown(page), "<p>adding</p>")
  assert.deepEqual([over.length, page.application.reflexes.at(-1).stage], [0, "delivered"])

  page.send("<p>added</p>", { id })
  await settled()
  assert.equal(shown(page), "<p>added</p>")
  assert.deepEqual([over.length, page.application.reflexes.at(-1).stage], [2, "success"])
  assert.deepEqual(page.logger.errors, [])
})

test("what was entered in its form is emptied by the answer, not by what comes before", async () => {
  const page = await open(form)
  page.type("input", "Buy milk")
  page.fire("form", "submit")
  await settled()
  const { id, params } = page.sent.at(-1)
  assert.deepEqual(params, [["title", "Buy milk"]])
  page.send(`${form}<p>adding</p>`, { of: id })
  await settled()
  assert.deepEqual([page.find("p").textContent, page.find("input").value], ["adding", "Buy milk"])
  page.send(form + todos("Buy milk"), { id, form: "accepted" })
  await settled()
  assert.deepEqual([page.find("li").textContent, page.find("input").value], ["Buy milk", ""])
})

test("what was entered stays when the action fails after a page that said that it is under way", async () => {
  const page = await open(form)
  page.type("input", "Buy milk")
  page.fire("form", "submit")
  await settled()
  const { id } = page.sent.at(-1)
  page.send(`${form}<p>adding</p>`, { of: id })
  page.send(`${form}<p>failed</p>`, { of: id })
  page.answer({ type: "error", message: "no room" }, id)
  await settled()
  assert.deepEqual([page.find("p").textContent, page.find("input").value], ["failed", "Buy milk"])
})

test("a page for a reflex that is over is not shown, but what comes next is made out of it", async () => {
  const page = await open("<p>1</p>")
  const over = await page.ask()
  page.answer({ type: "nothing" }, over)
  await settled()
  page.send("<p>2</p>", { of: over })
  await settled()
  assert.equal(shown(page), "<p>1</p>")
  const id = await page.ask()
  page.send("<p>3</p>", { id })
  await settled()
  assert.equal(shown(page), "<p>3</p>")
  assert.deepEqual(page.logger.errors, [])
})

test("a page for a reflex that nobody knows is not shown, but what comes next is made out of it", async () => {
  const page = await open("<p>1</p>")
  const id = await page.ask()
  page.send("<p>2</p>", { of: "of another page" })
  await settled()
  assert.equal(shown(page), "<p>1</p>")
  page.send("<p>3</p>", { id })
  await settled()
  assert.equal(shown(page), "<p>3</p>")
  assert.deepEqual(page.logger.errors, [])
})

test("where the page has moved on, it is not shown either", async () => {
  const page = await open("<p>1</p>")
  const id = await page.ask()
  page.window.history.pushState(null, "", "/ctx/elsewhere")
  page.send("<p>2</p>", { of: id })
  await settled()
  assert.equal(shown(page), "<p>1</p>")
})

for (const before of ["none", "some"]) {
  test(`the answer that comes while the part is loaded is shown behind the page before it, with ${before} of the page changed`, async () => {
    const narrow = { create: (runtime) => new NarrowMorph(runtime, 0) }
    let finish
    const parts = { narrow, push: () => new Promise((resolve) => (finish = resolve)) }
    const page = await open(`<p>1</p><div>${todos("a", "b")}</div>`, { parts })
    const id = await page.ask()
    page.send(`<p>${before === "none" ? 1 : 2}</p><div>${todos("a", "b")}</div>`, { of: id })
    page.send(`<p>3</p><div>${todos("a", "c", "b")}</div>`, { id })
    finish(push)
    await settled()
    assert.equal(shown(page), `<p>3</p><div>${todos("a", "c", "b")}</div>`)
    const next = await page.ask()
    page.send(`<p>4</p><div>${todos("c", "b")}</div>`, { id: next })
    await settled()
    assert.equal(shown(page), `<p>4</p><div>${todos("c", "b")}</div>`)
    assert.deepEqual(page.logger.errors, [])
  })
}
