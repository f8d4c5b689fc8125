import assert from "node:assert/strict"
import { test } from "node:test"
import * as extras from "../../src/parts/extras.js"
import * as feedback from "../../src/parts/feedback.js"
import { settled, startApplication } from "../helper.js"

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

/** A page whose lazy parts come when a test says so. */
function openWithoutParts(html) {
  const arrivals = {}
  const later = (name) => () => new Promise((resolve) => (arrivals[name] = resolve))
  const page = startApplication(html, { parts: { extras: later("extras"), feedback: later("feedback") } })
  const arrive = async () => {
    arrivals.extras?.(extras)
    await settled()
  }
  return { page, arrive }
}

test("a button that says what it does meanwhile is pressed once, though nothing is loaded yet that disables it", async () => {
  for (const [html, selector] of [
    [`<button data-reflex="A#pay" data-reflex-disable-with="Paying"></button>`, "button"],
    [
      `<button data-reflex="A#pay" data-reflex-disable-with="Paying" data-reflex-dataset="parent"></button>`,
      "button",
    ],
    [`<form data-reflex="A#pay"><button data-reflex-disable-with="Paying"></button></form>`, "button"],
  ]) {
    const { page, arrive } = openWithoutParts(html)
    page.find(selector).click()
    page.find(selector).click()
    await arrive()
    assert.deepEqual(targets(page), ["A#pay"], html)
    page.answer({ type: "nothing" })
    page.find(selector).click()
    assert.deepEqual(targets(page), ["A#pay", "A#pay"], html)
  }
})

test("two entries for one click both count, and so does another button", () => {
  const { page } = openWithoutParts(`
    <b data-reflex="click->A#a click->A#b" data-reflex-disable-with></b><i data-reflex="A#c" data-reflex-disable-with></i>`)
  page.click("b")
  page.click("i")
  assert.deepEqual(targets(page), ["A#a", "A#b", "A#c"])
})

test("a double click is one question, also before what asks it is loaded", async () => {
  const { page, arrive } = openWithoutParts(`<b data-reflex="A#delete" data-reflex-confirm="Really?"></b>`)
  let asked = 0
  page.application.confirm = () => {
    asked += 1
    return true
  }
  page.click("b")
  page.click("b")
  await arrive()
  assert.deepEqual([asked, targets(page)], [1, ["A#delete"]])
})

test("a box that is ticked while its question is open is as the question found it", async () => {
  const page = startApplication(
    `<input type="checkbox" data-reflex="change->A#toggle" data-reflex-confirm="Really?">`,
  )
  let answer
  page.application.confirm = () => new Promise((resolve) => (answer = resolve))
  page.find("input").click()
  page.find("input").click()
  await settled()
  assert.equal(page.find("input").checked, true)
  answer(true)
  await settled()
  assert.deepEqual([targets(page), page.sent[0].element.checked], [["A#toggle"], true])
})

test("a pause counts from the click, not from when what knows of it is loaded", async () => {
  const { page, arrive } = openWithoutParts(`<b data-reflex="A#more" data-reflex-throttle="1000"></b>`)
  page.click("b")
  page.clock.advance(500)
  page.click("b")
  page.clock.advance(600)
  page.click("b")
  await arrive()
  assert.equal(page.sent.length, 2)
})

test("what was dropped offline stays dropped when what knows of it is loaded later", async () => {
  const { page, arrive } = openWithoutParts(`<b data-reflex="A#b" data-reflex-drop-offline></b>`)
  page.socket.drop()
  page.click("b")
  page.clock.advance(250)
  page.socket.welcome()
  await arrive()
  assert.deepEqual(targets(page), [])
})

test("what elements of the page ask for is loaded when the page is connected, not at the first click", async () => {
  const asking = async (html) => {
    let isLoaded = false
    const load = async () => {
      isLoaded = true
      return extras
    }
    startApplication(html, { parts: { extras: load, feedback: async () => feedback } })
    await settled()
    return isLoaded
  }
  assert.equal(await asking(`<b data-reflex="A#b" data-reflex-confirm="Really?"></b>`), true)
  assert.equal(await asking(`<p data-reflex-root="#x"><b data-reflex="A#b"></b></p>`), true)
  assert.equal(await asking(`<b data-reflex="A#b" data-reflex-disable-with="Wait"></b>`), false)
})

test("a form whose pause is for its fields is sent at once, after what they asked for", () => {
  const page = startApplication(
    `<form data-reflex="submit->A#save input->A#check" data-reflex-debounce="250"><input name="a"></form>`,
  )
  page.type("input", "x")
  assert.deepEqual(page.sent, [])
  page.fire("form", "submit")
  assert.deepEqual(
    page.sent.map(({ target }) => target),
    ["A#check", "A#save"],
  )
})

test("a form that is only sent waits for the pause", () => {
  const page = startApplication(`<form data-reflex="submit->A#search" data-reflex-debounce="250"></form>`)
  page.fire("form", "submit")
  assert.deepEqual(page.sent, [])
})
