import assert from "node:assert/strict"
import { test } from "node:test"
import { startApplication } from "../helper.js"
import { elementOf, sentBy } from "./helper.js"

test("one selector of a root becomes a list, a list stays one", () => {
  const page = startApplication(`<p id="an-id" class="item"></p>`)
  const { stimulate, options } = page.application
  for (const roots of ["#an-id", [".item", "li"]])
    stimulate.call(page.application, "A#b", options({ roots })).catch(() => {})
  assert.deepEqual(
    page.application.reflexes.map(({ roots }) => roots),
    [["#an-id"], [".item", "li"]],
  )
})

const list = "<ul><li>First</li><li>Last</li></ul>"
const text = "<p>Some Text <a>with a link</a></p>"

for (const [name, attribute, options, property, html, expected] of [
  ["the HTML inside is sent if the option says so", "", { includeInnerHtml: true }, "innerHtml", list, list],
  [
    "the HTML inside is sent if the element says so",
    "data-reflex-include-inner-html",
    {},
    "innerHtml",
    list,
    list,
  ],
  ["the HTML inside is not sent if nobody says so", "", {}, "innerHtml", list, undefined],
  [
    "the text inside is sent if the option says so",
    "",
    { includeTextContent: true },
    "textContent",
    text,
    "Some Text with a link",
  ],
  [
    "the text inside is sent if the element says so",
    "data-reflex-include-text-content",
    {},
    "textContent",
    text,
    "Some Text with a link",
  ],
  ["the text inside is not sent if nobody says so", "", {}, "textContent", text, undefined],
])
  test(name, () => {
    const { element } = sentBy(`<div ${attribute}>${html}</div>`, "div", options)
    assert.equal(element[property], expected)
  })

test("the values of boxes that share their name are the same each time they are read", () => {
  const box = (id, value, checked = "") =>
    `<input type="checkbox" name="list" id="list-${id}" value="${value}" ${checked}>`
  const page = startApplication(box(3, "three") + box(1, "one", "checked") + box(2, "two", "checked"))
  for (let count = 0; count < 2; count += 1) page.application.stimulate("A#b", page.find("#list-1"))
  assert.deepEqual(
    page.sent.map(elementOf).map(({ value, values }) => [value, values]),
    [
      ["one,two", ["one", "two"]],
      ["one,two", ["one", "two"]],
    ],
  )
})
