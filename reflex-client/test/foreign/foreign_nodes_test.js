import assert from "node:assert/strict"
import { test } from "node:test"
import * as operations from "../../src/parts/operations.js"
import { loaded, settled, startApplication } from "../helper.js"

const button = `<button data-reflex="A#b"></button>`

async function open(body = "<p>1</p>") {
  const page = startApplication(body + button, { parts: { operations } })
  await loaded(page)
  page.put = async (html) => {
    page.document.body.insertAdjacentHTML("beforeend", html)
    await settled()
    return page.document.body.lastElementChild
  }
  page.show = async (html, fields = {}) => {
    page.click("button")
    page.answer({ type: "morph", html: `<body>${html}${button}</body>`, ...fields })
    await settled()
  }
  return page
}
const bodyOf = ({ document }) => [...document.body.children].map(({ outerHTML }) => outerHTML).join("")

test("what a script puts into the body stays until the script takes it away", async () => {
  const page = await open()
  const chat = await page.put(`<div id="chat-widget"></div>`)
  const backdrop = await page.put(`<div class="backdrop"></div>`)
  for (const n of [2, 3]) await page.show(`<p>${n}</p>`)
  assert.deepEqual([chat.isConnected, backdrop.isConnected], [true, true])
  backdrop.remove()
  await page.show("<p>4</p>")
  assert.equal(bodyOf(page), `<p>4</p>${button}${chat.outerHTML}`)
})

test("it is never taken for an element of the server", async () => {
  const page = await open("")
  const toast = await page.put("<div>toast</div>")
  await page.show("<div>1</div><div>2</div>")
  await page.show("<div>2</div>")
  assert.equal(toast.textContent, "toast")
  assert.equal(page.document.querySelectorAll("div").length, 2)
})

test("what was there before a script put it elsewhere is the server's", async () => {
  const page = await open(`<main><div id="modal">1</div><div class="loose">1</div></main>`)
  page.document.body.append(...page.document.querySelectorAll("main div"))
  await settled()
  await page.show(`<main><div id="modal">2</div><div class="loose">2</div></main>`)
  assert.equal(page.document.querySelectorAll("#modal, .loose").length, 2)
  assert.equal(page.find("main").textContent, "22")
})

test("what the server's page has by the same id is the server's from then on", async () => {
  const page = await open()
  await page.put(`<div id="toast">mine</div>`)
  await page.show(`<p>2</p><div id="toast">theirs</div>`)
  assert.equal(page.find("#toast").textContent, "theirs")
  await page.show("<p>3</p>")
  assert.equal(page.find("#toast"), null)
})

test("a script that makes the whole page anew leaves nothing that is foreign", async () => {
  for (const change of [
    (body, html) => (body.innerHTML = html),
    (body, html) => {
      body.insertAdjacentHTML("afterbegin", html)
      while (body.children.length > 2) body.lastElementChild.remove()
    },
  ]) {
    const page = await open("<h1>1</h1>")
    change(page.document.body, `<h1>2</h1>${button}`)
    await settled()
    await page.show("<h2>3</h2>")
    assert.equal(page.document.querySelectorAll("h1").length, 0)
  }
})

test("what a script puts into the body for a moment, to measure something, makes no page anew", async () => {
  const page = await open()
  const probe = page.document.createElement("div")
  page.document.body.append(probe)
  probe.remove()
  const chat = await page.put("<div>chat</div>")
  await page.show("<p>2</p>")
  assert.equal(chat.isConnected, true)
})

test("neither does a script that puts a part of the server's body into something of its own", async () => {
  const page = await open(`<p id="p">1</p>`)
  const frame = page.document.createElement("div")
  const overlay = page.document.createElement("div")
  frame.append(page.find("#p"))
  page.document.body.append(frame, overlay)
  await settled()
  await page.show(`<p id="p">2</p>`)
  assert.deepEqual([overlay.isConnected, page.find("#p").textContent], [true, "2"])
})

test("what floats above the page stays wherever a script put it, and nothing else in there does", async () => {
  const panel = (n) => `<nav><div id="panel">${n}</div><div>below</div></nav>`
  const page = await open(panel(1))
  page
    .find("#panel")
    .insertAdjacentHTML(
      "afterend",
      `<div class="backdrop" style="position: fixed"></div><i>drawn</i><b style="position: absolute">drawn</b>`,
    )
  await settled()
  const backdrop = page.find(".backdrop")
  for (const n of [2, 3]) await page.show(panel(n))
  assert.equal(page.find("nav").innerHTML, `<div id="panel">3</div>${backdrop.outerHTML}<div>below</div>`)
  assert.equal(page.find(".backdrop"), backdrop)
  await page.show("<nav></nav>")
  backdrop.remove()
  await page.show(panel(4))
  assert.equal(page.find("nav").outerHTML, panel(4))
})

test("what floats is the server's once its page has an element of the same id", async () => {
  const page = await open("<nav></nav>")
  page.find("nav").innerHTML = `<div id="bar" style="position: fixed">mine</div>`
  await settled()
  await page.show(`<nav><div id="bar" style="position: fixed">theirs</div></nav>`)
  assert.equal(page.find("#bar").textContent, "theirs")
  await page.show("<nav></nav>")
  assert.equal(page.find("#bar"), null)
})

test("what the server itself brings into the page floats no longer than the server wants", async () => {
  const page = await open("<nav></nav>")
  await page.show(`<nav><p><b style="position: fixed">note</b></p></nav>`)
  await page.show("<nav></nav>")
  assert.equal(page.find("b"), null)
})

test("a field that a script hid for something of its own is seen again when that goes", async () => {
  const html = (n) => `<form><select id="a"><option>x</option><option>y</option></select><p>${n}</p></form>`
  const page = await open(html(1))
  const select = page.find("#a")
  select.value = "y"
  select.className = "hidden-accessible"
  select.style.display = "none"
  select.insertAdjacentHTML("afterend", "<div>list</div>")
  await settled()
  await page.show(html(2))
  assert.equal(page.find("form").outerHTML, html(2))
  assert.equal(select.value, "y")
})

test("so is one of which a script made a hidden one", async () => {
  const html = (n) => `<form><input id="a"><p>${n}</p></form>`
  const page = await open(html(1))
  page.find("#a").type = "hidden"
  page.find("#a").insertAdjacentHTML("afterend", `<input class="shown">`)
  await settled()
  await page.show(html(2))
  assert.equal(page.find("form").outerHTML, html(2))
})

test("a field that can be seen keeps what a script did to it, whatever goes beside it", async () => {
  const html = (n) => `<form><input id="a"><p>${n}</p></form>`
  const page = await open(html(1))
  page.find("#a").className = "is-invalid"
  page.find("#a").insertAdjacentHTML("afterend", "<i>wrong</i>")
  await settled()
  await page.show(html(2))
  assert.equal(page.find("form").innerHTML, `<input id="a" class="is-invalid"><p>2</p>`)
})

test("a script that takes itself away is none of that", async () => {
  const page = await open(`<script type="text/plain"></script>`)
  page.find("script").remove()
  const chat = await page.put("<div>chat</div>")
  await page.show("<p>2</p>")
  assert.equal(chat.isConnected, true)
})

test("what an operation puts into the body stays until the next morph", async () => {
  const page = await open()
  await page.show("<p>2</p>", {
    operations: [{ operation: "append", selector: "body", html: "<i>note</i>" }],
  })
  assert.ok(page.find("i"))
  await page.show("<p>3</p>")
  assert.equal(page.find("i"), null)
})

test("what a custom element puts into the body in a morph stays", async () => {
  const page = await open()
  const { window, document } = page
  class Menu extends window.HTMLElement {
    connectedCallback() {
      document.body.append(document.createElement("dialog"))
    }
  }
  window.customElements.define("r-menu", Menu)
  await page.show("<r-menu></r-menu>")
  await page.show("<r-menu></r-menu><p>3</p>")
  assert.equal(document.querySelectorAll("dialog").length, 1)
})

test("what the server's own morph moves is still the server's", async () => {
  const page = await open(`<p id="a">a</p><p id="end">more</p>`)
  await page.show(`<p id="end">more</p><p id="a">a</p><p id="b">b</p>`)
  await page.show(`<p id="a">a</p><p id="b">b</p><p id="c">c</p><p id="end">more</p>`)
  await page.show(`<p id="a">a</p><p id="b">b</p><p id="c">c</p>`)
  assert.equal(page.find("#end"), null)
})
