import assert from "node:assert/strict"
import { test } from "node:test"
import { defaultSchema } from "../../src/base/schema.js"
import { EventRule } from "../../src/events/event_rule.js"
import { openPage, startApplication } from "../helper.js"

/** An event as if the browser itself had made it. */
function trusted(Type, name, target) {
  return Object.create(Type.prototype, {
    isTrusted: { value: true },
    type: { value: name },
    target: { value: target },
    composedPath: { value: () => [target] },
    submitter: { value: null },
  })
}

function newRule(body = "<p></p>") {
  const page = openPage(body)
  const refused = []
  const rule = new EventRule(page.document, defaultSchema, (name) => refused.push(name))
  const element = page.document.body.firstElementChild
  const allows = (type, name, target = element, place = undefined) =>
    rule.allows(trusted(page.window[type], name, target), element, place)
  return { ...page, refused, allows, element }
}

test("what the visitor's own hand does needs no registration", () => {
  const { allows } = newRule()
  for (const [type, ...names] of [
    ["MouseEvent", "click", "dblclick", "contextmenu", "mousedown", "mouseenter", "drop"],
    ["KeyboardEvent", "keydown", "keyup"],
    ["InputEvent", "input", "beforeinput"],
    ["FocusEvent", "focus", "blur", "focusin"],
    ["SubmitEvent", "submit"],
    ["Event", "input", "change", "reset", "submit"],
  ]) {
    for (const name of names) {
      assert.equal(allows(type, name), true, name)
      assert.equal(allows(type, name, undefined, "window"), true, name)
    }
  }
})

test("what can happen without the visitor is left out, whatever it is called", () => {
  const { allows, refused } = newRule()
  const names =
    "load error abort toggle beforetoggle animationstart animationend transitionend scroll resize play canplay timeupdate invalid slotchange cuechange securitypolicyviolation online visibilitychange pageshow message anything-new"
  for (const name of names.split(" ")) assert.equal(allows("Event", name), false, name)
  assert.equal(allows("UIEvent", "resize"), false)
  assert.deepEqual(refused, [...names.split(" "), "resize"])
})

test("a page registers such events on its root element, and nowhere else", () => {
  const { allows, document } = newRule(`<p data-reflex-events="error"></p>`)
  assert.equal(allows("Event", "error"), false)
  document.body.setAttribute("data-reflex-events", "error")
  assert.equal(allows("Event", "error"), false)
  document.documentElement.setAttribute("data-reflex-events", "load  error")
  assert.equal(allows("Event", "error"), true)
  assert.equal(allows("Event", "load"), true)
  assert.equal(allows("Event", "toggle"), false)
})

test("a focus that an attribute gives is not the visitor's", () => {
  const { allows, find } = newRule(`<div><input autofocus><input id="other"></div>`)
  assert.equal(allows("FocusEvent", "focusin", find("[autofocus]")), false)
  assert.equal(allows("FocusEvent", "focus", find("[autofocus]")), false)
  assert.equal(allows("FocusEvent", "focusin", find("#other")), true)
})

test("a button is not left by a visitor because it was disabled", () => {
  const { allows, find } = newRule(`<div><button disabled></button><button id="other"></button></div>`)
  for (const type of ["focusout", "blur"]) {
    assert.equal(allows("FocusEvent", type, find("[disabled]")), false)
    assert.equal(allows("FocusEvent", type, find("#other")), true)
  }
})

test("to leave a field that has the focus by an attribute is the visitor's doing, but not to leave the window", () => {
  const { allows, find, window } = newRule(`<div><input autofocus></div>`)
  assert.equal(allows("FocusEvent", "focusout", find("[autofocus]")), true)
  assert.equal(allows("FocusEvent", "blur", find("[autofocus]")), true)
  assert.equal(allows("FocusEvent", "blur", window, "window"), false)
})

test("what a script dispatches on an element needs no registration, but elsewhere, and from us, it does", () => {
  const page = startApplication(
    `<p data-reflex="cart:changed->A#own load->A#load reflex:success->A#loop cart:changed@document->A#anywhere"></p>`,
  )
  page.fire("p", "cart:changed")
  page.fire("p", "load", { bubbles: false })
  page.fire("p", "reflex:success")
  assert.deepEqual(
    page.sent.map(({ target }) => target),
    ["A#own", "A#load"],
  )
  page.document.documentElement.setAttribute("data-reflex-events", "cart:changed reflex:success")
  page.fire("p", "cart:changed")
  page.fire("p", "reflex:success")
  assert.deepEqual(
    page.sent
      .map(({ target }) => target)
      .slice(2)
      .sort(),
    ["A#anywhere", "A#loop", "A#own"],
  )
})
