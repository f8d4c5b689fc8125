import assert from "node:assert/strict"
import { test } from "node:test"
import { SimpleEntry } from "../../src/events/simple_entry.js"
import { callbackNames } from "../../src/stimulus/callback_names.js"
import { identifierOf } from "../../src/stimulus/controller_search.js"
import { openPage } from "../helper.js"

for (const [name, stage, action, expected] of [
  ["a word begins with a capital after its stage", "before", "example", "beforeExample"],
  ["a word stays small before its stage", "success", "example", "exampleSuccess"],
  [
    "several words become one, with a capital after its stage",
    "before",
    "complex_example test",
    "beforeComplexExampleTest",
  ],
  [
    "several words become one, small before its stage",
    "success",
    "complex_example test",
    "complexExampleTestSuccess",
  ],
])
  test(name, () => assert.equal(callbackNames(stage, action)[0], expected))

/** The controller that an entry looks for. */
function controllerOf(entry) {
  const { target } = SimpleEntry.parse(entry, openPage("<b></b>").find("b"))
  return target && identifierOf(target)
}

for (const [name, entry, expected] of [
  ["an entry with an event and the long name", "click->TestReflex#create", "test"],
  ["an entry with the long name alone", "TestReflex#create", "test"],
  ["an entry with an event and the short name", "click->Test#create", "test"],
  ["an entry with the short name alone", "Test#create", "test"],
  ["an entry that names no reflex", "nope", undefined],
  ["an entry with a long name of several words", "click->SomethingElseReflex#create", "something-else"],
  ["an entry with a short name of several words", "click->SomethingElse#create", "something-else"],
  ["an entry with a module", "click->MyModule::TestReflex#create", "my-module--test"],
])
  test(`${name} looks for ${expected ?? "no controller"}`, () => assert.equal(controllerOf(entry), expected))

for (const [name, reflexes, expected] of [
  ["nothing names nothing", [""], ""],
  ["a reflex names its controller", ["Test", "TestReflex"], "test"],
  ["words are told apart by a dash", ["SomethingElse", "SomethingElseReflex"], "something-else"],
  ["modules are told apart by two", ["MyModule::Test", "MyModule::TestReflex"], "my-module--test"],
])
  test(name, () => {
    for (const reflex of reflexes) assert.equal(identifierOf(reflex), expected)
  })
