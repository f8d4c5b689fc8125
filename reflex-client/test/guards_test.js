import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "./helper.js"

const targets = ({ sent }) => sent.map(({ target }) => target)

test("debounce waits for a pause and sends what stands there then", () => {
  const page = startApplication(`<input data-reflex="A#search" data-reflex-debounce="250">`)
  for (const text of ["a", "ab", "abc"]) {
    page.type("input", text)
    page.clock.advance(200)
  }
  assert.deepEqual(targets(page), [])
  page.clock.advance(50)
  assert.deepEqual(
    page.sent.map(({ element }) => element.value),
    ["abc"],
  )
})

test("an empty debounce is 300 ms, and each element waits for itself", () => {
  const input = `<input data-reflex="A#search" data-reflex-debounce>`
  const page = startApplication(input + input)
  const [first, second] = page.document.querySelectorAll("input")
  page.fire(first, "input")
  page.clock.advance(200)
  page.fire(second, "input")
  page.clock.advance(100)
  assert.equal(page.sent.length, 1)
  page.clock.advance(200)
  assert.equal(page.sent.length, 2)
})

test("what waits goes before what is asked for now", () => {
  const page = startApplication(
    `<input data-reflex="A#search" data-reflex-debounce><button data-reflex="A#save"></button>`,
  )
  page.type("input", "a")
  page.click("button")
  page.type("input", "ab")
  page.application.stimulate("A#other")
  page.clock.advance(1_000)
  assert.deepEqual(targets(page), ["A#search", "A#save", "A#search", "A#other"])
})

test("what waits goes before what had to be confirmed, too", async () => {
  const page = startApplication(
    `<input data-reflex="A#search" data-reflex-debounce><b data-reflex="A#delete" data-reflex-confirm="Really?"></b>`,
  )
  page.application.confirm = () => true
  page.type("input", "a")
  page.click("b")
  await settled()
  assert.deepEqual(targets(page), ["A#search", "A#delete"])
})

test("throttle lets one through and drops the others until its time is over", () => {
  const page = startApplication(`<button data-reflex="A#more" data-reflex-throttle="1000"></button>`)
  for (let i = 0; i < 3; i += 1) page.click("button")
  page.clock.advance(999)
  page.click("button")
  assert.equal(page.sent.length, 1)
  page.clock.advance(1)
  page.click("button")
  assert.equal(page.sent.length, 2)
})

test("confirm asks, and nothing happens without a yes", async () => {
  const page = startApplication(`<a href="/x" data-reflex="A#delete" data-reflex-confirm="Really?"></a>`)
  const asked = []
  const seen = page.events("before")
  page.application.confirm = async (question, element) => {
    asked.push([question, element.localName])
    return asked.length > 1
  }
  assert.equal(page.click("a").defaultPrevented, true)
  await settled()
  assert.deepEqual([targets(page), seen.length], [[], 0])
  page.click("a")
  await settled()
  assert.deepEqual(targets(page), ["A#delete"])
  assert.deepEqual(asked[0], ["Really?", "a"])
})

test("a box whose question is answered by no is as it was", async () => {
  const page = startApplication(
    `<input type="checkbox" data-reflex="change->A#toggle" data-reflex-confirm="Really?">`,
  )
  const answers = [false, true]
  page.application.confirm = () => answers.shift()
  const box = page.find("input")
  box.click()
  await settled()
  assert.equal(box.checked, false)
  assert.equal(page.sent.length, 0)
  box.click()
  await settled()
  assert.equal(box.checked, true)
  assert.equal(page.sent.length, 1)
})

test("confirm is the browser's own unless the page has another", async () => {
  const page = startApplication(`<b data-reflex="A#delete" data-reflex-confirm="Really?"></b>`)
  page.window.confirm = (question) => question === "Really?"
  page.click("b")
  await settled()
  assert.deepEqual(targets(page), ["A#delete"])
})

test("drop-offline sends nothing later that was asked for offline", () => {
  const page = startApplication(
    `<b data-reflex="A#drop" data-reflex-drop-offline></b><i data-reflex="A#keep" data-reflex-drop-offline="false"></i>`,
  )
  page.click("b")
  page.socket.drop()
  page.click("b")
  page.click("i")
  page.clock.advance(1)
  page.socket.welcome()
  assert.deepEqual(targets(page), ["A#drop", "A#keep"])
})

test("nothing waits on after a stop", () => {
  const page = startApplication(`<input data-reflex="A#search" data-reflex-debounce>`)
  page.type("input", "a")
  page.application.stop()
  page.clock.advance(1_000)
  assert.deepEqual(page.logger.errors, [])
  assert.deepEqual(targets(page), [])
})

test("a question that cannot be asked is a no", async () => {
  const extras = () => Promise.reject(new TypeError("offline"))
  const page = startApplication(`<b data-reflex="A#delete" data-reflex-confirm="Really?"></b>`, {
    parts: { extras },
  })
  page.click("b")
  await settled()
  assert.deepEqual(targets(page), [])
  assert.match(page.logger.errors[0][0], /extras\.js could not be loaded/)
})
