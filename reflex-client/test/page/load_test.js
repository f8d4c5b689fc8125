import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

const button = `<button data-reflex="A#b"></button>`

function open(body) {
  const page = startApplication(body + button)
  page.show = (html) => {
    page.click("button")
    page.morph(html + button)
  }
  return page
}
const focused = ({ document }) => document.activeElement.id

test("a field of a dialog that opens, or of what is shown, arrives with it", () => {
  const page = open(`<dialog><input id="name" autofocus></dialog><p hidden><input id="more" autofocus></p>`)
  page.show(`<dialog open><input id="name" autofocus></dialog><p hidden><input id="more" autofocus></p>`)
  assert.equal(page.document.activeElement.id, "name")
  page.document.activeElement.blur()
  page.show(`<dialog open><input id="name" autofocus></dialog><p><input id="more" autofocus></p>`)
  assert.equal(page.document.activeElement.id, "more")
})

test("a field with autofocus that is in another form now has arrived there", () => {
  const at = (/** @type {number} */ pet) =>
    `<div id="p${pet}"><form action="/${pet}"><input id="name" autofocus></form></div><div id="p${3 - pet}"><a href="#">Add</a></div>`
  const page = open(at(1))
  page.find("a").focus()
  page.show(at(2))
  assert.equal(page.document.activeElement, page.find("#p2 input"))
})

test("a field that arrives with autofocus has the focus", () => {
  const page = open(`<p>1</p><input id="old" autofocus>`)
  page.find("button").focus()
  page.show(`<p><input id="edit" autofocus></p><input id="old" autofocus>`)
  assert.equal(focused(page), "edit")
  page.find("button").focus()
  page.show(`<p><input id="edit" autofocus> 2</p><input id="old" autofocus>`)
  assert.equal(focused(page), "")
})

test("nobody who is typing elsewhere loses the focus to it", () => {
  const page = open(`<p>1</p><input id="mine">`)
  page.find("#mine").focus()
  page.show(`<p><input id="edit" autofocus></p><input id="mine">`)
  assert.equal(focused(page), "mine")
})

test("a form that asked gives the focus away", () => {
  const form = `<form data-reflex="submit->A#b"><input id="title"></form>`
  const page = open(form)
  page.find("#title").focus()
  page.fire("form", "submit")
  page.morph(`${form}<input id="edit" autofocus>${button}`)
  assert.equal(focused(page), "edit")
})

test("a film with other sources is loaded anew, one with the same plays on", () => {
  const film = (name, source) => `<video id="${name}"><source src="/${source}.mp4"></video>`
  const page = open(film("a", 1) + film("b", 1))
  const loaded = []
  page.window.HTMLMediaElement.prototype.load = function () {
    loaded.push(this.id)
  }
  page.show(film("a", 2) + film("b", 1))
  assert.deepEqual(loaded, ["a"])
})

const row = (index, name, id) =>
  `<li>${id ? `<input type="hidden" name="items[${index}].id" value="${id}">` : ""}<input id="items${index}.name" name="items[${index}].name" value="${name}"></li>`
const rows = (...names) => `<ul>${names.map((name, index) => row(index, name)).join("")}</ul>`
const values = ({ document }) =>
  [...document.querySelectorAll("li input:not([type])")].map(({ value }) => value)

test("what was typed into a row goes with it when a row before it goes", () => {
  const page = open(rows("A", "B", "C"))
  const field = page.find("[id='items1.name']")
  field.focus()
  page.type("[id='items1.name']", "Btyped")
  page.show(rows("Btyped", "C"))
  assert.deepEqual(values(page), ["Btyped", "C"])
  assert.equal(page.document.activeElement, field)
  assert.equal(field.name, "items[0].name")
})

test("so it does when it was not sent, and when a row comes", () => {
  const page = open(rows("A", "B", "C"))
  page.find("[id='items1.name']").focus()
  page.type("[id='items1.name']", "Btyped")
  page.show(rows("B", "C"))
  assert.deepEqual(values(page), ["Btyped", "C"])
  page.show(rows("new", "B", "C"))
  assert.deepEqual(values(page), ["new", "Btyped", "C"])
})

test("rows that have an id are known by it", () => {
  const list = (...items) => `<ul>${items.map(([id, name], index) => row(index, name, id)).join("")}</ul>`
  const page = open(list([7, "same"], [8, "same"], [9, "same"]))
  page.find("[id='items2.name']").focus()
  page.type("[id='items2.name']", "typed")
  page.show(list([7, "same"], [9, "same"]))
  assert.deepEqual(values(page), ["same", "typed"])
})

const keyedRow = ([key, name], index) =>
  `<li data-reflex-key="${key}"><input name="items[${index}].name" value="${name}"><input type="radio" name="items[${index}].kind" value="x"><input type="radio" name="items[${index}].kind" value="y" checked></li>`
const keyed = (...list) => `<form><ul>${list.map(keyedRow).join("")}</ul></form>`
const pick = (page, selector) => {
  page.find(selector).checked = true
  page.fire(selector, "change")
}
const picked = ({ document }) =>
  [...document.querySelectorAll("li")].map((li) => li.querySelector(":checked")?.value)
const [a, b, c] = ["a", "b", "c"].map((key) => [key, ""])

test("rows with a key are known by it, when one goes, when one comes, and when they change places", () => {
  const page = open(keyed(a, b, c))
  page.type("li:nth-child(3) input", "typed")
  pick(page, "li:nth-child(3) [value=x]")
  page.show(keyed(b, c))
  assert.deepEqual(
    [values(page), picked(page)],
    [
      ["", "typed"],
      ["y", "x"],
    ],
  )
  page.show(keyed(c, b))
  assert.deepEqual(
    [values(page), picked(page)],
    [
      ["typed", ""],
      ["x", "y"],
    ],
  )
  page.show(keyed(a, c, b))
  assert.deepEqual(
    [values(page), picked(page)],
    [
      ["", "typed", ""],
      ["y", "x", "y"],
    ],
  )
})

test("what was typed into a row is not that of another one that takes its place", () => {
  const page = open(keyed(a, b, c))
  page.type("li:nth-child(2) input", "typed")
  page.show(keyed(a, ["d", ""], c))
  assert.deepEqual(values(page), ["", "", ""])
  const list = (...ids) => `<form><ul>${ids.map((id, index) => row(index, "", id)).join("")}</ul></form>`
  const other = open(list(7, 8, 9))
  other.type("[id='items1.name']", "typed")
  other.show(list(9, 7, 8))
  assert.deepEqual(values(other), ["", "", "typed"])
  other.show(list(9, 7, 6))
  assert.deepEqual(values(other), ["", "", ""])
  const some = open(list(7, ""))
  some.type("[id='items0.name']", "typed")
  some.show(list(8, ""))
  assert.deepEqual(values(some), ["", ""])
  some.type("[id='items1.name']", "typed")
  some.show(list(8, 9))
  assert.deepEqual(values(some), ["", "typed"])
})

test("a declared shadow root follows, and comes with what arrives", () => {
  const card = (text) =>
    `<div id="${text[0]}"><template shadowrootmode="open"><b>${text}</b></template></div>`
  const page = open("")
  page.show(card("a1"))
  assert.equal(page.find("#a").shadowRoot?.textContent, "a1")
  page.show(card("a2") + card("b1"))
  assert.deepEqual(
    ["#a", "#b"].map((id) => page.find(id).shadowRoot.textContent),
    ["a2", "b1"],
  )
  assert.equal(page.document.querySelectorAll("template").length, 0)
})

test("a page that needs nothing of this does not load it, one that does waits for it", async () => {
  const loads = []
  const parts = { load: () => new Promise((resolve) => loads.push(resolve)) }
  const page = startApplication(`<p>1</p>${button}`, { parts })
  page.click("button")
  page.morph(`<p>2</p>${button}`)
  assert.deepEqual([loads.length, page.find("p").textContent], [0, "2"])
  page.click("button")
  page.morph(`<p><input id="edit" autofocus></p>${button}`)
  assert.equal(page.find("#edit"), null)
  loads[0](await import("../../src/parts/load.js"))
  await settled()
  assert.equal(focused(page), "edit")
})

test("a declared shadow root with a script in it is left out, since the script would run", () => {
  const page = open("<p>1</p>")
  page.show(`<div><template shadowrootmode="open"><b>new</b><svg><script>1</script></svg></template></div>`)
  assert.equal(page.find("div").shadowRoot, null)
  assert.equal(page.find("template"), null)
})
