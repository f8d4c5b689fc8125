import assert from "node:assert/strict"
import { test } from "node:test"
import { button, settled, startApplication } from "./helper.js"

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
