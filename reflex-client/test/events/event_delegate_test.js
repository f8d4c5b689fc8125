import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

const targets = ({ sent }) => sent.map(({ target }) => target)

test("an element added by a script works at once", async () => {
  const page = startApplication("")
  page.document.body.innerHTML = `<button data-reflex="click->A#b"></button><p tabindex="0" data-reflex="focus->A#c">`
  page.click("button")
  await settled()
  page.find("p").focus()
  assert.deepEqual(targets(page), ["A#b", "A#c"])
  assert.equal(page.find("button").hasAttribute("data-action"), false)
})

test("an element works right after a morph", () => {
  const page = startApplication(`<button data-reflex="A#b"></button>`)
  page.click("button")
  page.morph(`<p><button data-reflex="A#c"></button></p>`)
  page.click("button")
  assert.deepEqual(targets(page), ["A#b", "A#c"])
})

test("the nearest element with an entry for this event is taken", () => {
  const page = startApplication(
    `<div data-reflex="click->A#outer"><p data-reflex="mouseover->A#inner"><b>x</b></p></div>`,
  )
  page.click("b")
  assert.deepEqual(targets(page), ["A#outer"])
  assert.equal(page.sent[0].element.tagName, "DIV")
})

test("every entry for an event is sent, in order", () => {
  const page = startApplication(`<b data-reflex="click->A#a\n\tclick->A#b\n dblclick->A#c"></b>`)
  page.click("b")
  assert.deepEqual(targets(page), ["A#a", "A#b"])
})

test("an event that does not bubble is about its own element alone", () => {
  const page = startApplication(`<div data-reflex="mouseenter->A#enter"><p></p></div>`)
  page.fire("p", "mouseenter", { bubbles: false })
  assert.deepEqual(targets(page), [])
  page.fire("div", "mouseenter", { bubbles: false })
  assert.deepEqual(targets(page), ["A#enter"])
})

test("links and submits do not leave the page, boxes are ticked", () => {
  const page = startApplication(`
    <a href="/x" data-reflex="A#channel"><i>x</i></a>
    <form data-reflex="A#form"><button data-reflex="A#button">Save</button></form>
    <input type="checkbox" data-reflex="click->A#box">
    <div data-reflex="click->A#row"><a id="plain" href="#y">y</a></div>`)
  assert.equal(page.click("i").defaultPrevented, true)
  assert.equal(page.click("button").defaultPrevented, true)
  assert.equal(page.fire("form", "submit").defaultPrevented, true)
  assert.equal(page.click("input").defaultPrevented, false)
  assert.equal(page.find("input").checked, true)
  assert.equal(page.click("#plain").defaultPrevented, false)
  assert.deepEqual(targets(page), ["A#channel", "A#button", "A#form", "A#box", "A#row"])
})

test("a click that asks for a new tab is left to the browser", () => {
  const page = startApplication(`<a href="#x" data-reflex="A#b"></a><button data-reflex="A#c"></button>`)
  for (const init of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }]) {
    assert.equal(page.click("a", init).defaultPrevented, false)
  }
  page.click("button", { ctrlKey: true })
  assert.deepEqual(targets(page), ["A#c"])
})

test("disabled elements do nothing", () => {
  const page = startApplication(
    `<div data-reflex="click->A#outer"><fieldset disabled><button data-reflex="A#b"><i>x</i></button></fieldset></div>`,
  )
  page.fire("i", "click")
  assert.deepEqual(targets(page), [])
})

test("a submit that another script called off stays off", () => {
  const page = startApplication(`<form data-reflex="A#b"></form>`)
  page.find("form").addEventListener("submit", (event) => event.preventDefault())
  page.fire("form", "submit")
  assert.deepEqual(targets(page), [])
})

test("a key filter lets only its key through", () => {
  const page = startApplication(
    `<input data-reflex="keydown.enter->A#enter keydown.ctrl+a->A#all keydown.esc->A#esc">`,
  )
  const press = (key, init = {}) => page.fire("input", "keydown", { key, ...init }, "KeyboardEvent")
  press("x")
  press("Enter")
  press("Enter", { shiftKey: true })
  press("a")
  press("a", { ctrlKey: true })
  press("Escape")
  assert.deepEqual(targets(page), ["A#enter", "A#all", "A#esc"])
})

test("a key that an input method takes is no key of the page", () => {
  const page = startApplication(`<input data-reflex="keydown.enter->A#enter keydown.enter@document->A#any">`)
  for (const init of [{ isComposing: true }, { keyCode: 229 }])
    page.fire("input", "keydown", { key: "Enter", ...init }, "KeyboardEvent")
  assert.deepEqual(targets(page), [])
})

test("names that every object has are names of elements and keys like any other", () => {
  const page = startApplication(
    `<constructor data-reflex="A#a"></constructor><input type="constructor" data-reflex="A#b keydown.constructor->A#c">`,
  )
  page.click("constructor")
  page.fire("input", "input")
  page.fire("input", "keydown", { key: "constructor" }, "KeyboardEvent")
  assert.deepEqual(targets(page), ["A#a", "A#b"])
  assert.match(page.logger.warnings[0][0], /unknown key "constructor"/)
})

test("what cannot be read is reported once and the rest works", () => {
  const page = startApplication(
    `<b data-reflex="Counter keydown.foo->A#b click->A#b"></b><i data-reflex="click->Counter"></i><u data-reflex="Count=er"></u>`,
  )
  page.click("b")
  page.click("b")
  page.click("u")
  assert.deepEqual(targets(page), ["A#b", "A#b"])
  assert.deepEqual(
    page.logger.warnings.map(([text]) => text.match(/"(.*?)" is ignored/)[1]),
    ["Counter", "keydown.foo->A#b", "Count=er"],
  )
})

test("without an event the element's own is taken", () => {
  const page = startApplication(`
    <input id="text" data-reflex="A#text"><input id="box" type="checkbox" data-reflex="A#box"><input id="button" type="button" data-reflex="A#button">
    <select data-reflex="A#select"></select><textarea data-reflex="A#textarea"></textarea><p data-reflex="A#p"></p><details data-reflex="A#details"></details>`)
  page.fire("#text", "input")
  page.fire("#text", "change")
  page.fire("#box", "change")
  page.fire("#button", "click")
  page.fire("select", "change")
  page.fire("textarea", "input")
  page.fire("p", "click")
  page.fire("details", "toggle", { bubbles: false })
  assert.deepEqual(targets(page), [
    "A#text",
    "A#box",
    "A#button",
    "A#select",
    "A#textarea",
    "A#p",
    "A#details",
  ])
})
