import assert from "node:assert/strict"
import { test } from "node:test"
import { formSentBy, input } from "./helper.js"

const submit = (value, name = "commit") => input(name, value, "submit")

for (const [name, fields, asking, expected] of [
  [
    "a button that asks is the one that was pressed",
    submit("Create Post"),
    "[type=submit]",
    "commit=Create%20Post",
  ],
  [
    "a button that asks is sent after the fields before it",
    input("title", "Post") + submit("Create Post"),
    "[type=submit]",
    "title=Post&commit=Create%20Post",
  ],
  [
    "a button is not sent if something else asks",
    input("name", "Hello World") + submit("Create Post"),
    "[type=text]",
    "name=Hello%20World",
  ],
  ["of two buttons none is sent if none was pressed", submit("One") + submit("Two"), "form", ""],
  ["of two buttons the one that asks is sent", submit("One") + submit("Two"), "[value=Two]", "commit=Two"],
  ["a button that asks is sent with an empty value, too", submit(""), "[type=submit]", "commit="],
  ["a box that asks is sent only if it is ticked", input("public", "1", "checkbox"), "[type=checkbox]", ""],
  ["a button without a name is not sent, though it asks", submit("Create Post", ""), "input", ""],
  ["what is no field is not sent, though it asks", `<div name="foo" value="bar">bar</div>`, "div", ""],
  [
    "a field that asks is sent once",
    input("commit", "Create Post", "text", `data-action="change->post#create"`),
    "input",
    "commit=Create%20Post",
  ],
])
  test(name, () => assert.equal(formSentBy(fields, asking), expected))
