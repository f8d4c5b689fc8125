import assert from "node:assert/strict"
import { test } from "node:test"
import { startWithControllers } from "./helper.js"

for (const [name, identifiers, entries, expected] of [
  ["without controllers none is called back", [], ["click->TestReflex#create", "click->Test#create"], []],
  [
    "where no name matches none is called back",
    ["first", "test", "last"],
    ["click->NoReflex#create", "click->No#create"],
    [],
  ],
  [
    "the controller of that name is called back, however the reflex is written",
    ["first", "test", "last"],
    ["click->TestReflex#create", "click->Test#create"],
    ["test", "test"],
  ],
  [
    "modules of a reflex are two dashes in its controller's name",
    ["first", "some--deep--module--test", "last"],
    ["click->Some::Deep::Module::TestReflex#create", "click->Some::Deep::Module::Test#create"],
    ["some--deep--module--test", "some--deep--module--test"],
  ],
  [
    "words of a reflex are told apart by a dash in its controller's name",
    ["first", "some-thing", "last"],
    ["click->SomeThingReflex#create", "click->SomeThing#create"],
    ["some-thing", "some-thing"],
  ],
])
  test(name, async () => {
    const body = `<b data-controller="${identifiers.join(" ")}" data-reflex="${entries.join(" ")}"></b>`
    const page = await startWithControllers(body, { reflex: identifiers })
    page.click("b")
    assert.deepEqual([page.names(), page.sent.length], [expected, 2])
  })
