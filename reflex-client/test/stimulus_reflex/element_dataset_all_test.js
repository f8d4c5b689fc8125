import assert from "node:assert/strict"
import { test } from "node:test"
import { dataOf, sentBy } from "./helper.js"

/** An element with posts in it; `tokens` are the attributes that ask for them. */
function dataFor(own, tokens, ...posts) {
  const children = posts.map((data) => `<div class="post" ${data}></div>`).join("")
  return dataOf(
    sentBy(`<div id="example" data-controller="posts" ${own} ${tokens}>${children}</div>`, "#example"),
  )
}
const single = `data-reflex-dataset=".post"`
const all = `data-reflex-dataset-all=".post"`
const singleAsked = { controller: "posts", "reflex-dataset": ".post" }
const allAsked = { controller: "posts", "reflex-dataset-all": ".post" }
const ids = (...numbers) => numbers.map((number) => `data-post-id="${number}"`)

test("of values that overlap the first one counts, and all of them are in the list", () => {
  assert.deepEqual(dataFor(`data-id="1"`, `${single} ${all}`, ...ids(1, 2, 3, 4)), {
    dataset: { ...singleAsked, ...allAsked, id: "1", "post-id": "1" },
    datasetAll: { controller: ["posts"], id: ["1"], "post-id": ["1", "2", "3", "4"] },
  })
})

test("the list alone begins with the element's own value", () => {
  assert.deepEqual(dataFor(`data-post-id="1"`, all, ...ids(2, 3, 4)), {
    dataset: { ...allAsked, "post-id": "1" },
    datasetAll: { controller: ["posts"], "post-id": ["1", "2", "3", "4"] },
  })
})

test("a name that is the plural of another one is a name of its own", () => {
  assert.deepEqual(dataFor(`data-post-ids="1"`, `${single} ${all}`, ...ids(2, 3, 4)), {
    dataset: { ...singleAsked, ...allAsked, "post-id": "2", "post-ids": "1" },
    datasetAll: { controller: ["posts"], "post-id": ["2", "3", "4"], "post-ids": ["1"] },
  })
})

test("singular and plural stay apart without a list, too", () => {
  assert.deepEqual(dataFor(`data-post-id="1"`, single, ...ids(2, 3), `data-post-ids="4"`), {
    dataset: { ...singleAsked, "post-id": "1", "post-ids": "4" },
    datasetAll: {},
  })
})
