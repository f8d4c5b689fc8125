import assert from "node:assert/strict"
import { test } from "node:test"
import { startApplication } from "../helper.js"

for (const [name, entries, events] of [
  ["no attribute has no entry", undefined, []],
  ["a single value is one entry", "one", ["one"]],
  ["values are told apart by the spaces between them", "one two three", ["one", "two", "three"]],
  ["more white space than needed means nothing", " one two   three ", ["one", "two", "three"]],
])
  test(name, () => {
    const page = startApplication(entries === undefined ? "<b></b>" : `<b data-reflex="${entries}"></b>`)
    const heard = ["one", "two", "three", ""].filter((event) => {
      const before = page.sent.length
      page.fire("b", event)
      return page.sent.length > before
    })
    assert.deepEqual(heard, events)
  })
