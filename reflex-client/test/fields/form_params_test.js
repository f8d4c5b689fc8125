import assert from "node:assert/strict"
import { test } from "node:test"
import { formParams } from "../../src/fields/form_data.js"
import { openPage, startApplication } from "../helper.js"

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

test("what is in a disabled part of the form is not sent, and neither is what has no name", () => {
  check([
    [`<fieldset disabled>${input("a", "1")}</fieldset>`, []],
    [`<input value="1">`, []],
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

test("of a select of several nothing is sent if nothing is chosen", () => {
  check([[`<select name="s" multiple><option>a</option></select>`, []]])
})

test("names and values in any script, with quotes and brackets, come through", () => {
  const odd = `ä€😀 "'<>`
  const escaped = odd.replace('"', "&quot;")
  check([[input(escaped, escaped), [`${odd}=${odd}`]]])
})
