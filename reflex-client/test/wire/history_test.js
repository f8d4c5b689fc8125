import assert from "node:assert/strict"
import { test } from "node:test"
import { openPage, settled, startApplication } from "../helper.js"

const opened = async (entry) => {
  const page = openPage("<p></p>")
  page.window.performance.getEntriesByType = () => [entry]
  const application = startApplication("", { page })
  await settled()
  return application.sent.map(({ target }) => target)
}

test("a page that the browser shows out of its cache when the visitor goes back is brought up to date", async () => {
  assert.deepEqual(await opened({ type: "back_forward", transferSize: 0 }), [undefined])
})

test("one that was loaded is not asked for again", async () => {
  assert.deepEqual(await opened({ type: "back_forward", transferSize: 4000 }), [])
  assert.deepEqual(await opened({ type: "navigate", transferSize: 0 }), [])
})
