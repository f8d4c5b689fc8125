import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

const search = `<input data-reflex="A#search"><button data-reflex="A#save"></button>`
const seen = ({ sent }) => sent.map(({ target, element }) => `${target} ${element.value ?? ""}`)

async function open(html = search) {
  const page = startApplication(html)
  await settled()
  const type = (text, selector = "input") => page.type(selector, text)
  return { page, type }
}

test("keys faster than answers ask once more, when the answer is there, with what stands there then", async () => {
  const { page, type } = await open()
  for (const text of ["a", "ab", "abc"]) type(text)
  assert.deepEqual(seen(page), ["A#search a"])
  page.answer({ type: "nothing" })
  await settled()
  assert.deepEqual(seen(page), ["A#search a", "A#search abc"])
  page.answer({ type: "nothing" })
  await settled()
  assert.equal(page.sent.length, 2)
})

test("it comes before anything else that is asked for", async () => {
  const { page, type } = await open(`${search}<textarea data-reflex="A#note"></textarea>`)
  type("a")
  type("ab")
  type("n", "textarea")
  page.click("button")
  type("abc")
  page.application.stimulate("A#other", page.find("input"))
  assert.deepEqual(seen(page), [
    "A#search a",
    "A#search ab",
    "A#note n",
    "A#save ",
    "A#search abc",
    "A#other abc",
  ])
})

test("after a failure the last one is asked for all the same", async () => {
  const { page, type } = await open()
  type("a")
  type("ab")
  page.answer({ type: "error", message: "Boom" })
  await settled()
  assert.deepEqual(seen(page), ["A#search a", "A#search ab"])
})

test("what waits for a connection takes in what was typed since, and waits anew", async () => {
  const { page, type } = await open()
  const errors = page.events("error")
  page.socket.drop()
  type("a")
  page.clock.advance(29_000)
  type("ab")
  page.clock.advance(29_000)
  page.socket.welcome()
  assert.deepEqual([seen(page), errors.length], [["A#search ab"], 0])
})

test("what was asked for before something else stays as it is", async () => {
  const { page, type } = await open()
  page.socket.drop()
  type("a")
  page.click("button")
  type("ab")
  page.clock.advance(250)
  page.socket.welcome()
  assert.deepEqual(seen(page), ["A#search a", "A#save ", "A#search ab"])
})

test("a page may want each of them, and other events are always sent", async () => {
  const { page, type } = await open(`<input data-reflex="A#count keyup->A#key" data-reflex-each>`)
  for (const text of ["a", "ab"]) {
    type(text)
    page.fire("input", "keyup", {}, "KeyboardEvent")
  }
  assert.equal(page.sent.length, 4)
})

test("each tick of a box is sent", async () => {
  const { page } = await open(`<form data-reflex="input->A#toggle"><input type="checkbox"></form>`)
  for (let i = 0; i < 3; i += 1) page.fire("input", "input")
  assert.equal(page.sent.length, 3)
})

test("who leaves the page loses nothing of it", async () => {
  const { page, type } = await open(
    `${search}<textarea data-reflex="A#note" data-reflex-debounce></textarea>`,
  )
  type("a")
  type("ab")
  type("n", "textarea")
  page.window.dispatchEvent(new page.window.Event("pagehide"))
  assert.deepEqual(seen(page).sort(), ["A#note n", "A#search a", "A#search ab"])
})

test("what is typed in a form waits for what was clicked in it, and is sent as the page is then", async () => {
  const rows = (...names) =>
    `<form data-reflex="input->P#check">${names.map((name) => `<p data-reflex-key="${name}"><input name="${name}"></p>`).join("")}<button type="button" data-reflex="P#remove"></button></form>`
  const { page, type } = await open(rows("a", "b"))
  page.click("button")
  type("x", "[name=b]")
  assert.equal(page.sent.length, 1)
  page.answer({ type: "morph", html: `<body>${rows("b")}</body>`, form: "accepted" })
  await settled()
  assert.deepEqual([page.sent.length, page.sent[1].target, page.sent[1].params], [2, "P#check", [["b", "x"]]])
})

const guests = (...names) =>
  `<form data-reflex="change->P#note focusout->P#check">${names.map((name) => `<p data-reflex-key="${name}"><input name="${name}" data-reflex="change->P#look"></p>`).join("")}<input type="checkbox"><button type="button" data-reflex="P#remove"></button></form>`

for (const [what, leave] of Object.entries({
  "leaves one field after another of": (page) => {
    page.fire("[name=b]", "focusout", { bubbles: true })
    page.fire("[name=c]", "focusout", { bubbles: true })
  },
  "changes a field of": (page) => {
    page.type("[name=b]", "x")
    page.fire("[name=b]", "change", { bubbles: true })
    page.fire("[name=b]", "focusout", { bubbles: true })
  },
}))
  test(`whoever ${what} a form gets an answer that knows what was clicked in it before`, async () => {
    const { page } = await open(guests("a", "b", "c"))
    page.click("button")
    leave(page)
    assert.deepEqual(
      page.sent.map(({ target }) => target),
      ["P#remove"],
    )
    page.answer({ type: "morph", html: `<body>${guests("b", "c")}</body>`, form: "accepted" })
    await settled()
    const [, ...after] = page.sent
    assert.equal(after.at(-1).target, "P#check")
    assert.equal(after.filter(({ target }) => target === "P#check").length, 1)
    for (const { params } of after)
      assert.deepEqual(
        params.map(([name]) => name),
        ["b", "c"],
      )
  })

test("nothing is asked for a field that what was clicked has removed", async () => {
  const { page } = await open(guests("a", "b"))
  page.click("button")
  page.fire("[name=a]", "change", { bubbles: true })
  page.answer({ type: "morph", html: `<body>${guests("b")}</body>`, form: "accepted" })
  await settled()
  assert.deepEqual(
    page.sent.map(({ target }) => target),
    ["P#remove"],
  )
})

test("a box in that form is asked for at once", async () => {
  const { page } = await open(guests("a"))
  page.click("button")
  page.fire("[type=checkbox]", "change", { bubbles: true })
  assert.deepEqual(
    page.sent.map(({ target }) => target),
    ["P#remove", "P#note"],
  )
})

test("what waits is asked for before the next click, and before the page is left", async () => {
  const { page } = await open(`${guests("a")}<button id="save" data-reflex="P#save"></button>`)
  page.click("button")
  page.fire("[name=a]", "focusout", { bubbles: true })
  page.click("#save")
  assert.deepEqual(
    page.sent.map(({ target }) => target),
    ["P#remove", "P#check", "P#save"],
  )
  page.fire("[name=a]", "focusout", { bubbles: true })
  page.window.dispatchEvent(new page.window.Event("pagehide"))
  assert.equal(page.sent.at(-1).target, "P#check")
  assert.equal(page.sent.length, 4)
})

test("a click elsewhere holds up nobody who types", async () => {
  const { page, type } = await open(
    `<form data-reflex="input->P#check"><input name="a"></form><button data-reflex="P#open"></button>`,
  )
  page.click("button")
  type("x")
  assert.equal(page.sent.length, 2)
})
