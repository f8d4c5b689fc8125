import assert from "node:assert/strict"
import { test } from "node:test"
import { ControllerRegistry } from "../../src/stimulus/controller_registry.js"
import { findController, identifierOf } from "../../src/stimulus/controller_search.js"
import { openPage } from "../helper.js"

test("capitals in a row are one word, and a number belongs to the word before it", () => {
  assert.deepEqual(["HTMLPage#a", "Step2Form#a"].map(identifierOf), ["html-page", "step2-form"])
})

test("the nearest registered controller of that name is found, a disconnected one is not", () => {
  const { find } = openPage(`<div><p><b></b></p></div>`)
  const registry = new ControllerRegistry()
  const outer = { element: find("div"), identifier: "test" }
  const inner = { element: find("p"), identifier: "test" }
  const other = { element: find("b"), identifier: "other" }
  for (const controller of [outer, other]) registry.add(controller)
  assert.equal(findController(registry, find("b"), "Test#a"), outer)
  registry.add(inner)
  assert.equal(findController(registry, find("b"), "TestReflex#a"), inner)
  registry.add({ ...inner, application: { getControllerForElementAndIdentifier: () => null } })
  assert.equal(findController(registry, find("b"), "Test#a"), outer)
  assert.equal(findController(registry, find("b"), "Missing#a"), undefined)
  assert.equal(findController(registry, find("b"), undefined), undefined)
})
