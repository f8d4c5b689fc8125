import assert from "node:assert/strict"
import { test } from "node:test"
import { defaultSchema } from "../../src/base/schema.js"
import { rowEdits } from "../../src/narrow/row_edits.js"
import { SliceParser } from "../../src/narrow/slice_parser.js"
import { PageText } from "../../src/outline/page_text.js"
import { HtmlParser } from "../../src/page/html_parser.js"
import { openPage } from "../helper.js"
import { stepsOf } from "./generator.js"

const row = (n, more = "") => `<li id="r${n}"><b>${n}</b>${more}</li>`
const list = (...rows) =>
  `<p>${"more of the page ".repeat(20)}</p><ul>\n${rows.map((each) => `${typeof each === "number" ? row(each) : each}\n`).join("")}</ul>`
const htmlOf = (body) => `<!DOCTYPE html>\n<html><head><title>T</title></head><body>${body}</body></html>`

/** What is to be done about the rows of a list, in short: what comes and what goes, and before what. */
function editsOf(before, after) {
  const { window, document } = openPage(before)
  const [html, next] = [before, after].map(htmlOf)
  const text = new PageText(html)
  const changes = text.follow(next, stepsOf(html, next))
  const runtime = { window, schema: defaultSchema, foreign: {}, page: { parser: new HtmlParser(window) } }
  const region = { number: text.outline.names.indexOf("ul"), element: document.querySelector("ul") }
  const sections = changes.sectionsOf(region.number)
  const edits = rowEdits(region, sections, text, new SliceParser(runtime), runtime)
  const idsOf = (nodes) => nodes.flatMap(({ id }) => (id ? [id] : []))
  return edits?.places.map(({ coming, going, before }) => [idsOf(coming), idsOf(going), before?.id])
}

for (const [name, before, after, expected] of [
  ["comes", list(1, 2, 3), list(1, 9, 2, 3), [[["r9"], [], "r2"]]],
  ["comes first, with another one", list(1, 2), list(8, 9, 1, 2), [[["r8", "r9"], [], "r1"]]],
  ["comes last", list(1, 2), list(1, 2, 9), [[["r9"], [], undefined]]],
  ["goes", list(1, 2, 3), list(1, 3), [[[], ["r2"], "r3"]]],
  [
    "goes and another one comes elsewhere",
    list(1, 2, 3),
    list(9, 1, 3),
    [
      [["r9"], [], "r1"],
      [[], ["r2"], "r3"],
    ],
  ],
  [
    "moves up",
    list(1, 2, 3, 4),
    list(1, 4, 2, 3),
    [
      [["r4"], [], "r2"],
      [[], ["r4"], undefined],
    ],
  ],
  [
    "moves down",
    list(1, 2, 3, 4),
    list(2, 3, 1, 4),
    [
      [[], ["r1"], "r2"],
      [["r1"], [], "r4"],
    ],
  ],
])
  test(`a row that ${name} is all that is to be done`, () =>
    assert.deepEqual(editsOf(before, after), expected))

const bare = "<li>no id</li>"
for (const [name, before, after] of [
  ["two rows that go at once", list(1, 2, 3, 4), list(1, 4)],
  ["a row that has changed", list(1, 2, 3), list(1, row(2, "!"), 3)],
  ["two rows that move", list(1, 2, 3, 4, 5, 6, 7, 8), list(3, 1, 2, 4, 8, 5, 6, 7)],
  ["a row without a key", list(1, 2, bare, 3), list(1, 9, 2, bare, 3)],
  ["a new row without a key", list(1, 2, 3), list(1, bare, 2, 3)],
  ["two rows of one key", list(1, 2, 2, 3), list(1, 9, 2, 2, 3)],
  [
    "a key that goes in one row and comes in another",
    list(1, row(2, `<i id="x"></i>`), 3),
    list(row(9, `<i id="x"></i>`), 1, 3),
  ],
  [
    "something permanent in a row that goes",
    list(1, row(2, `<i id="x" data-reflex-permanent></i>`), 3),
    list(1, 3),
  ],
  [
    "a text between rows that has changed",
    list(1, 2, 3),
    list(1, 2, 3).replace('\n<li id="r3', '; <li id="r9"></li>\n<li id="r3'),
  ],
])
  test(`${name} is left to a morph`, () => assert.equal(editsOf(before, after), undefined))
