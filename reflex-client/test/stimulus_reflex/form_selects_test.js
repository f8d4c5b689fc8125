import assert from "node:assert/strict"
import { test } from "node:test"
import { formSentBy } from "./helper.js"

/** A select with these options, the chosen ones with a plus. */
const select = (name, options, multiple = "") =>
  `<select name="${name}" ${multiple}>${options
    .map((text) => [text.replace("+", ""), text.startsWith("+") ? "selected" : ""])
    .map(([value, selected]) => `<option value="${value}" ${selected}>Text of ${value}</option>`)
    .join("")}</select>`

for (const [name, fields, expected] of [
  ["of a select the chosen option is sent", select("foo", ["bar", "+baz"]), "foo=baz"],
  ["of a select without a choice the first option is sent", select("foo", ["", "bar", "baz"]), "foo="],
  [
    "of a select of several all that are chosen are sent",
    select("foo", ["+bar", "baz", "+cat"], "multiple"),
    "foo=bar&foo=cat",
  ],
  [
    "an empty option is sent if it is chosen",
    select("foo", ["+", "+bar", "baz", "cat"], "multiple"),
    "foo=&foo=bar",
  ],
  [
    "a select may have brackets in its name",
    select("foo[]", ["+bar", "baz", "+qux"], "multiple"),
    "foo%5B%5D=bar&foo%5B%5D=qux",
  ],
  [
    "an option without a value is its text",
    select("foo[bar]", ["+", "+baz", "qux", "+norf"], "multiple").replace(
      "<option",
      "<option selected>Default value</option><option",
    ),
    "foo%5Bbar%5D=Default%20value&foo%5Bbar%5D=&foo%5Bbar%5D=baz&foo%5Bbar%5D=norf",
  ],
  [
    "a select may have something in the brackets of its name",
    select("foo[bar]", ["+baz", "qux", "+norf"], "multiple"),
    "foo%5Bbar%5D=baz&foo%5Bbar%5D=norf",
  ],
])
  test(name, () => assert.equal(formSentBy(fields), expected))
