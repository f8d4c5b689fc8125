import assert from "node:assert/strict"
import { test } from "node:test"
import * as operations from "../../src/parts/operations.js"
import { button, loaded, settled, startApplication } from "../helper.js"

/** A page in which a script does something, before the server shows another one. */
async function open(body, script) {
  const page = startApplication(body + button, { parts: { operations } })
  await loaded(page)
  page.show = async (html, fields = {}) => {
    page.click("button")
    page.answer({ type: "morph", html: `<body>${html}${button}</body>`, ...fields })
    await settled()
  }
  await page.show(body)
  await script(page)
  await settled()
  return page
}

const dialog = `<div id="dialog">d</div>`

function openDialog({ document, find }) {
  document.body.style.overflow = "hidden"
  document.body.classList.add("modal-open")
  document.body.insertAdjacentHTML("beforeend", `<div class="backdrop" style="position: fixed"></div>`)
  find(".backdrop").getBoundingClientRect = () => ({ left: 0, top: 0, right: 5000, bottom: 5000 })
  find("#dialog").setAttribute("aria-modal", "true")
}

test("a modal dialog that the server takes away leaves neither its backdrop nor a page that cannot be scrolled", async () => {
  const page = await open(dialog, openDialog)
  await page.show(`${dialog}<p>2</p>`)
  assert.ok(page.find(".backdrop"))
  assert.equal(page.document.body.style.overflow, "hidden")
  await page.show("<p>3</p>")
  assert.equal(page.find(".backdrop"), null)
  assert.deepEqual([page.document.body.style.overflow, page.document.body.className], ["", ""])
})

test("an operation that takes a modal dialog away leaves as little", async () => {
  const page = await open(dialog, openDialog)
  page.click("button")
  page.answer({ type: "nothing", operations: [{ operation: "remove", selector: "#dialog" }] })
  assert.deepEqual([page.find(".backdrop"), page.document.body.style.overflow], [null, ""])
})

test("what else a script did to the body stays when a dialog goes", async () => {
  const page = await open(dialog, async (page) => {
    page.document.body.className = "dark"
    page.document.body.style.setProperty("--accent", "red")
    await settled()
    openDialog(page)
    page.document.body.insertAdjacentHTML("beforeend", `<div id="chat" style="position: fixed">chat</div>`)
    page.find("#chat").getBoundingClientRect = page.find(".backdrop").getBoundingClientRect
  })
  await page.show("<p>2</p>")
  assert.equal(page.document.body.className, "dark")
  assert.equal(page.document.body.getAttribute("style"), "--accent: red;")
  assert.ok(page.find("#chat"))
})

test("a backdrop stays where the element that goes was never modal", async () => {
  const page = await open(dialog, (page) => {
    openDialog(page)
    page.find("#dialog").removeAttribute("aria-modal")
  })
  await page.show("<p>2</p>")
  assert.ok(page.find(".backdrop"))
})

const tip = `<b id="b">b</b>`

function showTip({ document, find }) {
  find("#b").setAttribute("aria-describedby", "tip")
  document.body.insertAdjacentHTML("beforeend", `<div class="tips"><i id="tip">t</i></div>`)
}

test("a tooltip goes with the element that it describes", async () => {
  const page = await open(tip, showTip)
  await page.show(`${tip}<p>2</p>`)
  assert.ok(page.find("#tip"))
  await page.show("<p>3</p>")
  assert.equal(page.find(".tips"), null)
})

test("it stays while another element refers to it", async () => {
  const page = await open(`${tip}<u></u>`, (page) => {
    showTip(page)
    page.find("u").setAttribute("aria-owns", "tip")
  })
  await page.show("<u></u>")
  assert.ok(page.find("#tip"))
  await page.show("<p>3</p>")
  assert.equal(page.find("#tip"), null)
})

test("what only the server refers to is not the script's to lose", async () => {
  const page = await open(`<b aria-controls="chat">open</b>`, ({ document }) =>
    document.body.insertAdjacentHTML("beforeend", `<div id="chat">c</div>`),
  )
  await page.show("<p>2</p>")
  assert.ok(page.find("#chat"))
})

test("a leftover of the server's own stays the server's", async () => {
  const page = await open(`${tip}<i id="tip">t</i>`, ({ find }) =>
    find("#b").setAttribute("aria-describedby", "tip"),
  )
  await page.show(`<i id="tip">t</i>`)
  assert.ok(page.find("#tip"))
})
