import assert from "node:assert/strict"
import { test } from "node:test"
import { perform } from "../operations_helper.js"

const operations = [
  { operation: "innerHtml", selector: "#a", html: "<i>1</i>" },
  { operation: "insertAdjacentHtml", selector: "#b", html: "<i>2</i>" },
]

const names = ["reflex:operation", "reflex:after-operation"]

test("the element is told of each operation before it is done, and when it is", async () => {
  const told = []
  await perform(`<div id="a"></div><div id="b"></div>`, operations, {
    first({ find }) {
      for (const id of ["#a", "#b"])
        for (const name of names)
          find(id).addEventListener(name, ({ target, detail: { operation, selector, html } }) =>
            told.push([name, target === find(id), target.innerHTML, operation, selector, html]),
          )
    },
  })
  assert.deepEqual(told, [
    ["reflex:operation", true, "", "innerHtml", "#a", "<i>1</i>"],
    ["reflex:after-operation", true, "<i>1</i>", "innerHtml", "#a", "<i>1</i>"],
    ["reflex:operation", true, "", "insertAdjacentHtml", "#b", "<i>2</i>"],
    ["reflex:after-operation", true, "<i>2</i>", "insertAdjacentHtml", "#b", "<i>2</i>"],
  ])
})

test("the elements around it are told as well", async () => {
  const told = []
  const nested = (id) => `<section><div><div id="${id}"></div></div></section>`
  await perform(nested("a") + nested("b"), operations, {
    first({ document }) {
      for (const section of document.querySelectorAll("section"))
        for (const name of names)
          section.addEventListener(name, ({ target, bubbles }) => told.push([target.id, bubbles]))
    },
  })
  assert.deepEqual(told, [
    ["a", true],
    ["a", true],
    ["b", true],
    ["b", true],
  ])
})
