import assert from "node:assert/strict"
import { test } from "node:test"
import { button, roundTrip, startApplication } from "../helper.js"

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

test("elements with a key move within their list, lists with the same keys are no trouble", () => {
  const list = (id, keys) =>
    `<ul id="${id}">${keys.map((key) => `<li data-reflex-key="${key}">${id}${key}</li>`).join("")}</ul>`
  const page = startApplication(list("x", [1, 2, 3]) + list("y", [1, 2, 3]) + button)
  const items = Object.fromEntries(
    [...page.document.querySelectorAll("li")].map((each) => [each.textContent, each]),
  )
  page.click("button")
  page.morph(list("x", [3, 1, 4]) + list("y", [0, 2, 1]) + button)
  const after = [...page.document.querySelectorAll("li")]
  assert.deepEqual(
    after.map(({ textContent }) => textContent),
    ["x3", "x1", "x4", "y0", "y2", "y1"],
  )
  for (const name of ["x3", "x1", "y2", "y1"])
    assert.equal(
      after.find(({ textContent }) => textContent === name),
      items[name],
      name,
    )
})

test("a permanent element without an id stays as it is when it is reordered", () => {
  const [first, second] = ["a", "b"].map((text) => `<p data-reflex-permanent>${text}</p>`)
  const page = startApplication(`${first}<i>1</i>${second}${button}`)
  const [a, b] = page.document.querySelectorAll("p")
  a.textContent = "mine"
  page.click("button")
  page.morph(`<i>2</i><div>new</div>${first}<b></b>${second}${button}`)
  assert.deepEqual([...page.document.querySelectorAll("p")], [a, b])
  assert.deepEqual([a.textContent, b.textContent, page.find("i").textContent], ["mine", "b", "2"])
})

test("a permanent element with an id stays when the server's page lacks it, one without goes", () => {
  const page = roundTrip(
    `<main><p id="player" data-reflex-permanent>mine</p><p data-reflex-permanent>gone</p><i>1</i></main>`,
    `<main><i>2</i></main>`,
  )
  assert.equal(page.find("main").innerHTML, `<p id="player" data-reflex-permanent="">mine</p><i>2</i>`)
})

test("a listener may keep an element as it is, and may change what comes", () => {
  const page = startApplication(`<section><p>1</p></section><i>1</i><u>same</u>${button}`)
  const seen = []
  page.document.addEventListener("reflex:before-morph-element", (event) => {
    const { element, replacement } = event.detail
    assert.equal(event.target, element)
    seen.push(element.localName)
    if (element.localName === "section") event.preventDefault()
    if (element.localName === "i") replacement.textContent += "!"
  })
  page.click("button")
  page.morph(`<section><p>2</p></section><i>2</i><u>same</u>${button}`)
  assert.deepEqual([page.find("p").textContent, page.find("i").textContent], ["1", "2!"])
  assert.deepEqual(seen, ["section", "i"])
})

test("a field in which a word is being composed is not touched until the word is there", () => {
  const field = (value) => `<input id="f" value="${value}" class="${value}">`
  const page = startApplication(field("a") + button)
  page.find("#f").focus()
  page.fire("#f", "compositionstart")
  page.click("button")
  page.morph(field("b") + button)
  assert.equal(page.find("#f").outerHTML, field("a"))
  page.fire("#f", "compositionend")
  page.click("button")
  page.morph(field("b") + button)
  assert.equal(page.find("#f").className, "b")
})

test("the second of two elements with one id is an element like any other", () => {
  const page = roundTrip(`<p id="x">1</p><p id="x">2</p>`, `<p id="x">3</p>`)
  assert.deepEqual(
    [...page.document.querySelectorAll("p")].map(({ textContent }) => textContent),
    ["3"],
  )
})
