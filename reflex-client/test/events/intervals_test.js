import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

const targets = ({ sent }) => sent.map(({ target }) => target)
const clock = `<b data-reflex="every(5s)->A#tick"></b>`

async function open(html = clock, registered = "every") {
  const page = startApplication(html)
  page.document.documentElement.setAttribute("data-reflex-events", registered)
  await settled()
  const pass = (milliseconds) => {
    for (let time = 0; time < milliseconds; time += 500) {
      page.clock.advance(500)
      for (const { id } of page.sent) page.socket.receive({ type: "nothing", id })
      page.socket.receive({ type: "ping" })
    }
  }
  const show = (state) => {
    Object.defineProperty(page.document, "visibilityState", { value: state, configurable: true })
    page.document.dispatchEvent(new page.window.Event("visibilitychange"))
  }
  return { page, pass, show }
}

test("an element asks again and again, once its time has come", async () => {
  const { page, pass } = await open()
  pass(4_500)
  assert.deepEqual(targets(page), [])
  pass(10_500)
  assert.deepEqual(targets(page), ["A#tick", "A#tick", "A#tick"])
})

test("without an action the page itself is run again", async () => {
  const { page, pass } = await open(`<b data-reflex="every(1s)"></b>`)
  pass(1_000)
  assert.deepEqual(targets(page), [undefined])
})

test("a page that nobody sees asks for nothing, and at once when it is seen again", async () => {
  const { page, pass, show } = await open()
  show("hidden")
  pass(60_000)
  assert.deepEqual(targets(page), [])
  show("visible")
  page.clock.advance(0)
  assert.deepEqual(targets(page), ["A#tick"])
  pass(5_000)
  assert.equal(page.sent.length, 2)
})

test("nothing is asked for without a connection, nor before the answer before is there", async () => {
  const { page, pass } = await open()
  page.socket.drop()
  page.clock.advance(200)
  assert.deepEqual(targets(page), [])
  page.clock.advance(60_000)
  page.socket.welcome()
  page.clock.advance(0)
  assert.equal(page.sent.length, 1)
  for (let i = 0; i < 3; i += 1) {
    page.clock.advance(5_000)
    page.socket.receive({ type: "ping" })
  }
  assert.equal(page.sent.length, 1)
  pass(5_000)
  assert.equal(page.sent.length, 2)
})

test("an element that is gone, or says something else, asks no more", async () => {
  const { page, pass } = await open(`${clock}<i data-reflex="every(1s)->A#other"></i>`)
  page.find("b").remove()
  page.find("i").setAttribute("data-reflex", "click->A#other")
  await settled()
  pass(10_000)
  assert.deepEqual(targets(page), [])
})

test("a page has to say that its elements may ask by themselves, and ignored ones never may", async () => {
  const { page, pass } = await open(clock, "load")
  pass(10_000)
  assert.deepEqual(targets(page), [])
  await settled()
  assert.match(page.logger.warnings[0][0], /"every" was left out.*<html data-reflex-events="every">/)
  const ignored = await open(`<p data-reflex-ignore>${clock}</p>`)
  ignored.pass(10_000)
  assert.deepEqual(targets(ignored.page), [])
})

test("a time that cannot be read is reported once", async () => {
  const { page, pass } = await open(
    `<b data-reflex="every(soon)->A#b"></b><i data-reflex="every(10ms)->A#b every(soon)->A#b"></i><u data-reflex="every(0.5s)->A#ok"></u>`,
  )
  pass(500)
  assert.deepEqual(targets(page), ["A#ok"])
  assert.deepEqual(
    page.logger.warnings.map(([text]) => text.match(/"(.*?)" is ignored/)[1]),
    ["every(soon)", "every(10ms)"],
  )
})
