import assert from "node:assert/strict"
import { test } from "node:test"
import { perform } from "../operations_helper.js"

const operations = [
  { operation: "innerHtml", selector: "#a", html: "<i>1</i>" },
  { operation: "insertAdjacentHtml", selector: "#b", html: "<i>2</i>" },
]

test("the element is told of each operation before it is done", async () => {
  const told = []
  await perform(`<div id="a"></div><div id="b"></div>`, operations, {
    first({ find }) {
      for (const id of ["#a", "#b"])
        find(id).addEventListener("reflex:operation", ({ target, detail }) =>
          told.push([target === find(id), target.innerHTML, detail.operation, detail.selector, detail.html]),
        )
    },
  })
  assert.deepEqual(told, [
    [true, "", "innerHtml", "#a", "<i>1</i>"],
    [true, "", "insertAdjacentHtml", "#b", "<i>2</i>"],
  ])
})

test("the elements around it are told as well", async () => {
  const told = []
  const nested = (id) => `<section><div><div id="${id}"></div></div></section>`
  await perform(nested("a") + nested("b"), operations, {
    first({ document }) {
      for (const section of document.querySelectorAll("section"))
        section.addEventListener("reflex:operation", ({ target, bubbles }) => told.push([target.id, bubbles]))
    },
  })
  assert.deepEqual(told, [
    ["a", true],
    ["b", true],
  ])
})
