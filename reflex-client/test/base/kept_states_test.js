import assert from "node:assert/strict"
import { test } from "node:test"
import { openPage, settled, startApplication } from "../helper.js"

const loaded = `<p data-reflex-component="counter:a@0"></p><p data-reflex-component="note@0"></p>`
const changed = `<p data-reflex-component="counter:a@2" data-reflex-state="signed-a"><b data-reflex="click->add"></b></p><p data-reflex-component="note@0"></p>`

const kept = (page) => JSON.parse(page.window.sessionStorage.getItem("reflex-states"))

function leave(page) {
  page.window.dispatchEvent(new page.window.Event("pagehide"))
}

async function load(states, body = loaded) {
  const page = openPage(body)
  page.window.sessionStorage.setItem("reflex-states", JSON.stringify(states))
  const application = startApplication(undefined, { page })
  await settled()
  return application
}

test("a page that is left keeps the states that it carries, by its path", async () => {
  const page = startApplication(changed)
  page.click("b")
  await settled()
  leave(page)
  assert.deepEqual(kept(page), { "/ctx/todos": { "counter:a": "signed-a" } })
})

test("a page that is loaded again asks for what it carried when it was left, once", async () => {
  const page = await load({ "/ctx/todos": { "counter:a": "signed-a", gone: "signed-g" }, "/other": {} })
  assert.deepEqual(
    page.sent.map(({ target, states }) => [target, states]),
    [[undefined, { "counter:a": "signed-a" }]],
  )
  page.morph(changed.replace("signed-a", "signed-b"))
  await settled()
  page.application.stimulate("A#b")
  await settled()
  assert.deepEqual(page.sent.at(-1).states, { "counter:a": "signed-b" })
})

test("what was kept is not lost if the page is left before the answer", async () => {
  const page = await load({ "/ctx/todos": { "counter:a": "signed-a" } })
  leave(page)
  assert.deepEqual(kept(page), { "/ctx/todos": { "counter:a": "signed-a" } })
})

test("what the server did not take is forgotten", async () => {
  const page = await load({ "/ctx/todos": { "counter:a": "forged" } })
  page.morph(loaded)
  await settled()
  leave(page)
  assert.deepEqual(kept(page), {})
})

test("a page of another address, or one that carries its states, asks for nothing", async () => {
  assert.deepEqual((await load({ "/other": { "counter:a": "signed-a" } })).sent, [])
  assert.deepEqual((await load({ "/ctx/todos": { "counter:a": "signed-a" } }, changed)).sent, [])
})

test("what others have written there does no harm", async () => {
  const page = openPage(loaded)
  page.window.sessionStorage.setItem("reflex-states", "{nonsense")
  const application = startApplication(undefined, { page })
  await settled()
  assert.deepEqual([application.sent, application.logger.errors], [[], []])
})

test("states of twenty pages are kept, and of no more than fit", async () => {
  const others = Object.fromEntries(
    Array.from({ length: 25 }, (_, number) => [`/page/${number}`, { a: "x".repeat(30_000) }]),
  )
  const page = await load(others, changed)
  page.click("b")
  await settled()
  page.application.stimulate("A#b")
  await settled()
  leave(page)
  const paths = Object.keys(kept(page))
  assert.equal(paths.at(-1), "/ctx/todos")
  assert.ok(paths.length <= 20 && page.window.sessionStorage.getItem("reflex-states").length <= 500_000)
})
