import assert from "node:assert/strict"
import { test } from "node:test"
import * as operations from "../../src/parts/operations.js"
import { button, settled, startApplication } from "../helper.js"

const editor = (field = `<input name="title" value="a">`) =>
  `<form data-reflex="submit->A#save">${field}<button>Save</button></form>`
const list = (content = "") =>
  `<main class="page"><h1>Tasks</h1><ul><li>one</li></ul>${content}</main>${button}`
const ticking = `<i data-reflex="every(1s)->A#tick visible->A#more"></i>`

/** A page in which the visitor entered something. */
async function typedIn(html, selector = "[name=title]") {
  const page = startApplication(html, { parts: { operations: async () => operations } })
  page.document.documentElement.setAttribute("data-reflex-events", "every visible")
  await settled()
  page.type(selector, "draft")
  page.refresh = async (next) => {
    page.socket.receive({ type: "refresh" })
    await settled()
    page.morph(next)
    await settled()
  }
  page.drafts = () => [...page.document.querySelectorAll("[name=title]")].map(({ value }) => value)
  return page
}

for (const [name, open] of Object.entries({
  "a dialog": `<dialog open>${editor()}</dialog>`,
  "a dialog with an id": `<dialog open id="editing">${editor()}</dialog>`,
  "a box of a class": `<div class="modal"><div><div class="body">${editor()}</div></div></div>`,
  "a form": editor(),
  "a form with an id": `<div>${editor(`<input id="title" name="title" value="a">`)}</div>`,
  "a text area": `<section class="new">${editor(`<textarea name="title">a</textarea>`)}</section>`,
  "a selection": editor(`<select name="title"><option>a<option>draft</select>`),
}))
  test(`${name} stays with what was entered while pages that nobody asked for lack it`, async () => {
    const page = await typedIn(list(open))
    const [before] = page.document.querySelectorAll("main > :last-child")
    for (const news of ["<p>news</p>", "<p>news</p><div>more</div>", ""]) {
      await page.refresh(list(news))
      assert.ok(before.isConnected)
      assert.deepEqual(page.drafts(), ["draft"])
      assert.equal(
        before.outerHTML,
        [...page.find("main").children].find((each) => each === before).outerHTML,
      )
      assert.equal(page.document.querySelectorAll("main > p").length, news ? 1 : 0)
      assert.equal(page.document.querySelectorAll("h1").length, 1)
    }
    page.click("main + button")
    page.morph(list())
    assert.deepEqual(page.drafts(), [])
    assert.ok(!before.isConnected)
    assert.equal(page.document.body.innerHTML, list())
  })

for (const id of ["", `id="editing"`])
  test(`a dialog with a draft stays open until the visitor asks: ${id}`, async () => {
    const dialog = (open) => list(`<dialog ${id} ${open}>${editor()}</dialog>`)
    const page = await typedIn(dialog("open"))
    for (let count = 0; count < 2; count++) {
      await page.refresh(dialog(""))
      assert.ok(page.find("dialog").hasAttribute("open"))
      assert.deepEqual(page.drafts(), ["draft"])
    }
    page.click("main + button")
    page.morph(dialog(""))
    assert.ok(!page.find("dialog").hasAttribute("open"))
  })

test("a dialog that a script has opened stays open, whatever comes between a draft in it and the next answer", async () => {
  const dialog = (error) => list(`<dialog id="editing">${editor()}${error}</dialog>`)
  const page = await typedIn(dialog(""))
  page.find("dialog").setAttribute("open", "")
  for (const [news, error] of [
    ["<i>news</i>", "<p>too short</p>"],
    ["", ""],
  ]) {
    await page.refresh(dialog(news))
    page.click("main + button")
    page.morph(dialog(error))
    await settled()
    assert.ok(page.find("dialog").hasAttribute("open"))
  }
})

test("what stays does not become another part of the page", async () => {
  const box = (content) => `<div>${content}</div>`
  const page = await typedIn(`${box(editor())}${box("<b>1</b>")}${button}`)
  const form = page.find("form")
  await page.refresh(`${box("<b>2</b>")}${button}`)
  assert.deepEqual([page.drafts(), form.isConnected], [["draft"], true])
  assert.equal(page.document.querySelectorAll("b").length, 1)
})

test("an editor in a row stays in its place", async () => {
  const row = (n, content = `<span>${n}</span>`) => `<li data-reflex-key="${n}">${content}</li>`
  const rows = (...all) => `<ul>${all.join("")}</ul>${button}`
  const page = await typedIn(rows(row(1), row(2, editor()), row(3)))
  await page.refresh(rows(row(0), row(1), row(2), row(3)))
  assert.deepEqual(page.drafts(), ["draft"])
  assert.equal(page.find("form").parentElement.dataset.reflexKey, "2")
  await page.refresh(rows(row(3), row(1)))
  assert.deepEqual(page.drafts(), ["draft"])
  assert.equal(page.document.querySelectorAll("li").length, 3)
})

test("a row that somebody else took away stays while something is entered in it", async () => {
  const row = (n) => `<li data-reflex-key="${n}">${editor()}</li>`
  const page = await typedIn(`<ul>${row(1)}${row(2)}${row(3)}</ul>${button}`, "li:nth-child(2) input")
  await page.refresh(`<ul>${row(1)}${row(3)}</ul>${button}`)
  assert.deepEqual(page.drafts(), ["a", "draft", "a"])
  assert.equal(page.find("li:nth-child(2)").dataset.reflexKey, "2")
  await page.refresh(`<ul>${row(1)}${row(4)}${row(3)}</ul>${button}`)
  assert.equal(page.find("li [name=title]").value, "a")
})

test("nothing is there twice that the server only calls otherwise", async () => {
  const wrapped = (n) =>
    `<main id="m${n}" class="n${n}"><div id="d${n}">${editor(`<input id="i${n}" name="title">`)}</div></main>`
  const page = await typedIn(wrapped(1) + button)
  await page.refresh(wrapped(2) + button)
  assert.equal(page.document.querySelectorAll("main, input").length, 2)
})

test("what the visitor has not touched goes, and what they have made as it was", async () => {
  const page = await typedIn(list(`<dialog open>${editor()}</dialog>`))
  page.type("[name=title]", "a")
  await page.refresh(list())
  assert.deepEqual(page.drafts(), [])
  assert.equal(page.document.body.innerHTML, list())
})

for (const name of ["every(1s)", "visible"])
  test(`what ${name} brings leaves it there as well`, async () => {
    const page = await typedIn(list(`<dialog open>${editor()}</dialog>`) + ticking)
    page.fire("i", name)
    page.morph(list() + ticking)
    assert.deepEqual(page.drafts(), ["draft"])
  })

test("a page that the visitor asked for takes it away, and so does an operation of the server", async () => {
  const page = await typedIn(list(`<dialog open>${editor()}</dialog>`))
  page.socket.receive({
    type: "operations",
    operations: [{ operation: "morph", selector: "main", html: "<main></main>" }],
  })
  await settled()
  assert.deepEqual(page.drafts(), [])
})

test("what is written in an element without a value stays until the visitor's next reflex", async () => {
  const page = await typedIn(list(`<dialog open>${editor()}<p contenteditable></p></dialog>`))
  page.type("[name=title]", "a")
  page.find("p").textContent = "written"
  page.fire("p", "input")
  await page.refresh(list())
  assert.equal(page.find("p").textContent, "written")
  page.click("main + button")
  page.answer({ type: "nothing" })
  await page.refresh(list())
  assert.equal(page.find("p"), null)
})

const ticket = (title, rows = "", error = "") =>
  `<main>${error}<form data-reflex="submit->A#save"><input name="title" value="${title}"><ol>${rows}</ol><button type="button" id="add" data-reflex="click->A#add">Add</button></form></main>${button}`

/** A page whose form the visitor has sent, by an event, and what the server says of it. */
async function sent(name, shown, form) {
  const page = await typedIn(ticket("a"))
  if (name === "submit") page.fire("form", "submit")
  else page.click("#add")
  await settled()
  const html = `<html><head></head><body>${shown}</body></html>`
  page.answer({ type: "morph", html, form })
  await settled()
  return page
}

test("a form that was refused stays as it was sent, while pages that nobody asked for know nothing of it", async () => {
  const page = await sent("submit", ticket("draft", "", "<p>Too short</p>"), "refused")
  await page.refresh(`<i>news</i>${ticket("b")}`)
  assert.deepEqual(page.drafts(), ["draft"])
  assert.ok(page.find("i"))
  page.click("main + button")
  page.morph(ticket("b"))
  assert.deepEqual(page.drafts(), ["b"])
})

test("a form that was refused stays in its dialog, too", async () => {
  const dialog = (title) =>
    `<main><dialog open>${editor(`<input name="title" value="${title}">`)}</dialog></main>`
  const page = await typedIn(dialog("a"))
  page.fire("form", "submit")
  await settled()
  page.answer({ type: "morph", html: `<html><body>${dialog("draft")}</body></html>`, form: "refused" })
  await settled()
  await page.refresh("<main></main>")
  assert.deepEqual(page.drafts(), ["draft"])
})

test("a form with one more row stays so", async () => {
  const page = await sent("click", ticket("draft", "<li>1</li><li>2</li>"), "accepted")
  await page.refresh(ticket("b", "<li>1</li>"))
  assert.deepEqual([page.drafts(), page.document.querySelectorAll("li").length], [["draft"], 2])
})

test("a form that was taken follows the page, as one does that was not bound", async () => {
  for (const form of ["accepted", undefined]) {
    const page = await sent("submit", ticket("draft"), form)
    await page.refresh(ticket("b"))
    assert.deepEqual(page.drafts(), ["b"])
  }
})

test("a form that was refused follows the page once it was sent again and taken", async () => {
  const page = await sent("submit", ticket("draft"), "refused")
  page.fire("form", "submit")
  await settled()
  page.answer({ type: "morph", html: `<html><body>${ticket("draft")}</body></html>`, form: "accepted" })
  await page.refresh(ticket("b"))
  assert.deepEqual(page.drafts(), ["b"])
})

for (const [name, next] of Object.entries({
  "something came before it": `<i>news</i>${ticket("a")}`,
  "something came before it in its place": ticket("a", "", "<p>news</p>"),
  "another form came before it": `<form data-reflex="submit->A#other"><input name="title"></form>${ticket("a")}`,
}))
  test(`what was typed stays in its form although ${name}`, async () => {
    const page = await typedIn(ticket("a"))
    const form = page.find("form")
    await page.refresh(next)
    assert.equal(page.drafts().at(-1), "draft")
    assert.ok(form.isConnected)
    page.click("main + button")
    page.morph(ticket("a"))
    assert.deepEqual(page.drafts(), ["draft"])
  })

test("a form that was refused as it was shown stays, too, with nothing entered in it", async () => {
  const page = startApplication(list(`<section>${editor()}</section>`))
  await settled()
  page.fire("form", "submit")
  await settled()
  const refused = list(`<section>${editor()}<p>Too short</p></section>`)
  page.answer({ type: "morph", html: `<html><body>${refused}</body></html>`, form: "refused" })
  await settled()
  const form = page.find("form")
  page.socket.receive({ type: "refresh" })
  await settled()
  page.morph(list("<p>news</p>"))
  assert.ok(form.isConnected)
  page.click("main + button")
  page.morph(list("<p>news</p>"))
  assert.ok(!form.isConnected)
})

test("a form stays under the cursor before anything is entered in it", async () => {
  for (const place of ["form [name=title]", "main + button"]) {
    const page = startApplication(list(`<section>${editor()}</section>`))
    await settled()
    page.find(place).focus()
    const form = page.find("form")
    page.socket.receive({ type: "refresh" })
    await settled()
    page.morph(list("<p>news</p>"))
    assert.equal(form.isConnected, place.startsWith("form"))
  }
})

test("a form that an action has shown once stays while the page is shown that was there before its answer", async () => {
  const page = startApplication(list(editor()))
  await settled()
  page.type("[name=title]", "draft")
  page.fire("form", "submit")
  await settled()
  const form = page.find("form")
  const of = page.sent.at(-1).id
  page.socket.receive({ type: "morph", of, html: `<html><body>${list("<p>Saving</p>")}</body></html>` })
  await settled()
  assert.ok(form.isConnected)
  assert.equal(page.find("[name=title]").value, "draft")
  assert.ok(page.find("main > p"))
  page.morph(list("<p>Saved</p>"))
  assert.ok(!form.isConnected)
})

test("a form that is under way stays with nothing entered in it, and its button with the focus", async () => {
  const page = startApplication(list(editor()))
  await settled()
  page.find("form button").focus()
  page.fire("form", "submit")
  await settled()
  const form = page.find("form")
  const of = page.sent.at(-1).id
  page.socket.receive({ type: "morph", of, html: `<html><body>${list("<p>Saving</p>")}</body></html>` })
  await settled()
  assert.ok(form.isConnected)
  assert.equal(page.document.activeElement, page.find("form button"))
  page.morph(list("<p>Saved</p>"))
  assert.ok(!form.isConnected)
})
