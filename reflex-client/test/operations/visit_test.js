import assert from "node:assert/strict"
import { test } from "node:test"
import * as operations from "../../src/parts/operations.js"
import { startApplication } from "../helper.js"

const here = "https://example.org/ctx/todos?done=false"

function follow(url) {
  const page = startApplication("", { parts: { operations } })
  page.application.stimulate("A#b")
  page.answer({ type: "navigate", url })
  return page.location
}

test("a redirect to an anchor of the page that is shown loads it anew", () => {
  for (const url of ["/ctx/todos?done=false#row3", "#row3"]) {
    const { assigned, reloads } = follow(url)
    assert.deepEqual([assigned, reloads], [[`${here}#row3`], 1])
  }
})

test("a redirect elsewhere, or without an anchor, loads by itself", () => {
  for (const url of ["/ctx/todos#row3", "/ctx/todos?done=false", "/ctx/todos?done=true#row3"])
    assert.equal(follow(url).reloads, 0)
})
