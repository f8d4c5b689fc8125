import assert from "node:assert/strict"
import { test } from "node:test"
import { perform } from "../operations_helper.js"

const remove = (selector) => [{ operation: "remove", selector }]

test("the element is removed, what is around it stays", async () => {
  const page = await perform(`<div id="around"><div id="a">text</div></div>`, remove("#a"))
  assert.equal(page.document.body.innerHTML, `<div id="around"></div>`)
})

test("all that is in the element is removed with it", async () => {
  const page = await perform(
    `<div id="around"><div id="a"><p id="b">text</p><p id="c"><b id="d">text</b><b id="e">text</b></p></div></div>`,
    remove("#a"),
  )
  assert.equal(page.document.body.innerHTML, `<div id="around"></div>`)
})

test("an element that is not there is warned about, with the operation that wants it", async () => {
  const page = await perform(`<div id="around"></div>`, remove("#missing"))
  assert.equal(page.document.body.innerHTML, `<div id="around"></div>`)
  assert.deepEqual(page.logger.warnings, [
    ['Reflex: nothing in this page matches "#missing".', ...remove("#missing")],
  ])
})
