import assert from "node:assert/strict"
import { test } from "node:test"
import * as feedback from "../src/parts/feedback.js"
import { settled, startApplication } from "./helper.js"

const targets = ({ sent }) => sent.map(({ target }) => target)

test("nothing in ignored content asks for a reflex, by no way", async () => {
  const page = startApplication(`
    <div data-reflex-ignore data-reflex="click->A#self keydown.esc@window->A#selfAnywhere">
      <button data-reflex="A#button"></button>
      <input data-reflex="input->A#input focus->A#focus">
      <form data-reflex="A#form"></form>
      <p data-reflex="click@document->A#anywhere A#option:once click"></p>
      <details data-reflex="A#details"></details>
    </div>
    <main></main>`)
  for (const selector of ["button", "p", "div", "main"]) page.click(selector)
  page.fire("input", "input")
  page.find("input").focus()
  page.fire("form", "submit")
  page.fire("details", "toggle", { bubbles: false })
  page.fire("body", "keydown", { key: "Escape" }, "KeyboardEvent")
  page.find("p").setAttribute("data-reflex", "click->A#later")
  await settled()
  page.click("p")
  assert.deepEqual(targets(page), [])
})

test("content is ignored from the moment on at which it is marked, and until it is not", () => {
  const page = startApplication(`<div><b data-reflex="click->A#b"></b></div>`)
  page.click("b")
  page.find("div").setAttribute("data-reflex-ignore", "")
  page.click("b")
  page.find("div").removeAttribute("data-reflex-ignore")
  page.click("b")
  assert.deepEqual(targets(page), ["A#b", "A#b"])
})

test("what is around ignored content works, also for a click in it", () => {
  const page = startApplication(
    `<article data-reflex="click->A#open"><div data-reflex-ignore><b data-reflex="click->A#b"></b></div></article>`,
  )
  page.click("b")
  assert.deepEqual(targets(page), ["A#open"])
})

test("a button of ignored content submits no form around it by a reflex", () => {
  const page = startApplication(`
    <form id="f" data-reflex="A#save"></form>
    <div data-reflex-ignore><button form="f"></button></div><button id="own" form="f"></button>`)
  page.fire("form", "submit", { submitter: page.find("div button") }, "SubmitEvent")
  assert.deepEqual(targets(page), [])
  page.fire("form", "submit", { submitter: page.find("#own") }, "SubmitEvent")
  assert.deepEqual(targets(page), ["A#save"])
})

test("a form of ignored content is not sent by an element outside", () => {
  const page = startApplication(`
    <div data-reflex-ignore><form id="f"><input name="role" value="admin"></form></div>
    <button id="one" type="button" form="f" data-reflex="A#b"></button>
    <p id="two" data-reflex="A#b" data-reflex-form-selector="#f"></p>`)
  page.click("#one")
  page.click("#two")
  assert.deepEqual(
    page.sent.map(({ params }) => params),
    [undefined, undefined],
  )
})

test("data of ignored content are not collected by an element outside", () => {
  const page = startApplication(`
    <section data-reflex="click->A#b" data-reflex-dataset="descendants">
      <i data-own="1"></i><div data-reflex-ignore><i data-id="7"></i></div>
    </section>`)
  page.click("section")
  assert.deepEqual(page.sent[0].element.dataset, { own: "1" })
})

test("a script of the application may stimulate for an element of ignored content", () => {
  const page = startApplication(
    `<div data-reflex-ignore><form><input name="a" value="1"><b></b></form></div>`,
  )
  page.application.stimulate("A#b", page.find("b"))
  assert.deepEqual(targets(page), ["A#b"])
  assert.deepEqual(page.sent[0].params, [["a", "1"]])
})

test("tokens of ignored content are not shown to the server, nor is a CSRF token in it", async () => {
  const page = startApplication(
    `<p data-reflex-subscribe="own"></p><div data-reflex-ignore><p data-reflex-subscribe="other" data-reflex-csrf="x"></p></div>`,
    { parts: { feedback: async () => feedback } },
  )
  await settled()
  assert.deepEqual(
    page.socket.sent.filter(({ type }) => type === "subscribe").map(({ groups }) => groups),
    [["own"]],
  )
  assert.equal(page.opened[0].url.includes("_csrf"), false)
})

test("nothing in ignored content is permanent, though the content as a whole may be", () => {
  const page = startApplication(`
    <div data-reflex-ignore><p id="in" data-reflex-permanent>old</p></div>
    <div id="whole" data-reflex-ignore data-reflex-permanent>old</div><button data-reflex="A#b"></button>`)
  page.click("button")
  page.morph(`
    <div data-reflex-ignore><p id="in" data-reflex-permanent>new</p></div>
    <div id="whole" data-reflex-ignore data-reflex-permanent>new</div><button data-reflex="A#b"></button>`)
  assert.equal(page.find("#in").textContent, "new")
  assert.equal(page.find("#whole").textContent, "old")
})
