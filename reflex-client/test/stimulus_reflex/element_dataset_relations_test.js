import assert from "node:assert/strict"
import { test } from "node:test"
import { dataOf, sentBy } from "./helper.js"

const decoy = `<div data-decoy="me"></div>`
const asking = (token, more, inside = decoy) =>
  `<div id="example" data-reflex-dataset="${token}" ${more}>${inside}</div>`

for (const [name, body, token, expected] of [
  [
    "the parent is the element just around it",
    `<div data-decoy="me"><div data-controller="foo" data-parent-id="1">${decoy}${asking("parent", `data-child-id="2"`)}</div></div>`,
    "parent",
    { controller: "foo", "parent-id": "1", "child-id": "2" },
  ],
  [
    "ancestors are those around it, not those beside them or in it",
    `<div>${decoy}<div data-controller="foo" data-grandparent-id="1">${decoy}<div data-parent-id="2">${decoy}${asking(
      "ancestors",
      `data-child-id="3"`,
    )}</div></div></div>`,
    "ancestors",
    { controller: "foo", "grandparent-id": "1", "parent-id": "2", "child-id": "3" },
  ],
  [
    "descendants are all in it",
    `<div>${decoy}${asking(
      "descendants",
      `data-controller="foo" data-id="1"`,
      `<div data-child-id="2"><div data-grandchild-id="3"></div></div>`,
    )}</div>`,
    "descendants",
    { controller: "foo", id: "1", "child-id": "2", "grandchild-id": "3" },
  ],
  [
    "children are those just in it",
    `<div data-decoy="me">${decoy}${asking(
      "children",
      `data-controller="foo" data-id="1"`,
      `<div data-child-one-id="1">${decoy}</div><div data-child-two-id="2">${decoy}</div>`,
    )}</div>`,
    "children",
    { controller: "foo", id: "1", "child-one-id": "1", "child-two-id": "2" },
  ],
  [
    "siblings are those beside it",
    `<div data-decoy="me">${asking("siblings", `data-controller="foo" data-id="1"`)}
     <div data-sibling-one-id="1">${decoy}</div><div data-sibling-two-id="2">${decoy}</div></div>`,
    "siblings",
    { controller: "foo", id: "1", "sibling-one-id": "1", "sibling-two-id": "2" },
  ],
])
  test(name, () =>
    assert.deepEqual(dataOf(sentBy(body, "#example")), {
      dataset: { "reflex-dataset": token, ...expected },
      datasetAll: {},
    }),
  )
