import assert from "node:assert/strict"
import { test } from "node:test"
import { startApplication } from "../helper.js"
import { dataOf, sentBy } from "./helper.js"

for (const [name, given] of [
  ["null", null],
  ["undefined", undefined],
  ["an object that is no element", {}],
])
  test(`${name} has no data, and is an argument`, () => {
    const page = startApplication("<p data-a='1'></p>")
    page.application.stimulate("A#b", given)
    assert.deepEqual(dataOf(page.sent[0]).dataset, {})
    assert.deepEqual(page.sent[0].args, [given ?? null])
  })

test("an element without attributes has no data", () => {
  assert.deepEqual(dataOf(sentBy("<div>Test</div>", "div")).dataset, {})
})

test("an element's data are its data attributes and nothing else, without what says what to call", () => {
  const body = `<div id="example" class="c" data-controller="foo" data-reflex="bar" data-info="12345">Test</div>`
  assert.deepEqual(dataOf(sentBy(body, "div")).dataset, { controller: "foo", info: "12345" })
})
