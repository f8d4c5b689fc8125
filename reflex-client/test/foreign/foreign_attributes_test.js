import assert from "node:assert/strict"
import { test } from "node:test"
import { openPage, settled, startApplication } from "../helper.js"

const button = `<button data-reflex="A#b"></button>`

/** A page to which several answers come. */
function startPage(body, options) {
  const page = startApplication("", { page: openPage(body + button, options) })
  page.show = (next) => {
    page.click("button")
    page.morph(next + button)
  }
  return page
}

test("attributes that a script added, changed or removed stay while the server sends what it sent before", () => {
  const page = startPage(`<p id="p" title="a" lang="de">1</p>`)
  const element = page.find("p")
  element.setAttribute("x-added", "1")
  element.setAttribute("title", "mine")
  element.removeAttribute("lang")
  for (const text of ["2", "3"]) {
    page.show(`<p id="p" title="a" lang="de">${text}</p>`)
    assert.equal(element.outerHTML, `<p id="p" title="mine" x-added="1">${text}</p>`)
  }
})

test("an element to which a script has given an id or a key is the same one after a morph", () => {
  for (const name of ["id", "data-reflex-key"]) {
    const page = startPage(`<i>1</i><p>a</p>`)
    const element = page.find("p")
    element.setAttribute(name, "mine")
    page.show(`<i>2</i><p>b</p>`)
    assert.equal(page.find("p"), element)
    assert.equal(element.outerHTML, `<p ${name}="mine">b</p>`)
  }
})

test("rows stay what they are where a script has given an id to one of them, or to their list", () => {
  for (const given of ["ul", "li:last-child"]) {
    const rows = (...keys) =>
      `<ul>${keys.map((key) => `<li data-reflex-key="${key}">${key}</li>`).join("")}</ul>`
    const page = startPage(rows(1, 2))
    const element = page.find("li:last-child")
    page.find(given).id = "mine"
    page.show(rows(2, 1))
    assert.equal(page.find("li"), element)
  }
})

test("an element whose id a script has changed is found by that of the server", () => {
  const page = startPage(`<ul><li id="a">a</li><li id="b">b</li></ul>`)
  const element = page.find("#b")
  element.id = "mine"
  page.show(`<ul><li id="b">b</li><li id="a">a</li></ul>`)
  assert.equal(page.find("li"), element)
  assert.equal(element.id, "mine")
})

test("an attribute that the server changes is the server's", () => {
  const page = startPage(`<p id="p" title="a" lang="de">1</p>`)
  const element = page.find("p")
  for (const name of ["title", "lang", "x-added"]) element.setAttribute(name, "mine")
  page.show(`<p id="p" title="b" x-added="theirs">2</p>`)
  assert.equal(element.outerHTML, `<p id="p" title="b" x-added="theirs">2</p>`)
  page.show(`<p id="p">3</p>`)
  assert.equal(element.outerHTML, `<p id="p">3</p>`)
})

test("a style that a script set stays while the server sends what it sent before", () => {
  const page = startPage(`<p id="p">1</p>`)
  page.find("p").style.color = "red"
  for (const text of ["2", "3"]) {
    page.show(`<p id="p">${text}</p>`)
    assert.equal(page.find("p").outerHTML, `<p id="p" style="color: red;">${text}</p>`)
  }
  page.show(`<p id="p" style="color: blue;">4</p>`)
  assert.equal(page.find("p").outerHTML, `<p id="p" style="color: blue;">4</p>`)
})

test("classes are told apart one by one, also when the server changes others", () => {
  const page = startPage(`<p id="p" class="a b">1</p>`)
  const { classList } = page.find("p")
  classList.add("mine")
  classList.remove("b")
  page.show(`<p id="p" class="a b c">2</p>`)
  assert.deepEqual([...classList], ["a", "c", "mine"])
  page.show(`<p id="p" class="b">3</p>`)
  assert.deepEqual([...classList], ["mine"])
  classList.remove("mine")
  page.show(`<p id="p" class="b">4</p>`)
  assert.deepEqual([...classList], [])
  classList.add("b")
  page.show(`<p id="p">5</p>`)
  assert.equal(page.find("p").outerHTML, `<p id="p">5</p>`)
})

test("a class that is there on neither side leaves no attribute behind", () => {
  const page = startPage(`<p id="p">1</p>`)
  page.find("p").classList.add("mine")
  page.show(`<p id="p">2</p>`)
  page.find("p").removeAttribute("class")
  page.show(`<p id="p">3</p>`)
  assert.equal(page.find("p").outerHTML, `<p id="p">3</p>`)
})

test("what the visitor opened stays open, and what the server opens opens", () => {
  const page = startPage(`<details><summary>s</summary>1</details><dialog>1</dialog>`)
  page.find("details").open = true
  page.find("dialog").setAttribute("open", "")
  page.show(`<details><summary>s</summary>2</details><dialog>2</dialog>`)
  assert.deepEqual([page.find("details").open, page.find("dialog").open], [true, true])
  page.find("details").open = false
  page.show(`<details open><summary>s</summary>3</details><dialog>3</dialog>`)
  assert.equal(page.find("details").open, true)
  page.show(`<details><summary>s</summary>3</details><dialog>3</dialog>`)
  assert.equal(page.find("details").open, false)
})

test("what the server shows in one answer it may take back in the next", () => {
  const page = startPage(`<p id="p">1</p>`)
  page.show(`<p id="p" class="new" hidden>1</p>`)
  assert.equal(page.find("p").className, "new")
  page.show(`<p id="p">1</p>`)
  assert.equal(page.find("p").outerHTML, `<p id="p">1</p>`)
})

test("what a script makes of a new element in the same moment stays as well", async () => {
  const page = startPage(`<p>1</p>`, { runScripts: "outside-only" })
  page.window.eval(`customElements.define("x-widget", class extends HTMLElement {
    connectedCallback() { this.setAttribute("ready", "") }
  })`)
  page.show(`<x-widget></x-widget><p>2</p>`)
  await settled()
  page.show(`<x-widget value="1"></x-widget><p>3</p>`)
  assert.equal(page.find("x-widget").outerHTML, `<x-widget ready="" value="1"></x-widget>`)
  page.show(`<x-widget value="1"></x-widget><p>4</p>`)
  assert.equal(page.find("x-widget").outerHTML, `<x-widget ready="" value="1"></x-widget>`)
})

test("what an operation sets is the server's, which the next page takes back", async () => {
  const page = startPage(`<p id="p" class="a">1</p>`)
  const promise = page.application.stimulate("A#b")
  page.answer({
    type: "nothing",
    operations: [
      { operation: "addCssClass", selector: "#p", name: ["new"] },
      { operation: "setAttribute", selector: "#p", name: "hidden", value: "" },
    ],
  })
  await promise
  await settled()
  assert.equal(page.find("p").outerHTML, `<p id="p" class="a new" hidden="">1</p>`)
  page.show(`<p id="p" class="a">2</p>`)
  assert.equal(page.find("p").outerHTML, `<p id="p" class="a">2</p>`)
})

test("what the server says counts from then on, also where a script had made the same of it", async () => {
  const html = (...names) => `<ul>${names.map((name) => `<li class="${name}"></li>`).join("")}</ul>`
  const page = startPage(html("on", "off"))
  const [first, second] = page.document.querySelectorAll("li")
  first.className = "off"
  second.className = "on"
  await settled()
  page.show(html("off", "on"))
  page.show(html("on", "off"))
  assert.equal(page.find("ul").outerHTML, html("on", "off"))
})
