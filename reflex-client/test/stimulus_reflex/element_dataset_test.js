import assert from "node:assert/strict"
import { test } from "node:test"
import { dataOf, sentBy } from "./helper.js"

const link = (dataset = "") =>
  `<a id="example" data-controller="foo" data-reflex="bar" data-info="12345" ${dataset}>Test</a>`
const own = { controller: "foo", info: "12345" }
const around = (html) => `<div data-parent-id="none of it">${html}</div>`
const asking = (tokens) => `<div id="example" data-controller="foo" data-reflex-dataset="${tokens}"></div>`
const asked = (tokens, more) => ({ controller: "foo", "reflex-dataset": tokens, ...more })
const numbers = ["one", "two", "three", "four"]
const parts = (attribute, prefix) =>
  numbers
    .map((name, index) => `<div ${attribute}="${prefix}${index + 1}" data-${name}-id="${index + 1}"></div>`)
    .join("")
const allIds = { "one-id": "1", "two-id": "2", "three-id": "3", "four-id": "4" }

for (const [name, body, expected] of [
  ["an element without data attributes has no data", `<a id="example">Test</a>`, {}],
  ["an element has its own data", link(), own],
  ["an element has nothing of its parent unless it asks", around(link()), own],
  ["an element without the attribute does not ask", around(`<p>${link()}</p>`), own],
  [
    "an empty attribute asks for nothing",
    around(link("data-reflex-dataset")),
    { ...own, "reflex-dataset": "" },
  ],
  [
    "a word that means nothing here finds nothing",
    around(link(`data-reflex-dataset="whut"`)),
    { ...own, "reflex-dataset": "whut" },
  ],
  [
    "ancestors are all elements around it",
    `<div data-body-id="body"><div data-grandparent-id="456"><div data-parent-id="123">${link(
      `data-reflex-dataset="ancestors"`,
    )}</div></div></div>`,
    { ...own, "reflex-dataset": "ancestors", "parent-id": "123", "grandparent-id": "456", "body-id": "body" },
  ],
  [
    "the element's own value wins over that of an ancestor",
    `<div data-info="outer"><a id="example" data-info="inner" data-reflex-dataset="ancestors">Test</a></div>`,
    { info: "inner", "reflex-dataset": "ancestors" },
  ],
  [
    "an id finds its element",
    `<div>${asking("#timmy")}<div id="timmy" data-age="12"></div></div>`,
    asked("#timmy", { age: "12" }),
  ],
  [
    "a tag finds all its elements, and no others",
    `${asking("span")}<span data-span-one="1"></span><span data-span-two="2"></span><div data-div="other"></div>`,
    asked("span", { "span-one": "1", "span-two": "2" }),
  ],
  [
    "a tag with a class finds those that have both",
    `${asking("span.post")}<span class="post" data-span-one="1"></span><span class="post" data-span-two="2"></span>
     <span data-span="other"></span><div data-div="other"></div>`,
    asked("span.post", { "span-one": "1", "span-two": "2" }),
  ],
  [
    "an id that was given twice finds both elements",
    `${asking("#timmy")}<div id="timmy" data-one="1"></div><div id="timmy" data-two="2"></div>`,
    asked("#timmy", { one: "1", two: "2" }),
  ],
  [
    "several ids find their elements",
    asking("#post1 #post2 #post3 #post4") + parts("id", "post"),
    asked("#post1 #post2 #post3 #post4", allIds),
  ],
  [
    "a class finds its element, beside what the element has itself",
    `<div id="example" data-id="1" data-reflex-dataset=".sarah"></div><div class="sarah" data-job="clerk"></div>`,
    { id: "1", job: "clerk", "reflex-dataset": ".sarah" },
  ],
  [
    "a class finds all its elements",
    `${asking(".post")}<div class="post" data-one-id="1"></div><div class="post" data-two-id="2"></div>`,
    asked(".post", { "one-id": "1", "two-id": "2" }),
  ],
  [
    "several classes find their elements",
    asking(".post1 .post2 .post3 .post4") + parts("class", "post"),
    asked(".post1 .post2 .post3 .post4", allIds),
  ],
])
  test(name, () => assert.deepEqual(dataOf(sentBy(body, "#example")), { dataset: expected, datasetAll: {} }))

test("of two elements only the one that asks has the data of their parent", () => {
  const body = `<div data-parent-id="123"><button id="one" data-reflex-dataset="ancestors"></button><button id="two"></button></div>`
  const [one, two] = ["#one", "#two"].map((selector) => dataOf(sentBy(body, selector)))
  assert.deepEqual(one, {
    dataset: { "parent-id": "123", "reflex-dataset": "ancestors" },
    datasetAll: {},
  })
  assert.deepEqual(two, { dataset: {}, datasetAll: {} })
})
