import assert from "node:assert/strict"
import { test } from "node:test"
import { startApplication } from "../helper.js"

const button = `<button data-reflex="A#b"></button>`

/** Sends a reflex, lets `meanwhile` happen, and answers with the new body. */
function roundTrip(before, after, { first = () => {}, meanwhile = () => {} } = {}) {
  const page = startApplication(before + button)
  first(page)
  page.click("button")
  meanwhile(page)
  page.morph(after + button)
  return page
}

test("text that was not sent stays where the server's value did not change", () => {
  const field = `<input id="f" value="a">`
  const page = roundTrip(`<p>1</p>${field}`, `<p>2</p>${field.replace("<input", "<input class='x'")}`, {
    first: ({ type }) => type("#f", "typed"),
  })
  assert.equal(page.find("#f").value, "typed")
  assert.equal(page.find("#f").className, "x")
})

test("a field follows the server where the server's value changed", () => {
  const page = roundTrip(
    `<input id="f" value="a"><textarea>a</textarea><input id="c" type="checkbox">`,
    `<input id="f" value="b"><textarea>b</textarea><input id="c" type="checkbox" checked>`,
    { first: ({ type }) => [type("#f", "typed"), type("textarea", "typed")] },
  )
  assert.deepEqual(
    [page.find("#f").value, page.find("textarea").value, page.find("#c").checked],
    ["b", "b", true],
  )
})

test("a field edited since the reflex was sent keeps what was entered, the next answer may change it", () => {
  const page = roundTrip(`<input id="f" value="a">`, `<input id="f" value="b">`, {
    meanwhile: ({ type }) => type("#f", "mine"),
  })
  assert.equal(page.find("#f").value, "mine")
  assert.equal(page.find("#f").defaultValue, "b")

  page.click("button")
  page.morph(`<input id="f" value="b">${button}`)
  assert.equal(page.find("#f").value, "mine")

  page.click("button")
  page.morph(`<input id="f" value="c">${button}`)
  assert.equal(page.find("#f").value, "c")
})

test("the focused field keeps text, caret and selection, and takes other attributes", () => {
  const page = roundTrip(`<input id="f" value="abc">`, `<i></i><input id="f" value="xyz" class="x">`, {
    first({ find }) {
      find("#f").focus()
      find("#f").setSelectionRange(1, 2)
    },
  })
  const field = page.find("#f")
  assert.deepEqual(
    [field.value, field.selectionStart, field.selectionEnd, field.className],
    ["abc", 1, 2, "x"],
  )
  assert.equal(page.document.activeElement, field)
})

test("a focused textarea keeps its text and remembers the server's", () => {
  const page = roundTrip(`<textarea>a</textarea>`, `<textarea>b</textarea>`, {
    first: ({ find }) => find("textarea").focus(),
  })
  assert.deepEqual([page.find("textarea").value, page.find("textarea").defaultValue], ["a", "b"])
})

test("a focused checkbox that nobody edited keeps its state and remembers the server's", () => {
  const page = roundTrip(`<input type="checkbox">`, `<input type="checkbox" checked>`, {
    first: ({ find }) => find("input").focus(),
  })
  assert.deepEqual([page.find("input").checked, page.find("input").defaultChecked], [false, true])
})

test("a checkbox of another row is another field", () => {
  const row = (id, title) => `<li><input type="checkbox" data-id="${id}">${title}</li>`
  const page = roundTrip(`<ul>${row(1, "a")}${row(2, "b")}</ul>`, `<ul>${row(2, "b")}</ul>`, {
    first({ find, fire }) {
      find("input").checked = true
      find("input").focus()
      fire("input", "change")
    },
  })
  assert.equal(page.find("input").checked, false)
})

test("picking another radio button since the reflex was sent outlives the answer", () => {
  const group = (checked) =>
    ["a", "b", "c"]
      .map((v) => `<input type="radio" name="r" value="${v}"${v === checked ? " checked" : ""}>`)
      .join("")
  const page = roundTrip(group("a"), group("b"), {
    meanwhile({ find, fire }) {
      find("[value=c]").checked = true
      fire("[value=c]", "change")
    },
  })
  assert.equal(page.find("[value=c]").checked, true)
})

test("a select keeps the visitor's choice also when options come and go", () => {
  const select = (...values) =>
    `<select>${values.map((v) => `<option value="${v}">${v}</option>`).join("")}</select>`
  const choose = ({ find }) => (find("select").value = "b")
  const kept = roundTrip(select("a", "b"), select("x", "a", "b", "c"), { first: choose })
  assert.equal(kept.find("select").value, "b")

  const gone = roundTrip(select("a", "b"), select("x", "a"), { first: choose })
  assert.equal(gone.find("select").value, "x")
})

test("a select follows the server where the server's choice changed", () => {
  const select = (chosen, multiple = "") =>
    `<select ${multiple}>${["a", "b", "c"].map((v) => `<option${v === chosen ? " selected" : ""}>${v}</option>`).join("")}</select>`
  const page = roundTrip(select("a"), select("c"), { first: ({ find }) => (find("select").value = "b") })
  assert.equal(page.find("select").value, "c")

  const several = roundTrip(select("a", "multiple"), `<p></p>${select("a", "multiple class=x")}`, {
    first: ({ find }) => (find("option:nth-child(2)").selected = true),
  })
  assert.deepEqual(
    Array.from(several.find("select").selectedOptions, (o) => o.value),
    ["a"],
  )
})

test("a multiple select keeps what was chosen", () => {
  const select = (cls) =>
    `<select multiple class="${cls}"><option>a</option><option>b</option><option>c</option></select>`
  const page = roundTrip(select("x"), select("y"), {
    first({ find }) {
      for (const n of [2, 3]) find(`option:nth-child(${n})`).selected = true
    },
  })
  assert.deepEqual(
    Array.from(page.find("select").selectedOptions, (o) => o.value),
    ["b", "c"],
  )
})

test("hidden fields and buttons always follow the server", () => {
  const page = roundTrip(`<input type="hidden" value="1">`, `<input type="hidden" value="2">`, {
    first: ({ find }) => (find("[type=hidden]").value = "9"),
  })
  assert.equal(page.find("[type=hidden]").value, "2")
})

const form = (attributes, value = "") =>
  `<form data-reflex="Todos#create" ${attributes}><input name="title" value="${value}"><input name="note"></form>`

function submitAndAnswer(before, after, meanwhile = () => {}) {
  const page = startApplication(before)
  page.type("[name=title]", "Milk")
  page.find("[name=title]").focus()
  page.fire("form", "submit")
  meanwhile(page)
  page.morph(after)
  return page
}

test("a form with data-reflex-reset is emptied after success, the focused field too, a field edited meanwhile not", () => {
  const page = submitAndAnswer(form("data-reflex-reset"), form("data-reflex-reset"), ({ type }) =>
    type("[name=note]", "next"),
  )
  assert.deepEqual([page.find("[name=title]").value, page.find("[name=note]").value], ["", "next"])
})

test("a form that is emptied keeps its permanent fields, but for those in content that is ignored", () => {
  const fields = `<input name="author" data-reflex-permanent><p data-reflex-permanent><input name="room"></p>
    <p data-reflex-ignore><input name="text" data-reflex-permanent></p>`
  const html = `<form data-reflex="A#say" data-reflex-reset>${fields}</form>`
  const page = startApplication(html)
  for (const name of ["author", "room", "text"]) page.type(`[name=${name}]`, name)
  page.fire("form", "submit")
  page.morph(html)
  assert.deepEqual(
    ["author", "room", "text"].map((name) => page.find(`[name=${name}]`).value),
    ["author", "room", ""],
  )
})

test("a form keeps its text without data-reflex-reset, or when the reply carries it no more", () => {
  assert.equal(submitAndAnswer(form(""), form("")).find("[name=title]").value, "Milk")
  assert.equal(
    submitAndAnswer(form("data-reflex-reset"), form("class='invalid'")).find("[name=title]").value,
    "Milk",
  )
})
