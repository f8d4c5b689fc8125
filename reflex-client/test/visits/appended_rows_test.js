import assert from "node:assert/strict"
import { test } from "node:test"
import { openSite } from "../visits_helper.js"

const rows = (...numbers) => numbers.map((n) => `<li id="r${n}">${n}</li>`).join("")
const list = (content, attributes = "") =>
  `<ul id="list" data-reflex-append ${attributes}>${content}</ul><button data-reflex="A#more"></button>`
const shown = ({ document }) =>
  Array.from(document.querySelectorAll("#list > *"), ({ textContent }) => textContent).join(" ")

async function open(body) {
  const page = await openSite(body)
  page.answerWith = (next, fields) => {
    page.click("button")
    return page.show(next, { id: page.sent.at(-1).id, ...fields })
  }
  return page
}

test("the rows of the next page are added to those that are shown, each once", async () => {
  const page = await open(list(rows(1, 2)))
  const first = page.find("#r1")
  await page.answerWith(list(rows(3, 4)))
  assert.equal(shown(page), "1 2 3 4")
  await page.answerWith(list(rows(4, 5)))
  assert.equal(shown(page), "1 2 3 4 5")
  assert.equal(page.find("#r1"), first)
})

test("a row that comes again is shown as it is now, where it was", async () => {
  const page = await open(list(rows(1, 2, 3)))
  await page.answerWith(list(`<li id="r2">changed</li>`))
  assert.equal(shown(page), "1 changed 3")
})

test("rows may be added at the start", async () => {
  const page = await open(list(rows(3, 4)).replace("append", `append="start"`))
  await page.answerWith(list(rows(1, 2)).replace("append", `append="start"`))
  assert.equal(shown(page), "1 2 3 4")
})

test("rows are known by a key as well, and those without any are those of the page", async () => {
  const keyed = (...keys) => keys.map((key) => `<li data-reflex-key="${key}">${key}</li>`).join("")
  const page = await open(list(`${keyed("a", "b")}<li>end</li>`))
  await page.answerWith(list(`${keyed("b", "c")}<li>end</li>`))
  assert.equal(shown(page), "a b c end")
})

test("no more rows are shown than the list says, and those go that are furthest from what is added", async () => {
  const limit = `data-reflex-append-limit="3"`
  const page = await open(list(rows(1, 2), limit))
  await page.answerWith(list(rows(3, 4), limit))
  assert.equal(shown(page), "2 3 4")
  const start = (content) => list(content, limit).replace("append ", `append="start" `)
  const other = await open(start(rows(3, 4)))
  await other.answerWith(start(rows(1, 2)))
  assert.equal(shown(other), "1 2 3")
})

test("what the visitor looks at stays where it is when rows before it go", async () => {
  const limit = `data-reflex-append-limit="3"`
  const page = await open(list(rows(1, 2, 3), limit))
  page.window.Element.prototype.getBoundingClientRect = function () {
    const top = 10 * Array.from(page.document.querySelectorAll("#list > *")).indexOf(this) - 5
    return { top, bottom: top + 10 }
  }
  const { documentElement } = page.document
  Object.defineProperty(page.document, "scrollingElement", { value: documentElement })
  documentElement.scrollTop = 100
  await page.answerWith(list(rows(4), limit))
  assert.equal(shown(page), "2 3 4")
  assert.equal(documentElement.scrollTop, 90)
})

test("a list with another key is another list, and so is that of another page", async () => {
  const page = await open(list(rows(1, 2), `data-reflex-key="all"`))
  await page.answerWith(list(rows(2), `data-reflex-key="open"`))
  assert.equal(shown(page), "2")
  const other = await open(`<a href="/ctx/owners"></a>${list(rows(1))}`)
  other.click("a")
  await other.show(list(rows(2)))
  assert.equal(shown(other), "2")
})

test("a list that is not there any more, or says nothing any more, is not kept", async () => {
  const page = await open(list(rows(1)))
  await page.answerWith(list(rows(2)).replace("data-reflex-append", ""))
  assert.equal(shown(page), "2")
})

test("all rows are there again on the way back, and stay when the page comes", async () => {
  const page = await open(`<a href="/ctx/owners"></a>${list(rows(1))}`)
  await page.answerWith(`<a href="/ctx/owners"></a>${list(rows(2))}`)
  page.click("a")
  await page.show("<p>owners</p>")
  await page.go(-1)
  assert.equal(shown(page), "1 2")
  await page.show(list(rows(2)))
  assert.equal(shown(page), "1 2")
})
