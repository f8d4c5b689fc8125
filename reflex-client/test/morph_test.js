import assert from "node:assert/strict"
import { test } from "node:test"
import { openPage, startApplication } from "./helper.js"

const button = `<button data-reflex="A#b"></button>`

function roundTrip(before, after, first = () => {}, options) {
  const page = startApplication("", { page: openPage(before + button, options) })
  first(page)
  page.click("button")
  page.morph(after + button)
  return page
}

test("elements with an id move, they are not rewritten", () => {
  const page = startApplication(`<ul><li id="a">a</li><li id="b">b</li></ul>${button}`)
  const [a, b] = page.document.querySelectorAll("li")
  page.click("button")
  page.morph(`<ul><li id="b">b</li><li id="a">a</li></ul>${button}`)
  assert.deepEqual([...page.document.querySelectorAll("li")], [b, a])
})

test("equal parts of the page are not touched", () => {
  const page = startApplication(`<div id="same"><p>x</p></div><p id="n">1</p>${button}`)
  const before = page.find("#same p").firstChild
  page.click("button")
  page.morph(`<div id="same"><p>x</p></div><p id="n">2</p>${button}`)
  assert.equal(page.find("#same p").firstChild, before)
  assert.equal(page.find("#n").textContent, "2")
})

test("a permanent element stays as it is, also when it moves", () => {
  let permanent
  const page = roundTrip(
    `<div id="p" data-reflex-permanent>mine</div><section></section>`,
    `<section><div id="p" data-reflex-permanent>theirs</div></section>`,
    ({ find }) => (permanent = find("#p")),
  )
  assert.equal(page.find("section #p"), permanent)
  assert.equal(permanent.textContent, "mine")
})

test("no script of a reply runs", () => {
  const page = roundTrip(
    `<script id="empty"></script><p>1</p>`,
    `<script id="empty">window.ran = 1</script><p>2</p><script>window.ran = 2</script>`,
    undefined,
    { runScripts: "dangerously" },
  )
  assert.equal(page.find("p").textContent, "2")
  assert.equal(page.find("#empty").textContent, "")
  assert.equal(page.window.ran, undefined)
})

test("what noscript holds stays text", () => {
  const page = roundTrip(`<p>1</p>`, `<p>2</p><noscript><style>body { display: none }</style></noscript>`)
  assert.equal(page.find("noscript").children.length, 0)
  assert.match(page.find("noscript").textContent, /<style>/)
})

test("focus comes back to an element that was moved", () => {
  const page = roundTrip(
    `<input id="a"><p id="x"></p><input id="b">`,
    `<input id="b"><p id="x"></p><input id="a">`,
    ({ find }) => find("#a").focus(),
  )
  assert.equal(page.document.activeElement.id, "a")
})

test("a focused contenteditable element is left alone", () => {
  const page = roundTrip(
    `<div contenteditable tabindex="0">mine</div>`,
    `<div contenteditable tabindex="0">theirs</div>`,
    ({ find }) => {
      Object.defineProperty(find("div"), "isContentEditable", { value: true })
      find("div").focus()
    },
  )
  assert.equal(page.find("div").textContent, "mine")
})

test("a file input is never changed", () => {
  const page = roundTrip(`<input type="file">`, `<input type="file" class="x" value="y">`, ({ find }) => {
    Object.defineProperty(find("input"), "value", {
      get: () => "photo.png",
      set: () => assert.fail("the file was cleared"),
    })
  })
  assert.equal(page.find("input").className, "x")
})

test("an element that is busy stays marked through a morph and no longer", () => {
  const page = startApplication(`<p>1</p>${button}`)
  page.click("button")
  page.click("button")
  page.morph(`<p>2</p>${button}`, { id: "1" })
  assert.equal(page.find("button").getAttribute("aria-busy"), "true")
  page.morph(`<p>3</p>${button}`, { id: "2" })
  assert.equal(page.find("button").hasAttribute("aria-busy"), false)
  assert.equal(page.find("button").hasAttribute("data-reflex-busy"), false)
})
