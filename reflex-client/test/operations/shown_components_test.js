import assert from "node:assert/strict"
import { test } from "node:test"
import * as operations from "../../src/parts/operations.js"
import { settled, startApplication } from "../helper.js"

const counter = (count, version = count) =>
  `<div data-reflex-component="counter:a@${version}"><output>${count}</output><input name="x"><button data-reflex="click->increment">+</button></div>`

const page = (body) => startApplication(`<main>${body}</main><p>outside</p>`, { parts: { operations } })

const show = (app, id, more) =>
  app.answer({ type: "nothing", operations: [{ operation: "component", id, ...more }] })

test("an action without a class is one of the nearest component, which is named as it stands in the page", async () => {
  const app = page(
    `<section data-reflex-component="panel@2">${counter(0)}<i data-reflex="click->open"></i></section>`,
  )
  app.click("button")
  app.click("i")
  await settled()
  assert.deepEqual(
    app.sent.map(({ target, component }) => [target, component]),
    [
      ["increment", "counter:a@0"],
      ["open", "panel@2"],
    ],
  )
})

test("an action with a class is one of a reflex, also within a component", async () => {
  const app = page(`<section data-reflex-component="panel@2"><b data-reflex="click->A#b"></b></section>`)
  app.click("b")
  await settled()
  assert.equal("component" in app.sent[0], false)
})

test("a script calls the nearest component as well, with arguments", async () => {
  const app = page(counter(0))
  app.application.stimulate("add", app.document.querySelector("button"), 5)
  await settled()
  const [{ target, component, args }] = app.sent
  assert.deepEqual([target, component, args], ["add", "counter:a@0", [5]])
})

test("outside of a component nothing is named", async () => {
  const app = page(`<b data-reflex="click->increment"></b>`)
  app.click("b")
  await settled()
  assert.equal("component" in app.sent[0], false)
})

test("a component is morphed: what the visitor has, stays", async () => {
  const app = page(counter(0))
  const { document } = app
  const [root, input] = [document.querySelector("div"), document.querySelector("input")]
  input.value = "typed"
  input.dispatchEvent(new app.window.Event("input", { bubbles: true }))
  app.click("button")
  show(app, "counter:a", { html: counter(1) })
  await settled()
  assert.equal(document.querySelector("output").textContent, "1")
  assert.equal(document.querySelector("div"), root)
  assert.equal(root.getAttribute("data-reflex-component"), "counter:a@1")
  assert.equal(document.querySelector("input"), input)
  assert.equal(input.value, "typed")
  assert.equal(document.querySelector("p").textContent, "outside")
})

test("what changed is made out of what came last, also if the page shows something else", async () => {
  const app = page(counter(0))
  app.click("button")
  show(app, "counter:a", { html: counter(1) })
  await settled()
  app.document.querySelector("output").textContent = "by a script"
  app.click("button")
  const at = counter(1).indexOf("@1") + 1
  const then = counter(1).indexOf(">1<") + 1
  show(app, "counter:a", {
    length: counter(2).length,
    steps: [0, at, "2", 1, then - at - 1, "2", 1, counter(1).length - then - 1],
  })
  await settled()
  assert.equal(app.document.querySelector("output").textContent, "2")
  app.click("button")
  show(app, "counter:a", { length: counter(2).length, steps: [] })
  await settled()
  assert.equal(app.document.querySelector("output").textContent, "2")
})

test("what does not fit has the page asked for", async () => {
  const app = page(counter(0))
  app.click("button")
  show(app, "counter:a", { length: 3, steps: [0, 2] })
  await settled()
  assert.equal(app.document.querySelector("output").textContent, "0")
  assert.equal(app.sent.at(-1).target, undefined)
  assert.match(app.logger.errors[0][0], /does not fit/)
})

test("a component whose name begins alike is another one", async () => {
  const app = page(counter(0).replace("counter:a@", "counter:ab@") + counter(0))
  app.click("div:last-of-type button")
  show(app, "counter:a", { html: counter(1) })
  await settled()
  assert.deepEqual(
    [...app.document.querySelectorAll("output")].map(({ textContent }) => textContent),
    ["0", "1"],
  )
})
