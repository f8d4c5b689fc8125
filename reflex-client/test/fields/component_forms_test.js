import assert from "node:assert/strict"
import { test } from "node:test"
import * as operations from "../../src/parts/operations.js"
import { settled, startApplication } from "../helper.js"

const error = "<p>Too short</p>"

const note = (content = "", { version = 0, title = "" } = {}) =>
  `<section data-reflex-component="panel/note@${version}" data-reflex-key="note"><form data-reflex="submit->save"><input name="title" value="${title}">${content}</form
  ><u data-reflex="click->look"></u></section>`

const panel = (count, inner) =>
  `<article data-reflex-component="panel@${count}"><output>${count}</output><i data-reflex="click->open every(1s)->poll"></i>${inner}</article>`

const body = (count, inner) => `<main>${panel(count, inner)}</main><b data-reflex="click->A#b"></b>`

/** A page in whose inner component a form was refused. */
async function refused(inner = note, typed = "") {
  const page = startApplication(body(0, inner()), { parts: { operations: async () => operations } })
  page.document.documentElement.setAttribute("data-reflex-events", "every")
  await settled()
  page.show = async (id, html, more) => {
    page.answer({ type: "nothing", operations: [{ operation: "component", id, html }], ...more })
    await settled()
  }
  page.open = async (count, shown = inner(), event = ["i", "click"]) => {
    page.fire(...event)
    await settled()
    await page.show("panel", panel(count, shown))
    assert.equal(page.find("output").textContent, String(count))
  }
  page.errors = () => page.document.querySelectorAll("form p").length
  if (typed) page.type("input", typed)
  page.fire("form", "submit")
  await settled()
  await page.show("panel/note", inner(error, { title: typed }), { form: "refused" })
  assert.equal(page.errors(), 1)
  return page
}

for (const typed of ["x", ""])
  test(`a refused form stays, errors and all, while its component is shown because of another one: "${typed}"`, async () => {
    const page = await refused(note, typed)
    for (const count of [1, 2]) {
      await page.open(count)
      assert.equal(page.errors(), 1)
      assert.equal(page.find("input").value, typed)
    }
  })

test("so it does while nobody at the page has done anything for it", async () => {
  const page = await refused()
  await page.open(1, note(), ["i", "every(1s)"])
  await page.open(2)
  assert.equal(page.errors(), 1)
})

test("what is around the form follows, and so does all of it after the next action of its component", async () => {
  const page = await refused()
  await page.open(1, note("", { version: 4 }))
  assert.equal(page.find("section").getAttribute("data-reflex-component"), "panel/note@4")
  page.click("u")
  await settled()
  await page.show("panel/note", note())
  assert.equal(page.errors(), 0)
  await page.open(2)
  assert.equal(page.errors(), 0)
})

test("a form that is refused twice shows what was wrong the second time", async () => {
  const page = await refused()
  page.fire("form", "submit")
  await settled()
  await page.show("panel/note", note(`${error}${error}`), { form: "refused" })
  assert.equal(page.errors(), 2)
  await page.open(1)
  assert.equal(page.errors(), 2)
})

test("the refused forms of two components stay both, until their own next action", async () => {
  const other = note().replaceAll("panel/note", "panel/other")
  const both = (content, more) => note(content, more) + other
  const page = await refused(both)
  page.fire("section + section form", "submit")
  await settled()
  await page.show("panel/other", other.replace("</form", `${error}</form`), { form: "refused" })
  await page.open(1)
  assert.equal(page.errors(), 2)
  page.click("u")
  await settled()
  await page.show("panel/note", note())
  await page.open(2)
  assert.equal(page.find("section + section form p").textContent, "Too short")
  assert.equal(page.errors(), 1)
})

test("a form that is all of its component is known by the server's newest state", async () => {
  const form = (content = "", { version = 0, state = "" } = {}) =>
    `<form data-reflex-component="panel/note@${version}"${state} data-reflex="submit->save"><input name="title">${content}</form>`
  const page = await refused(form)
  await page.open(1, form("", { version: 5, state: ` data-reflex-state="signed"` }))
  assert.equal(page.errors(), 1)
  page.fire("form", "submit")
  await settled()
  const { component, state } = page.sent.at(-1)
  assert.deepEqual([component, state], ["panel/note@5", "signed"])
})

for (const [name, ask] of Object.entries({
  "an action of a component that asks for it": (page) => page.click("i"),
  "a reflex of the visitor": (page) => page.click("b"),
}))
  test(`the page, shown by ${name}, shows the form as the server has it`, async () => {
    const page = await refused()
    ask(page)
    await settled()
    page.morph(body(1, note()))
    await settled()
    assert.equal(page.errors(), 0)
    page.socket.receive({ type: "refresh" })
    await settled()
    page.morph(body(1, note("<p>b</p>")))
    await settled()
    assert.equal(page.find("form p").textContent, "b")
  })

test("what asked may leave the page with the first of several components that are shown", async () => {
  const page = await refused()
  page.click("i")
  await settled()
  const html = panel(1, note())
  await page.answer({
    type: "nothing",
    operations: [
      { operation: "component", id: "panel", html: html.replace(/<i .*?<\/i>/, "") },
      { operation: "component", id: "panel", html },
    ],
  })
  await settled()
  assert.equal(page.errors(), 1)
})
