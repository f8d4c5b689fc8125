import assert from "node:assert/strict"
import { test } from "node:test"
import { button, settled, startApplication } from "../helper.js"

const tabs = (active, count = 3) => {
  const each = (html) => Array.from({ length: count }, (_, index) => html(index + 1)).join("")
  const tab = (n) =>
    `<b id="t${n}" role="tab" aria-controls="p${n}" aria-selected="${n === active}" class="${n === active ? "active" : ""}"></b>`
  return `<div role="tablist">${each(tab)}</div>${each((n) => `<p id="p${n}" class="pane${n === active ? " active" : ""}">${n}</p>`)}`
}

async function open(shown) {
  const page = startApplication(tabs(1) + button)
  page.pick = async (wanted) => {
    for (const tab of page.document.querySelectorAll("[role=tab]")) {
      const isWanted = tab.id === `t${wanted}`
      tab.setAttribute("aria-selected", isWanted)
      tab.classList.toggle("active", isWanted)
      page.find(`#${tab.getAttribute("aria-controls")}`).classList.toggle("active", isWanted)
    }
    await settled()
  }
  page.show = async (active) => {
    page.click("button")
    page.morph(tabs(active) + button)
    await settled()
  }
  page.active = () =>
    [...page.document.querySelectorAll(".active, [aria-selected=true]")].map(({ id }) => id).join()
  await page.pick(shown)
  return page
}

test("the tab that a visitor picked stays while the server shows the one that it showed before", async () => {
  const page = await open(3)
  for (const _ of [1, 2]) await page.show(1)
  assert.equal(page.active(), "t3,p3")
})

test("once the server shows another one, that is the only one", async () => {
  const page = await open(3)
  await page.show(2)
  assert.equal(page.active(), "t2,p2")
  await page.pick(3)
  await page.show(2)
  assert.equal(page.active(), "t3,p3")
})

test("where the visitor had picked it already, it is the only one as well", async () => {
  const page = await open(2)
  await page.show(2)
  assert.equal(page.active(), "t2,p2")
  await page.show(1)
  assert.equal(page.active(), "t1,p1")
})

const slides = (active) =>
  `<ul>${[1, 2, 3].map((n) => `<li><a class="${n === active ? "on" : ""}">${n}</a></li>`).join("")}</ul>`

/** A page in which a script moves a class from the first of three links to the last. */
async function openSlides(html = slides(1)) {
  const page = startApplication(html + button)
  const [first, , last] = page.document.querySelectorAll("a")
  first.classList.remove("on")
  last.classList.add("on")
  await settled()
  page.show = async (next) => {
    page.click("button")
    page.morph(next + button)
    await settled()
  }
  page.on = () => [...page.document.querySelectorAll(".on")].map(({ textContent }) => textContent).join()
  return page
}

test("a class that a script moved from one link of a list to another is never on two", async () => {
  const page = await openSlides()
  await page.show(slides(1))
  assert.equal(page.on(), "3")
  await page.show(slides(2))
  assert.equal(page.on(), "2")
})

test("a class that several may have stays where scripts put it", async () => {
  const several = (on) => slides(on).replace(`class=""`, `class="on"`)
  const page = await openSlides(several(1))
  await page.show(several(1))
  assert.equal(page.on(), "2,3")
})

test("forms whose fields are named like properties are forms like any other", async () => {
  const names = ["classList", "children", "parentElement", "style", "ownerDocument", "localName"]
  const form = (on) => `<form class="${on}">${names.map((name) => `<input name="${name}">`).join("")}</form>`
  const page = await openForms(form("on") + form("") + form(""))
  await page.show(form("") + form("on") + form(""))
  assert.deepEqual(
    [...page.document.querySelectorAll("form")].map((each) => each.getAttribute("class")),
    ["", "on", ""],
  )
})

/** A page in which a script moves a class from the first of three forms to the last. */
async function openForms(html) {
  const page = startApplication(html + button)
  const [first, , last] = page.document.querySelectorAll("form")
  first.setAttribute("class", "")
  last.setAttribute("class", "on")
  page.document.body.setAttribute("style", "overflow: hidden")
  first.setAttribute("style", "padding-right: 1px")
  await settled()
  page.show = async (next) => {
    page.click("button")
    page.morph(next + button)
    await settled()
  }
  return page
}
