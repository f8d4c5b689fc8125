import assert from "node:assert/strict"
import { test } from "node:test"
import { perform } from "../operations_helper.js"

for (const [name, level, written] of [
  ["a message is logged", undefined, "log"],
  ["a message is logged where that is asked for", "log", "log"],
  ["a message may be a warning", "warn", "warn"],
  ["a message may be an information", "info", "info"],
  ["a message may be an error", "error", "error"],
])
  test(name, async () => {
    const lines = []
    await perform("", [{ operation: "consoleLog", message: "Text", level }], {
      first({ window: { console } }) {
        for (const each of ["log", "warn", "info", "error"])
          console[each] = (...args) => lines.push([each, ...args])
      },
    })
    assert.deepEqual(lines, [[written, "Text"]])
  })
