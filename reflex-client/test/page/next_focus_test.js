import assert from "node:assert/strict"
import { test } from "node:test"
import * as pace from "../../src/parts/pace.js"
import { settled, startApplication } from "../helper.js"

const rows = (...numbers) =>
  numbers
    .map(
      (n) => `<li id="r${n}"><a href="#${n}">${n}</a><button data-reflex="Row#delete(${n})">x</button></li>`,
    )
    .join("")
const list = (...numbers) => `<main tabindex="-1"><h1>Rows</h1><ul>${rows(...numbers)}</ul></main>`

async function open(html) {
  const page = startApplication(html, { parts: { pace } })
  await settled()
  const { document } = page
  page.at = () => document.activeElement.closest("li")?.id ?? document.activeElement.localName
  page.deleteBy = async (selector, next) => {
    page.find(selector).focus()
    page.click(selector)
    page.morph(next)
    await settled()
  }
  return page
}

test("who deletes a row by its button is at the same button of the next one", async () => {
  const page = await open(list(1, 2, 3))
  await page.deleteBy("#r2 button", list(1, 3))
  assert.deepEqual([page.at(), page.document.activeElement.localName], ["r3", "button"])
})

test("after the last row it is that of the one before", async () => {
  const page = await open(list(1, 2, 3))
  await page.deleteBy("#r3 button", list(1, 2))
  assert.deepEqual([page.at(), page.document.activeElement.localName], ["r2", "button"])
})

test("where no row is left it is what is around them and can have the focus", async () => {
  const page = await open(list(1))
  await page.deleteBy("#r1 button", list())
  assert.equal(page.at(), "main")
})

test("a row without that button is passed over", async () => {
  const bare = `<li id="r9">no button</li>`
  const page = await open(`<ul>${rows(1)}${bare}${rows(2)}</ul>`)
  await page.deleteBy("#r1 button", `<ul>${bare}${rows(2)}</ul>`)
  assert.equal(page.at(), "r2")
})

test("a button that is made anew, since an error has come to stand before it, keeps the focus", async () => {
  const form = (error) =>
    `<form data-reflex="focusout->A#check"><input name="n">${error}<button>Save</button></form>`
  const page = await open(form(""))
  const before = page.find("button")
  before.focus()
  page.fire("input", "focusout")
  page.morph(form("<p>Wrong</p>"))
  await settled()
  assert.notEqual(page.find("button"), before)
  assert.equal(page.document.activeElement, page.find("button"))
})

test("what others take away leaves the focus to the browser", async () => {
  const ticks = `<i data-reflex="every(5s)->A#b"></i>`
  const page = await open(ticks + list(1, 2, 3))
  page.document.documentElement.setAttribute("data-reflex-events", "every")
  await settled()
  page.find("#r2 button").focus()
  page.clock.advance(5_000)
  page.morph(ticks + list(1, 3))
  await settled()
  assert.equal(page.at(), "body")
})

test("who is elsewhere stays there", async () => {
  const page = await open(`<input>${list(1, 2)}`)
  page.find("input").focus()
  page.click("#r1 button")
  page.morph(`<input>${list(2)}`)
  await settled()
  assert.equal(page.at(), "input")
})

const editing = `<form data-reflex="A#save"><input name="n"><button>Save</button></form>`
const openFor = (name) => `<button data-reflex="A#open">${name}</button>`

/** Opens a form by a button, and has the visitor send it from its field. */
async function openAndSend(page, selector, withForm, after) {
  page.find(selector).focus()
  page.click(selector)
  page.morph(withForm)
  await settled()
  page.find("form input").focus()
  page.fire("form", "submit")
  page.morph(after)
  await settled()
  return page.document.activeElement
}

test("who sends a form that closes is at what has opened it", async () => {
  const before = `<p>${openFor("A")}${openFor("B")}</p><div></div>`
  const page = await open(before)
  const button = page.find("button:nth-child(2)")
  const form = before.replace("<div>", `<div>${editing}`)
  assert.equal(await openAndSend(page, "button:nth-child(2)", form, before), button)
})

test("so is who sends one that has taken the place of what has opened it", async () => {
  const row = (id, content) => `<li id="${id}">${content}</li>`
  const [a, b] = ["a", "b"].map((id) => row(id, `${id} ${openFor("Edit")}${openFor("Copy")}`))
  const page = await open(`<ul>${a}${b}</ul>`)
  const at = await openAndSend(page, "#b button", `<ul>${a}${row("b", editing)}</ul>`, `<ul>${a}${b}</ul>`)
  assert.equal(at, page.find("#b button"))
})

test("so is who closes a dialog that stays in the page", async () => {
  const dialog = (open) => `${openFor("A")}<dialog ${open}>${editing}</dialog>`
  const page = await open(dialog(""))
  const { focus } = page.window.HTMLElement.prototype
  page.window.HTMLElement.prototype.focus = function (options) {
    // What is not shown cannot have the focus in a browser.
    if (!this.closest("dialog:not([open])")) focus.call(this, options)
  }
  assert.equal(await openAndSend(page, "button", dialog("open"), dialog("")), page.find("button"))
})

test("who has gone elsewhere before a form closes stays there", async () => {
  const before = `${openFor("A")}<input id="other">`
  const page = await open(before)
  page.find("button").focus()
  page.click("button")
  page.morph(before + editing)
  await settled()
  page.find("form input").focus()
  page.fire("form", "submit")
  page.find("#other").focus()
  page.morph(before)
  await settled()
  assert.equal(page.document.activeElement.id, "other")
})
