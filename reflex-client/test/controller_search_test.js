import assert from "node:assert/strict"
import { test } from "node:test"
import { findController, identifierOf } from "../src/controller_search.js"
import { ControllerRegistry } from "../src/reflex_controller.js"
import { openPage } from "./helper.js"

test("a reflex is named like its controller", () => {
  const names = [
    "Test#a",
    "TestReflex#a",
    "SomeThing#a",
    "SomeThingReflex#a",
    "MyModule::Test#a",
    "HTMLPage#a",
    "Step2Form#a",
  ]
  assert.deepEqual(names.map(identifierOf), [
    "test",
    "test",
    "some-thing",
    "some-thing",
    "my-module--test",
    "html-page",
    "step2-form",
  ])
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

/** A page whose `data-controller` names are registered, but for those that start with "plain". */
function registered(body) {
  const { document, find } = openPage(body)
  const registry = new ControllerRegistry()
  for (const element of document.querySelectorAll("[data-controller]")) {
    for (const identifier of element.getAttribute("data-controller").split(" "))
      if (!identifier.startsWith("plain")) registry.add({ element, identifier })
  }
  return (target) => findController(registry, find("b"), target)
}

test("a name with modules or many words finds its controller, with or without Reflex at its end", () => {
  const find = registered(`<b data-controller="test some--deep--module--test some-thing"></b>`)
  for (const [name, identifier] of [
    ["Test", "test"],
    ["TestReflex", "test"],
    ["Some::Deep::Module::Test", "some--deep--module--test"],
    ["Some::Deep::Module::TestReflex", "some--deep--module--test"],
    ["SomeThing", "some-thing"],
    ["SomeThingReflex", "some-thing"],
  ])
    assert.equal(find(`${name}#create`).identifier, identifier, name)
  assert.equal(find("Other#create"), undefined)
  assert.equal(registered("<b></b>")("Test#create"), undefined)
})

test("the controller is the element's own, else one around it, else none", () => {
  for (const [body, target, expected] of [
    [`<b data-controller="example"></b>`, "Example#x", "B"],
    [`<p data-controller="example"><b></b></p>`, "Example#x", "P"],
    [`<p data-controller="plain-example"><b></b></p>`, "PlainExample#x", undefined],
    [`<p data-controller="example1"><b data-controller="example2"></b></p>`, "Example2#x", "B"],
    [`<p data-controller="example"><b></b></p>`, "SomethingDifferent#x", undefined],
    [`<p data-controller="example something-different"><b></b></p>`, "SomethingDifferent#x", "P"],
    [`<b data-controller="example something-different"></b>`, "SomethingDifferent#x", "B"],
    [`<p data-controller="test"><i data-controller="plain test"><b></b></i></p>`, "Test#x", "I"],
    [`<p data-controller="test"><i data-controller="plain"><b></b></i></p>`, "Test#x", "P"],
  ])
    assert.equal(registered(body)(target)?.element.tagName, expected, body)
})
