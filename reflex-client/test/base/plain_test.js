import assert from "node:assert/strict"
import { test } from "node:test"
import { plain } from "../../src/base/plain.js"
import { openPage } from "../helper.js"

test("what stands for a node can be asked for again", () => {
  const { document } = openPage(`<form id="f"><input name="tagName"></form>`)
  const form = document.querySelector("form")
  assert.equal(plain(plain(form)).tagName, "FORM")
  assert.equal(plain(plain(document)).body.tagName, "BODY")
})
