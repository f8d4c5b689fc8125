import assert from "node:assert/strict"
import { test } from "node:test"
import { NarrowMorph } from "../../src/narrow/narrow_morph.js"
import { settled, startApplication } from "../helper.js"
import { stepsOf } from "./generator.js"

const rest = "<p>and much more of it, so that this is not most of the page</p>"
const html = (body) => `<!DOCTYPE html><html><head><title>T</title></head><body>${body}${rest}</body></html>`

async function open(body) {
  const narrow = { create: (runtime) => new NarrowMorph(runtime, 0) }
  const page = startApplication("", { parts: { narrow } })
  await settled()
  const show = async (answer) => {
    page.application.stimulate("A#b")
    await settled()
    page.answer(answer)
    await settled()
  }
  page.showWhole = (next) => show({ type: "morph", v: "a", html: html(next) })
  page.showChange = (next) =>
    show({ type: "delta", v: "b", length: html(next).length, steps: stepsOf(html(body), html(next)) })
  page.lifeSigns = () => page.socket.sent.filter(({ type }) => type === "pong")
  await page.showWhole(body)
  return page
}

test("a sign of life tells once how often all of the page was morphed, and why", async () => {
  const page = await open("<p>one</p>")
  await page.showWhole("<p>two</p>")
  page.socket.receive({ type: "ping" })
  page.socket.receive({ type: "ping" })
  assert.deepEqual(page.lifeSigns(), [{ type: "pong", whole: { sent: 2 } }, { type: "pong" }])
})

test("it tells nothing of changes that were morphed alone", async () => {
  const page = await open("<p>one</p>")
  await page.showChange("<p>two</p>")
  assert.equal(page.find("p").textContent, "two")
  page.socket.receive({ type: "ping" })
  assert.deepEqual(page.lifeSigns(), [{ type: "pong", whole: { sent: 1 } }])
})

test("it tells apart how a page is written from how it came", async () => {
  const page = await open("<ul><li>1<li>2</ul>")
  await page.showChange("<ul><li>3<li>2</ul>")
  assert.equal(page.find("li").textContent, "3")
  page.socket.receive({ type: "ping" })
  assert.deepEqual(page.lifeSigns(), [{ type: "pong", whole: { sent: 1, markup: 1 } }])
})
