import assert from "node:assert/strict"
import { test } from "node:test"
import { formParams } from "../src/form_data.js"
import { openPage, startApplication } from "./helper.js"

/** What a form sends, as name=value. */
function paramsOf(fields, submitter) {
  const { find } = openPage(`<form>${fields}</form>`)
  return formParams(find("form"), submitter ? find(submitter) : null).map(
    ([name, value]) => `${name}=${value}`,
  )
}

function check(rows) {
  for (const [fields, expected, submitter] of rows)
    assert.deepEqual(paramsOf(fields, submitter), expected, fields)
}

const input = (name, value = "", more = "") => `<input name="${name}" value="${value}" ${more}>`
const box = (name, value, checked = "checked") =>
  `<input type="checkbox" name="${name}" value="${value}" ${checked}>`
const radio = (name, value, checked = "") => `<input type="radio" name="${name}" value="${value}" ${checked}>`

test("an empty form sends nothing, and neither does no form", () => {
  check([["", []]])
  const page = startApplication(`<b data-reflex="A#b"></b><form><i data-reflex="A#c"></i></form>`)
  page.click("b")
  page.click("i")
  assert.deepEqual(
    page.sent.map(({ params }) => params),
    [undefined, []],
  )
})

test("text is sent as it is, in document order, blanks kept and disabled fields left out", () => {
  check([
    [input("foo", "bar"), ["foo=bar"]],
    [input("foo"), ["foo="]],
    [input("b", "1") + input("a", "2"), ["b=1", "a=2"]],
    [`<textarea name="t">a, b c</textarea>`, ["t=a, b c"]],
    [input("a", "1", "disabled") + input("b", "2"), ["b=2"]],
    [`<fieldset disabled>${input("a", "1")}</fieldset>`, []],
    [`<input value="1">`, []],
  ])
})

test("boxes are sent when they are ticked, with every value of their name", () => {
  check([
    [
      `<input type="checkbox" name="foo" checked><input type="checkbox" name="baz" checked>`,
      ["foo=on", "baz=on"],
    ],
    [box("foo", "1", "") + box("baz", "2"), ["baz=2"]],
    [box("foo[]", "1") + box("foo[]", "2"), ["foo[]=1", "foo[]=2"]],
    [box("foo[]", "1"), ["foo[]=1"]],
  ])
})

test("of radio buttons the picked one is sent, beside boxes of the same name", () => {
  check([
    [radio("foo", "1") + radio("foo", "2"), []],
    [radio("foo", "bar1", "checked") + radio("foo", "bar2"), ["foo=bar1"]],
    [radio("foo", "", "checked"), ["foo="]],
    [radio("foo", "bar1", "checked") + box("foo", "bar3"), ["foo=bar1", "foo=bar3"]],
  ])
})

test("buttons are sent only when they were pressed", () => {
  const buttons = `<input type="submit" name="submit" value="submit"><input type="reset" name="reset" value="r">
    <input type="button" name="button" value="b"><button name="save" value="1">Save</button>`
  check([
    [buttons, []],
    [buttons, ["submit=submit"], "[type=submit]"],
    [buttons, ["save=1"], "[name=save]"],
    [`<input type="submit" name="a" value="1"><input type="submit" name="b" value="2">`, ["b=2"], "[name=b]"],
    [`<input type="submit" name="commit" value="">`, ["commit="], "[name=commit]"],
    [`<input type="submit" value="x">`, [], "input"],
  ])
})

test("what asked is not sent twice, whatever it is", () => {
  const page = startApplication(
    `<form><input type="checkbox" name="c" data-reflex="A#b"><input name="t" value="1" data-reflex="A#b">
     <div data-reflex="A#b"></div><input type="submit" name="commit" value="x"></form>`,
  )
  page.click("div")
  page.type("[name=t]", "2")
  assert.deepEqual(
    page.sent.map(({ params }) => params),
    [[["t", "1"]], [["t", "2"]]],
  )
})

test("names are nobody's business here: brackets, order and repeats stay", () => {
  const names = [
    "name[]",
    "a[b][c]",
    "a[0]",
    "a[x]",
    "people[][name]",
    "user[tags][]",
    "a[2]",
    "a[1]",
    "a[1]",
  ]
  check([[names.map((name) => input(name, "v")).join(""), names.map((name) => `${name}=v`)]])
})

test("of a select the chosen options are sent, in their order, with their text where they have no value", () => {
  const options = `<option value="">-</option><option value="a">A</option><option selected>b</option><option value="c" selected>C</option>`
  check([
    [`<select name="s">${options.replace("selected", "")}</select>`, ["s=c"]],
    [`<select name="s"><option value="" selected></option></select>`, ["s="]],
    [`<select name="s" multiple>${options}</select>`, ["s=b", "s=c"]],
    [
      `<select name="s[]" multiple>${options.replace('value=""', 'value="" selected')}</select>`,
      ["s[]=", "s[]=b", "s[]=c"],
    ],
    [`<select name="s" multiple><option>a</option></select>`, []],
  ])
})

test("names and values with any character come through", () => {
  const odd = [
    " ",
    "&amp;",
    "=",
    ":",
    ";",
    "/",
    "+",
    "$",
    "@",
    "?",
    "%",
    "[]",
    "{}",
    "#",
    "ä€😀",
    "&quot;'&lt;&gt;",
  ]
  const plain = odd.map((text) => text.replace("&amp;", "&").replace("&quot;'&lt;&gt;", `"'<>`))
  check([
    [odd.map((text) => input(`n${text}`, `v${text}`)).join(""), plain.map((text) => `n${text}=v${text}`)],
    [input(odd.join(""), odd.join("")), [`${plain.join("")}=${plain.join("")}`]],
  ])
})
