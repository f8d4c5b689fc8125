import assert from "node:assert/strict"
import { test } from "node:test"
import { formSentBy, input, sentBy } from "./helper.js"

test("an element outside of all forms sends none", () => {
  assert.equal(sentBy("<b></b><form></form>", "b").params, undefined)
})

test("no element in particular sends no form", () => {
  assert.equal(sentBy(`<form>${input("foo", "bar")}</form>`).params, undefined)
})

const box = (name, value, checked = "checked") => input(name, value, "checkbox", checked)
const plainBox = (name, checked = "checked") => `<input type="checkbox" name="${name}" ${checked}>`
const radio = (name, value, checked = "") => input(name, value, "radio", checked)

for (const [name, fields, expected] of [
  ["an empty form sends nothing", "", ""],
  ["a field is sent with its value", input("foo", "bar"), "foo=bar"],
  ["a field without a value is sent, too", `<input type="text" name="foo">`, "foo="],
  [
    "several fields are sent in their order",
    input("foo", "bar 1") + input("foo.bar", "bar 2") + input("baz.foo", "bar 3"),
    "foo=bar%201&foo.bar=bar%202&baz.foo=bar%203",
  ],
  [
    "a text area is sent without the line break that it begins with",
    `${input("name", "Reflex")}<textarea name="description">\nPages that react, in real-time.</textarea>`,
    "name=Reflex&description=Pages%20that%20react%2C%20in%20real-time.",
  ],
  [
    "a disabled field is not sent",
    input("foo", "bar 1") + input("foo.bar", "bar 2", "text", "disabled"),
    "foo=bar%201",
  ],
  [
    "boxes are sent if they are ticked",
    plainBox("foo") + plainBox("bar", "") + plainBox("baz"),
    "foo=on&baz=on",
  ],
  [
    "of boxes of one name those that are ticked are sent",
    box("foo[]", "bar") + box("foo[]", "baz") + box("foo[]", "baz", ""),
    "foo%5B%5D=bar&foo%5B%5D=baz",
  ],
  ["a single box of a list is sent like several", box("foo[]", "bar"), "foo%5B%5D=bar"],
  [
    "of radio buttons of which none is picked nothing is sent",
    radio("foo", "bar1") + radio("foo", "bar2"),
    "",
  ],
  [
    "of radio buttons the one that is picked is sent",
    radio("foo", "bar1", "checked") + radio("foo", "bar2"),
    "foo=bar1",
  ],
  [
    "the radio button that is picked may have an empty value",
    radio("foo", "", "checked") + radio("foo", "bar2"),
    "foo=",
  ],
  [
    "radio buttons and boxes may share a name",
    radio("foo", "bar1", "checked") + radio("foo", "bar2") + box("foo", "bar3") + box("foo", "bar4", ""),
    "foo=bar1&foo=bar3",
  ],
  [
    "buttons are not sent, none of them was pressed",
    `${input("submit", "submit", "submit")}${input("reset", "reset", "reset")}${input("button", "button", "button")}
     <button type="submit" name="submitButton" value="submit">Submit</button>
     <button type="reset" name="resetButton" value="reset">Reset</button>
     <button type="button" name="buttonButton" value="button">Button</button>`,
    "",
  ],
])
  test(name, () => assert.equal(formSentBy(fields), expected))
