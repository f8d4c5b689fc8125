import assert from "node:assert/strict"
import { test } from "node:test"
import * as operations from "../../src/parts/operations.js"
import { settled, startApplication } from "../helper.js"

const greeting = (entry, attributes = "") =>
  `<p data-reflex-component="greeting@0"><input data-reflex="${entry}" ${attributes}><b data-reflex="click->shout"></b></p>`

const seen = ({ sent }) => sent.map(({ target, element }) => `${target} ${element.value ?? ""}`)

async function open(entry = "=name", attributes = "") {
  const page = startApplication(greeting(entry, attributes), { parts: { operations } })
  await settled()
  return {
    page,
    begin: () => page.fire("input", "compositionstart"),
    async type(text) {
      page.type("input", text)
      await settled()
    },
    async end() {
      page.fire("input", "compositionend")
      page.clock.advance(0)
      await settled()
    },
  }
}

test("a field of a component is set when the word is there that an input method has composed", async () => {
  const { page, begin, type, end } = await open()
  begin()
  for (const text of ["n", "ni", "nihao", "你好"]) await type(text)
  assert.deepEqual(seen(page), [])
  await end()
  assert.deepEqual(seen(page), ["=name 你好"])
})

test("it is set once where the field has an event after the end of the word, as in Firefox", async () => {
  const { page, begin, type } = await open()
  begin()
  await type("ni")
  page.find("input").value = "你"
  page.fire("input", "compositionend")
  await type("你")
  page.clock.advance(0)
  await settled()
  page.answer({ type: "nothing" })
  await settled()
  assert.deepEqual(seen(page), ["=name 你"])
})

test("what waits for an answer waits for the word as well", async () => {
  const { page, begin, type, end } = await open()
  await type("a")
  await type("ab")
  begin()
  await type("abn")
  page.answer({ type: "nothing" })
  await settled()
  assert.deepEqual(seen(page), ["=name a"])
  await type("ab你")
  await end()
  assert.deepEqual(seen(page), ["=name a", "=name ab你"])
})

test("so does what waits for a pause, also if that ends within the word", async () => {
  const { page, begin, type, end } = await open("=name", `data-reflex-debounce="250"`)
  await type("a")
  begin()
  await type("an")
  page.clock.advance(250)
  await settled()
  assert.deepEqual(seen(page), [])
  page.find("input").value = "a你"
  await end()
  assert.deepEqual(seen(page), ["=name a你"])
})

test("a word comes before what is asked for after it", async () => {
  const { page, begin, type } = await open()
  begin()
  await type("你")
  page.click("b")
  page.fire("input", "compositionend")
  page.click("b")
  page.clock.advance(0)
  await settled()
  assert.deepEqual(seen(page), ["shout ", "=name 你", "shout "])
})

test("a component that is shown meanwhile leaves the field alone in which a word is composed", async () => {
  const { page, begin, type, end } = await open()
  const field = page.find("input")
  page.click("b")
  await settled()
  begin()
  await type("ni")
  const html = greeting("=name", `value="server" class="new"`).replace("@0", "@1")
  page.answer({ type: "nothing", operations: [{ operation: "component", id: "greeting", html }] })
  await settled()
  assert.equal(page.find("p").getAttribute("data-reflex-component"), "greeting@1")
  assert.deepEqual([page.find("input") === field, field.value, field.className], [true, "ni", ""])
  await type("你")
  await end()
  assert.deepEqual([page.sent.at(-1).component, page.sent.at(-1).element.value], ["greeting@1", "你"])
})

test("a field that has gone within a word asks for nothing", async () => {
  const { page, begin, type } = await open()
  begin()
  await type("n")
  page.find("input").remove()
  page.fire("body", "compositionend")
  page.clock.advance(0)
  await settled()
  assert.deepEqual(seen(page), [])
})

test("an action that is asked for at each key gets what is composed", async () => {
  const { page, begin, type, end } = await open("input->A#search =name")
  begin()
  await type("n")
  assert.deepEqual(seen(page), ["A#search n"])
  page.answer({ type: "nothing" })
  await type("你")
  await end()
  assert.deepEqual(seen(page), ["A#search n", "A#search 你", "=name 你"])
})
