import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

const page = (count) => `<html><head></head><body><b>${count}</b><i>é🙂</i></body></html>`
const before = page(1).indexOf("1")
const after = (text) => page(text).length - page(text).indexOf("</b>")
const change = (count, v) => ({
  type: "delta",
  v,
  length: page(count).length,
  steps: [0, before, String(count), 1, after(count)],
})

/** A connected page; each reflex is answered at once with the next message. */
async function open() {
  const opened = startApplication("<b>0</b><i>é🙂</i>")
  await settled()
  opened.ask = async (answer) => {
    opened.application.stimulate("Counter#increment").catch(() => {})
    await settled()
    const { id, v } = opened.sent.at(-1)
    opened.socket.receive({ id, ...answer })
    await settled()
    return v
  }
  return opened
}

test("a page is made out of the last one, and the server is told which one that is", async () => {
  const { ask, find } = await open()
  assert.equal(await ask({ type: "morph", v: "a1", html: page(1) }), undefined)
  assert.equal(await ask(change(2, "a2")), "a1")
  assert.equal(find("b").textContent, "2")
  assert.equal(await ask(change(3, "a3")), "a2")
  assert.equal(find("b").textContent, "3")
  assert.equal(find("i").textContent, "é🙂")
})

test("a copy may come from before the last one, and a text from nowhere", async () => {
  const { ask, document } = await open()
  const html = "<html><head></head><body><p>one</p><p>two</p></body></html>"
  await ask({ type: "morph", v: "a1", html })
  const one = html.indexOf("<p>one")
  const end = html.indexOf("</body>")
  const steps = [0, one, one + 10 - one, 10, -20, 10, "<p>three</p>", end - one - 10, html.length - end]
  await ask({ type: "delta", v: "a2", length: html.length + 12, steps })
  assert.equal(document.body.innerHTML, "<p>two</p><p>one</p><p>three</p>")
})

test("a page that did not change is the one that was sent last", async () => {
  const { ask, find } = await open()
  await ask({ type: "morph", v: "a1", html: page(1) })
  assert.equal(await ask({ type: "same" }), "a1")
  assert.equal(find("b").textContent, "1")
  assert.equal(await ask(change(2, "a2")), "a1")
})

test("what does not fit is asked for as a whole, and nothing of it is shown", async () => {
  const opened = await open()
  await opened.ask({ type: "morph", v: "a1", html: page(1) })
  await opened.ask({ ...change(22, "a2"), length: 5 })
  const refresh = opened.sent.at(-1)
  assert.deepEqual([refresh.target, refresh.v], [undefined, undefined])
  opened.socket.receive({ type: "morph", id: refresh.id, v: "a3", html: page(22) })
  await settled()
  assert.equal(opened.find("b").textContent, "22")
  assert.equal(await opened.ask(change(23, "a4")), "a3")
})

test("what changed in a page that is not there is asked for as a whole", async () => {
  const opened = await open()
  await opened.ask(change(2, "a2"))
  assert.equal(opened.find("b").textContent, "0")
  assert.equal(opened.sent.at(-1).target, undefined)
})
