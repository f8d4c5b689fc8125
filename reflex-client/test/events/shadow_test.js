import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

const targets = ({ sent }) => sent.map(({ target }) => target)

async function openShadow(html, around = `<div id="host"></div>`) {
  const page = startApplication(around)
  await settled()
  const root = page.find("#host").attachShadow({ mode: "open" })
  root.innerHTML = html
  const fire = (selector, type, name, init = {}) =>
    page.fire(root.querySelector(selector), name, { composed: true, ...init }, type)
  return { ...page, root, fire, sent: page.sent, targets: () => targets(page), page }
}

test("what stands in an open shadow root is heard", async () => {
  const { fire, targets, page, root } = await openShadow(
    `<p><b data-reflex="click->A#inc" data-reflex-dataset="ancestors"><i>+</i></b></p>`,
    `<main data-reflex-root="#host" data-page="7"><div id="host"></div></main>`,
  )
  const seen = page.events("before")
  fire("i", "MouseEvent", "click")
  assert.deepEqual(targets(), ["A#inc"])
  assert.equal(page.sent[0].element.dataset.page, "7")
  assert.equal(seen[0].detail.element, root.querySelector("b"))
})

test("an entry around the host is heard from inside, once", async () => {
  const { fire, targets } = await openShadow(
    `<i>+</i>`,
    `<p data-reflex="click->A#out"><span id="host"></span></p>`,
  )
  fire("i", "MouseEvent", "click")
  assert.deepEqual(targets(), ["A#out"])
})

test("a change or a submit, which do not leave a shadow root, are heard once something else was", async () => {
  const { fire, targets } = await openShadow(
    `<form data-reflex="A#save"><input type="checkbox" data-reflex="A#tick"><button>Save</button></form>`,
  )
  fire("input", "MouseEvent", "click")
  fire("input", "Event", "change", { composed: false })
  assert.equal(fire("form", "SubmitEvent", "submit", { composed: false }).defaultPrevented, true)
  assert.equal(targets().filter((it) => it === "A#save").length, 1)
  assert.ok(targets().includes("A#tick"))
})

test("content that is ignored is ignored in its shadow roots as well", async () => {
  const { fire, targets } = await openShadow(
    `<b data-reflex="click->A#inc">+</b><form data-reflex="submit->A#save"></form>`,
    `<p data-reflex-ignore><span id="host"></span></p>`,
  )
  fire("b", "MouseEvent", "click")
  fire("form", "SubmitEvent", "submit", { composed: false })
  assert.deepEqual(targets(), [])
})

test("a link around nothing is no shadow root, though it has a host", () => {
  const page = startApplication(`<a href="/x" data-reflex="click->A#b">x</a>`)
  page.click("a")
  assert.deepEqual(targets(page), ["A#b"])
})
