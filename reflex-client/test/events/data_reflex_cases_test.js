import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { defaultSchema } from "../../src/base/schema.js"
import { DetailedEntry } from "../../src/events/detailed_entry.js"
import { EntryReader } from "../../src/events/entry_reader.js"
import { SimpleEntry } from "../../src/events/simple_entry.js"
import { splitSelectors } from "../../src/page/roots.js"
import { openPage } from "../helper.js"

// The server's reader passes the same: ReflexDescriptorTests.
const cases = JSON.parse(readFileSync(new URL("data_reflex_cases.json", import.meta.url), "utf8"))
const { document } = openPage()

function elementOf({ tag = "button", type }) {
  const element = document.createElement(tag)
  if (type) element.setAttribute("type", type)
  return element
}

function press(eventName, element, keys = "a") {
  const names = keys.split("+")
  const key = names.pop()
  const held = Object.fromEntries(["meta", "ctrl", "alt", "shift"].map((n) => [`${n}Key`, names.includes(n)]))
  const done = []
  const note = (what) => () => done.push(what)
  const how = {
    composedPath: () => [element],
    preventDefault: note("prevent"),
    stopPropagation: note("stop"),
  }
  return { type: eventName, key, ...held, ...how, done }
}

function optionsOf(read, element, keys) {
  const { eventName, place } = read
  const inside = press(eventName, document.createElement("b"), keys)
  const options = read.matches(inside, element, place) ? [] : ["self"]
  const event = press(eventName, element, keys)
  assert.ok(read.matches(event, element, place))
  read.apply(event)
  if (!read.matches(event, element, place)) options.push("once")
  return [...options, ...event.done].sort()
}

function reads({ event, place, target, options = [], hears = [], ignores = [], ...entry }) {
  const element = elementOf(entry)
  const simple = SimpleEntry.parse(entry.entry, element)
  const detailed = DetailedEntry.parse(entry.entry, element)
  for (const read of simple ? [simple, detailed] : [detailed]) {
    assert.deepEqual([read.eventName, read.place, read.target], [event, place, target])
    const isHeard = (keys) => read.matches(press(event, element, keys), element, place)
    assert.deepEqual(hears.filter(isHeard), hears)
    assert.deepEqual(ignores.filter(isHeard), [])
    assert.deepEqual(optionsOf(read, element, hears[0]), options)
  }
}

for (const each of cases.entries)
  test(`data-reflex="${each.entry}" at <${each.tag ?? "button"} ${each.type ?? ""}>`, () => {
    if (!each.ignored) return reads(each)
    assert.equal(SimpleEntry.parse(each.entry, elementOf(each)), null)
    assert.throws(() => DetailedEntry.parse(each.entry, elementOf(each)), { message: each.ignored })
  })

for (const { value, targets } of cases.lists)
  test(`data-reflex=${JSON.stringify(value)} has ${targets.length} entries`, () => {
    const element = document.createElement("p")
    element.setAttribute("data-reflex", value)
    const entries = new EntryReader(defaultSchema, { ready: {} }).of(element)
    assert.deepEqual(
      entries.map(({ target }) => target),
      targets,
    )
  })

for (const { value, selectors } of cases.roots)
  test(`data-reflex-root=${JSON.stringify(value)} has ${selectors.length} selectors`, () =>
    assert.deepEqual(splitSelectors(value), selectors))
