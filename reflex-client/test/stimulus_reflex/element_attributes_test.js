import assert from "node:assert/strict"
import { test } from "node:test"
import { elementOf, sentBy } from "./helper.js"

const box = (id, value, checked = "") =>
  `<input type="checkbox" name="list" id="list-${id}" value="${value}" ${checked}>`
const option = (value, selected = "") => `<option value="${value}" ${selected}>${value}</option>`
const field = (id) => `<input name="repeated" type="text" id="${id}" value="Text">`
const none = { value: undefined, values: [], checked: false, selected: false }

for (const [name, body, selector, expected] of [
  ["a bare link has nothing but its tag", "<a>Test</a>", "a", { ...none, tagName: "A", attributes: {} }],
  [
    "a link has its attributes, without what says what to call",
    `<a id="example" data-controller="foo" data-reflex="bar" data-info="12345">Test</a>`,
    "a",
    {
      ...none,
      tagName: "A",
      attributes: { id: "example", "data-controller": "foo", "data-info": "12345" },
    },
  ],
  [
    "the value of a text area is its text",
    `<textarea id="example">Text</textarea>`,
    "textarea",
    { ...none, tagName: "TEXTAREA", attributes: { id: "example" }, value: "Text" },
  ],
  [
    "the value of a text field is what is in it",
    `<input type="text" id="example" value="Text">`,
    "input",
    {
      ...none,
      tagName: "INPUT",
      attributes: { type: "text", id: "example", value: "Text" },
      value: "Text",
    },
  ],
  [
    "a text field that shares its name has its own value only",
    `<div>${field("another")}${field("example")}</div>`,
    "#example",
    {
      ...none,
      tagName: "INPUT",
      attributes: { name: "repeated", type: "text", id: "example", value: "Text" },
      value: "Text",
    },
  ],
  [
    "a box that is not ticked says so, and has a value all the same",
    `<input type="checkbox" id="example">`,
    "input",
    { ...none, tagName: "INPUT", attributes: { type: "checkbox", id: "example" }, value: "on" },
  ],
  [
    "a box that is ticked says so",
    `<input type="checkbox" id="example" checked>`,
    "input",
    {
      ...none,
      tagName: "INPUT",
      attributes: { type: "checkbox", id: "example", checked: "" },
      value: "on",
      checked: true,
    },
  ],
  [
    "a select has a list of values as well",
    `<select name="s" id="s">${option("one")}${option("two", "selected")}${option("three")}</select>`,
    "select",
    { ...none, tagName: "SELECT", attributes: { name: "s", id: "s" }, value: "two", values: ["two"] },
  ],
  [
    "a select of several has all that are chosen, as a list and joined by commas",
    `<select name="s" multiple>${option("one", "selected")}${option("two", "selected")}${option("three")}</select>`,
    "select",
    {
      ...none,
      tagName: "SELECT",
      attributes: { name: "s", multiple: "" },
      value: "one,two",
      values: ["one", "two"],
    },
  ],
  [
    "boxes that share their name have all that are ticked, as a list and joined by commas",
    `<div>${box(3, "three")}${box(1, "one", "checked")}${box(2, "two", "checked")}</div>`,
    "#list-1",
    {
      ...none,
      tagName: "INPUT",
      attributes: { type: "checkbox", name: "list", id: "list-1", value: "one", checked: "" },
      value: "one,two",
      values: ["one", "two"],
      checked: true,
    },
  ],
])
  test(name, () => assert.deepEqual(elementOf(sentBy(body, selector)), expected))
