import assert from "node:assert/strict"
import { test } from "node:test"
import { callbackNames } from "../../src/stimulus/callback_names.js"

test("actions are camelized, with a capital where something stands before them", () => {
  for (const [action, lower, upper] of [
    ["doStuff", "doStuff", "DoStuff"],
    ["do-stuff", "doStuff", "DoStuff"],
  ]) {
    assert.deepEqual(callbackNames("success", action), [`${lower}Success`, "reflexSuccess"])
    assert.deepEqual(callbackNames("before", action), [`before${upper}`, "beforeReflex"])
  }
})

test("each stage has its generic method, after the specific one", () => {
  const names = (stage) => callbackNames(stage, "doStuff")
  assert.deepEqual(["before", "queued", "delivered", "success", "error"].map(names), [
    ["beforeDoStuff", "beforeReflex"],
    ["doStuffQueued", "reflexQueued"],
    ["doStuffDelivered", "reflexDelivered"],
    ["doStuffSuccess", "reflexSuccess"],
    ["doStuffError", "reflexError"],
  ])
  assert.deepEqual(["halted", "forbidden", "after", "finalize"].map(names), [
    ["doStuffHalted", "reflexHalted"],
    ["doStuffForbidden", "reflexForbidden"],
    ["afterDoStuff", "afterReflex"],
    ["finalizeDoStuff", "finalizeReflex"],
  ])
  assert.deepEqual(callbackNames("after", undefined), ["afterReflex"])
})
