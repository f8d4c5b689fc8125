import assert from "node:assert/strict"
import { test } from "node:test"
import { openPage, settled, startApplication } from "../helper.js"

const targets = ({ sent }) => sent.map(({ target }) => target)

test("once means once for this element, also after a morph", () => {
  const button = `<button data-reflex="click->A#b:once">`
  const page = startApplication(`${button}1</button><i data-reflex="click->A#b:once"></i>`)
  page.click("button")
  page.click("button")
  page.morph(`${button}2</button><i data-reflex="click->A#b:once"></i>`)
  page.click("button")
  page.click("i")
  assert.deepEqual(
    page.sent.map(({ element }) => element.tagName),
    ["BUTTON", "I"],
  )
})

test("prevent keeps the browser from doing what it would do, stop keeps listeners above from hearing", () => {
  const page = startApplication(
    `<input type="checkbox" data-reflex="click->A#a:prevent"><b data-reflex="click->A#b:stop"></b><i data-reflex="click->A#c"></i>`,
  )
  const heard = []
  page.window.addEventListener("click", ({ target }) => heard.push(target.localName))
  assert.equal(page.click("input").defaultPrevented, true)
  page.click("b")
  assert.equal(page.click("i").defaultPrevented, false)
  assert.deepEqual(
    [targets(page), heard],
    [
      ["A#a", "A#b", "A#c"],
      ["input", "i"],
    ],
  )
})

test("self means the element itself, what is in it goes on to whoever else wants it", () => {
  const page = startApplication(
    `<main data-reflex="click->A#outer"><div data-reflex="click->A#b:self"><b></b></div></main>`,
  )
  page.click("b")
  page.click("div")
  assert.deepEqual(targets(page), ["A#outer", "A#b"])
})

test("what happens anywhere reaches each element that asks for it", () => {
  const page = startApplication(
    `<p id="one" data-reflex="resize@window->A#resize keydown.esc@document->A#close"></p><p id="two" data-reflex="resize@window->A#resize"></p>`,
  )
  page.document.documentElement.setAttribute("data-reflex-events", "resize")
  page.window.dispatchEvent(new page.window.Event("resize"))
  assert.deepEqual(
    page.sent.map(({ element }) => element.attributes.id),
    ["one", "two"],
  )
  page.fire("body", "keydown", { key: "a" }, "KeyboardEvent")
  page.fire("body", "keydown", { key: "Escape" }, "KeyboardEvent")
  assert.deepEqual(targets(page).slice(2), ["A#close"])

  page.find("#one").remove()
  page.window.dispatchEvent(new page.window.Event("resize"))
  assert.equal(page.sent.length, 4)
})

test("an entry about the element itself does not hear what happens anywhere", () => {
  const page = startApplication(`<p data-reflex="click->A#own click@document->A#any"></p><b></b>`)
  page.click("b")
  page.click("p")
  assert.deepEqual(targets(page), ["A#any", "A#own", "A#any"])
})

test("options go with the element's own event, and events may have names with colons and dots", () => {
  const page = startApplication(`<b data-reflex="A#b:once turbo:load->A#c hidden.bs.modal->A#d"></b>`)
  page.click("b")
  page.fire("b", "turbo:load")
  page.fire("b", "hidden.bs.modal")
  assert.deepEqual(targets(page), ["A#b", "A#c", "A#d"])
})

test("an unknown option is reported with those that there are", () => {
  const page = startApplication(`<b data-reflex="A#b:onec"></b>`)
  page.click("b")
  assert.deepEqual(targets(page), [])
  assert.match(
    page.logger.warnings[0][0],
    /A#b:onec.*unknown option ":onec", there are :once, :prevent, :stop, :self/,
  )
})

test("entries that need more are understood as soon as it is loaded, the simple ones at once", async () => {
  let load
  const extras = () => new Promise((resolve) => (load = resolve))
  const page = startApplication("", {
    page: openPage(`<b data-reflex="click->A#a keydown.esc->A#b"></b>`),
    parts: { extras },
  })
  page.click("b")
  page.fire("b", "keydown", { key: "Escape" }, "KeyboardEvent")
  load(await import("../../src/parts/extras.js"))
  await settled()
  page.fire("b", "keydown", { key: "Escape" }, "KeyboardEvent")
  assert.deepEqual(targets(page), ["A#a", "A#b"])
})
