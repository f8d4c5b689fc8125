import assert from "node:assert/strict"
import { test } from "node:test"
import { defaultSchema } from "../../src/base/schema.js"
import { rootsOf, splitSelectors } from "../../src/page/roots.js"
import { fakeLogger, openPage } from "../helper.js"

function rootsIn(body, selector = "b") {
  const logger = fakeLogger()
  return { roots: rootsOf(openPage(body).find(selector), defaultSchema, logger), warnings: logger.warnings }
}

test("without the attribute the body is the root", () => {
  assert.deepEqual(rootsIn("<b></b>").roots, ["body"])
})

test("the nearest element that names something wins, what is missing is reported", () => {
  const { roots, warnings } = rootsIn(
    `<div data-reflex-root="#x"><p id="x" data-reflex-root="#no"><b></b></p></div>`,
  )
  assert.deepEqual(roots, ["#x"])
  assert.match(warnings[0][0], /"#no"/)
})

test("selectors are trimmed, bad ones dropped, and commas inside them respected", () => {
  const { roots, warnings } = rootsIn(`<p id="x" data-reflex-root=" #x , :is(a, b), p[ , #gone"><b></b></p>`)
  assert.deepEqual(splitSelectors(`a:is(b, c), [x="1,2"], d\\,e`), ["a:is(b, c)", `[x="1,2"]`, "d\\,e"])
  assert.deepEqual(roots, ["#x", ":is(a, b)"])
  assert.equal(warnings.length, 1)
})

test("an empty value means the element itself by its id", () => {
  assert.deepEqual(rootsIn(`<p id='a"b' data-reflex-root><b></b></p>`).roots, [`[id="a\\"b"]`])
  assert.deepEqual(rootsIn(`<p data-reflex-root><b></b></p>`).roots, ["body"])
})

test("what users have written names no root, and is none", () => {
  const { roots, warnings } = rootsIn(
    `<p id="x" data-reflex-root="#y"><u data-reflex-ignore><i id="y" data-reflex-root><b></b></i></u></p>`,
  )
  assert.deepEqual(roots, ["body"])
  assert.equal(warnings.length, 2)
})
