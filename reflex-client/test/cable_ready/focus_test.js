import assert from "node:assert/strict"
import { test } from "node:test"
import { perform } from "../operations_helper.js"

test("an operation may move the focus afterwards", async () => {
  const focused = []
  const place = (id) => `<div id="${id}">before</div><input id="${id}-focus">`
  await perform(
    place("a") + place("b"),
    [
      { operation: "innerHtml", selector: "#a", html: "<i>1</i>", focusSelector: "#a-focus" },
      { operation: "insertAdjacentHtml", selector: "#b", html: "<i>2</i>", focusSelector: "#b-focus" },
    ],
    {
      first: ({ document }) => document.addEventListener("focusin", ({ target }) => focused.push(target.id)),
    },
  )
  assert.deepEqual(focused, ["a-focus", "b-focus"])
})
