import assert from "node:assert/strict"
import { test } from "node:test"
import { startApplication } from "../helper.js"

test("the title follows", () => {
  const page = startApplication("")
  page.application.stimulate("A#b")
  page.morph("", { title: "2 todos" })
  assert.equal(page.document.title, "2 todos")
})

test("only the children of the roots change", () => {
  const body = (text) =>
    `<div id="a" class="${text}" data-reflex-root="#b, #c"><button data-reflex="A#b"></button><p id="b" class="${text}">${text}</p><p id="c">${text}</p><p id="d">${text}</p></div>`
  const page = startApplication(body("old"))
  page.click("button")
  page.morph(body("new"))

  assert.deepEqual(
    ["#b", "#c", "#d"].map((id) => page.find(id).textContent),
    ["new", "new", "old"],
  )
  assert.equal(page.find("#b").className, "old")
})

test("a root inside another root is morphed once", () => {
  const page = startApplication(`<div id="a"><p id="b">old</p></div>`)
  page.application.stimulate("A#b", page.application.options({ roots: ["#a", "#b"] }))
  page.morph(`<div id="a"><p id="b">new</p></div>`)
  assert.equal(page.find("#b").textContent, "new")
  assert.deepEqual(page.logger.warnings, [])
})

test("content that is to be ignored is no root, whatever it calls itself", () => {
  const body = (text) => `<div data-reflex-ignore><p id="a">${text}</p></div><p id="a">${text}</p>`
  const page = startApplication(body("old"))
  page.application.stimulate("A#b", page.application.options({ roots: "#a" }))
  page.morph(body("new"))
  assert.deepEqual(
    Array.from(page.document.querySelectorAll("#a")).map(({ textContent }) => textContent),
    ["old", "new"],
  )
})

test("a root that the reply lacks is reported", () => {
  const page = startApplication(`<div id="a">old</div>`)
  page.application.stimulate("A#b", page.application.options({ roots: "#a" }))
  page.morph("")
  assert.match(page.logger.warnings[0][0], /root "#a" is missing in the server's reply/)
  assert.equal(page.find("#a").textContent, "old")
})

test("the reply for a page that is no longer shown is not morphed, yet the reflex ends", async () => {
  const page = startApplication("<p>old</p>")
  const promise = page.application.stimulate("A#b")
  page.window.history.pushState(null, "", "/elsewhere")
  page.morph("<p>new</p>")

  assert.equal((await promise).stage, "success")
  assert.equal(page.find("p").textContent, "old")
})

test("a change of the fragment alone does not make a reply stale", () => {
  const page = startApplication("<p>old</p>")
  page.application.stimulate("A#b")
  page.window.history.pushState(null, "", "#x")
  page.morph("<p>new</p>")
  assert.equal(page.find("p").textContent, "new")
})

test("the reply passes through a trusted types policy", () => {
  const page = startApplication("<p>old</p>")
  const names = []
  page.window.trustedTypes = {
    createPolicy: (name, policy) => names.push(name) && policy,
    getAttributeType: () => null,
  }
  for (let i = 0; i < 2; i += 1) {
    page.application.stimulate("A#b")
    page.morph("<p>new</p>")
  }
  assert.deepEqual(names, ["reflex"])
})
