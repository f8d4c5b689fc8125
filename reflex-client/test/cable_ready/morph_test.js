import assert from "node:assert/strict"
import { test } from "node:test"
import { perform } from "../operations_helper.js"

async function morphed(attributes, html, childrenOnly) {
  const page = await perform(`<div id="a" ${attributes}>before</div>`, [
    { operation: "morph", selector: "#a", html, ...(childrenOnly && { childrenOnly }) },
  ])
  const { innerHTML, dataset } = page.find("#a")
  return { inside: innerHTML, data: { ...dataset }, ofBody: { ...page.document.body.dataset } }
}

for (const [name, attributes, html, childrenOnly, expected] of [
  [
    "the element gets attributes that it lacked",
    "",
    `<div id="a" data-muscles="sore">after</div>`,
    false,
    { inside: "after", data: { muscles: "sore" }, ofBody: {} },
  ],
  [
    "the element gets other values of its attributes",
    `data-muscles="fresh"`,
    `<div id="a" data-muscles="sore">after</div>`,
    false,
    { inside: "after", data: { muscles: "sore" }, ofBody: {} },
  ],
  [
    "what is in the element may be changed alone",
    "",
    "after",
    true,
    { inside: "after", data: {}, ofBody: {} },
  ],
  [
    "the element keeps its attributes if only what is in it changes",
    `data-muscles="fresh"`,
    "after",
    true,
    { inside: "after", data: { muscles: "fresh" }, ofBody: {} },
  ],
])
  test(name, async () => assert.deepEqual(await morphed(attributes, html, childrenOnly), expected))
