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

test("an element that is not there is warned about, by its selector", async () => {
  const page = await perform(`<div id="around"></div>`, remove("#missing"))
  assert.equal(page.document.body.innerHTML, `<div id="around"></div>`)
  assert.equal(page.logger.warnings.length, 1)
  assert.match(page.logger.warnings[0][0], /"#missing"/)
})
