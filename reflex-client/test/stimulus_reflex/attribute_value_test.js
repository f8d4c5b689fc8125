import assert from "node:assert/strict"
import { test } from "node:test"
import { startApplication } from "../helper.js"

/** There is no list of values to be joined: what a page writes into these two attributes is its own. */
for (const [name, value] of [
  ["a page without controllers gets none", undefined],
  ["an empty attribute stays empty", ""],
  ["a single value stays as it is", "example"],
  ["several values stay as they are", "one two three"],
  ["white space around values stays as it is", " one  two  three "],
  ["gaps between values stay as they are", "one  two three "],
  ["repeated values stay as they are", "one two three three two one"],
  ["gaps and repeated values stay as they are", "one  two three  two  three one "],
])
  test(`${name}, whatever asks and comes back`, () => {
    const attributes = value === undefined ? "" : ` data-controller="${value}" data-action="${value}"`
    const html = `<b data-reflex="A#b"${attributes}>text</b>`
    const page = startApplication(html)
    page.click("b")
    page.morph(html)
    assert.equal(page.document.body.innerHTML, html)
    assert.equal(page.sent.length, 1)
  })
