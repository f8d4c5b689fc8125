import assert from "node:assert/strict"
import { test } from "node:test"
import { button, openPage, roundTrip, startApplication } from "../helper.js"

const row = (text) => `<div><template id="row"><input name="${text}"></template></div>`

test("what a template holds follows, also where nothing else is different", () => {
  const page = roundTrip(row("items[1]"), row("items[2]"))
  assert.equal(page.find("#row").content.firstChild.name, "items[2]")
  assert.equal(page.find("#row").childNodes.length, 0)
})

test("a template in a template follows", () => {
  const nested = (text) => `<template id="outer"><p>1</p><template><b>${text}</b></template></template>`
  const { content } = roundTrip(nested(1), nested(2)).find("#outer")
  assert.equal(content.querySelector("template").content.textContent, "2")
})

test("a template that holds the same is not touched", () => {
  let before
  const page = roundTrip(row(1), row(1), ({ find }) => (before = find("#row").content.firstChild))
  assert.equal(page.find("#row").content.firstChild, before)
})

test("a script that cannot run is content", () => {
  for (const type of [
    "application/json",
    "application/ld+json",
    "text/x-template",
    "text/html",
    "text/typescript",
    "text/coffeescript",
  ]) {
    const block = (text) => `<script type="${type}" id="d">${text}</script>`
    assert.equal(roundTrip(block("[1]"), block("[2]")).find("#d").textContent, "[2]", type)
  }
})

test("a script that can run, or could then, is left alone", () => {
  const ofJavaScript = [
    ...["application", "text"].flatMap((kind) =>
      ["ecmascript", "javascript", "x-ecmascript", "x-javascript"].map((name) => `${kind}/${name}`),
    ),
    ...[0, 1, 2, 3, 4, 5].map((version) => `text/javascript1.${version}`),
    "text/jscript",
    "text/livescript",
  ]
  const types = ["", "module", "importmap", "speculationrules", ...ofJavaScript, " Text/JavaScript1.5 "]
  for (const type of types) {
    const block = (text) => `<script type="${type}" id="d">${text}</script>`
    assert.equal(roundTrip(block("1"), block("2")).find("#d").textContent, "1", type)
  }
  const data = `<script type="text/plain" id="d">window.ran = 1</script>`
  for (const [before, after] of [
    [data, `<script id="d">window.ran = 2</script>`],
    [`<script id="d"></script>`, data],
  ]) {
    const page = roundTrip(before, after, undefined, { runScripts: "dangerously" })
    assert.equal(page.window.ran, undefined)
  }
})

/** A custom element that fills itself when it is there. */
function withBox(html) {
  const page = openPage(html)
  const { window } = page
  class Box extends window.HTMLElement {
    connectedCallback() {
      if (!this.firstElementChild) this.innerHTML = `<input value="${this.dataset.n}">`
    }
  }
  window.customElements.define("r-box", Box)
  return page
}

function morphBox(before, after) {
  const page = startApplication("", { page: withBox(before + button) })
  const input = page.find("input")
  if (input) input.value = "mine"
  page.click("button")
  page.morph(after + button)
  return page
}

test("a custom element that makes its own content keeps it, and its attributes follow", () => {
  const page = morphBox(`<r-box data-n="1"></r-box>`, `<r-box data-n="2"></r-box>`)
  assert.deepEqual([page.find("input")?.value, page.find("r-box").dataset.n], ["mine", "2"])
})

test("what the server puts into a custom element follows, also when it is nothing any more", () => {
  const list = (items) => `<r-box>\n${items.map((item) => `<p>${item}</p>`).join("\n")}\n</r-box>`
  const texts = (page) => [...page.document.querySelectorAll("p")].map(({ textContent }) => textContent)
  assert.deepEqual(texts(morphBox(list([1, 2]), list([2]))), ["2"])
  assert.deepEqual(texts(morphBox(list([1, 2]), list([]))), [])
})

test("an element with a dash in its name that nobody defined is an element like any other", () => {
  const page = morphBox("<r-plain><p>1</p></r-plain>", "<r-plain></r-plain>")
  assert.equal(page.find("r-plain").innerHTML, "")
})
