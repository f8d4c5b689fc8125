import assert from "node:assert/strict"
import { test } from "node:test"
import { perform } from "../operations_helper.js"

const body = `<div id="a">before</div><div id="b">before</div>`
const operations = [
  { operation: "innerHtml", selector: "#a", html: "<i>after</i>" },
  { operation: "insertAdjacentHtml", selector: "#b", html: "<i>after</i>" },
]

test("an operation that was sent is done, whatever else it says", async () => {
  const page = await perform(
    body,
    operations.map((operation) => ({ ...operation, cancel: true })),
  )
  assert.equal(
    page.document.body.innerHTML,
    `<div id="a"><i>after</i></div><div id="b">before<i>after</i></div>`,
  )
})

test("an operation that a listener calls off is not done", async () => {
  const seen = []
  const page = await perform(body, operations, {
    first({ document }) {
      document.addEventListener("reflex:operation", (event) => {
        seen.push(event.target.id)
        event.preventDefault()
      })
      document.addEventListener("reflex:after-operation", () => seen.push("done"))
    },
  })
  assert.deepEqual(seen, ["a", "b"])
  assert.equal(page.document.body.innerHTML, body)
})
