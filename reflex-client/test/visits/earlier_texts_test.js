import assert from "node:assert/strict"
import { test } from "node:test"
import { NarrowMorph } from "../../src/narrow/narrow_morph.js"
import * as operations from "../../src/parts/operations.js"
import * as visits from "../../src/parts/visits.js"
import { settled } from "../helper.js"
import { stepsOf } from "../narrow/generator.js"
import { openSite } from "../visits_helper.js"

const html = (body, title = "T") =>
  `<!doctype html><html><head><title>${title}</title></head><body><div data-reflex-visit id="site">${body}</div></body></html>`
const links = `<a id="a" href="?a"></a><a id="b" href="?b"></a><a id="c" href="?c"></a>`
const page = (text) => html(`${links}<p>${text}</p>${"<i>and more</i>".repeat(20)}`)
const delta = (from, to, fields) => ({
  type: "delta",
  length: to.length,
  steps: stepsOf(from, to),
  ...fields,
})
const text = ({ find }) => find("p").textContent

/** A visitor who goes to a page, and gets what is given as its answer. */
async function open(options) {
  const site = await openSite(`${links}<p>loaded</p>`, options)
  site.visit = async (name, answer) => {
    site.click(`#${name}`)
    await settled()
    const asked = site.visits.at(-1)
    if (answer) site.answer(answer, asked.id)
    await settled()
    return asked
  }
  return site
}

test("a visit says which pages the browser still has, but not the last one twice", async () => {
  const site = await open()
  const first = await site.visit("a", { type: "morph", v: "a1", html: page("a") })
  const second = await site.visit("b", { type: "morph", v: "b1", html: page("b") })
  const third = await site.visit("c")
  assert.deepEqual(
    [first, second, third].map(({ v, b }) => [v, b]),
    [
      [undefined, undefined],
      ["a1", undefined],
      ["b1", ["a1"]],
    ],
  )
})

test("a page is made out of an earlier one, and the next out of that", async () => {
  const site = await open()
  await site.visit("a", { type: "morph", v: "a1", html: page("a") })
  await site.visit("b", { type: "morph", v: "b1", html: page("b") })
  await site.visit("a", delta(page("a"), page("a, saved"), { v: "a2", b: "a1" }))
  assert.equal(text(site), "a, saved")
  const asked = await site.visit("c", delta(page("a, saved"), page("c"), { v: "c1" }))
  assert.deepEqual([asked.v, asked.b], ["a2", ["b1"]])
  assert.equal(text(site), "c")
})

test("a page that is the same as before is the one that the browser was sent, under the name that it had", async () => {
  const site = await open()
  await site.visit("a", { type: "morph", v: "a1", html: page("a") })
  await site.visit("b", { type: "morph", v: "b1", html: page("b") })
  await site.visit("a", { type: "same", b: "a1" })
  assert.equal(text(site), "a")
  const asked = await site.visit("b")
  assert.deepEqual([asked.v, asked.b], ["a1", ["b1"]])
})

test("a page that a visit was promised is kept until its answer, whatever is left meanwhile", async () => {
  const site = await open()
  const names = ["d", "e", "f", "g", "h"]
  await site.visit("a", { type: "morph", v: "a1", html: page("a") })
  await site.visit("b", { type: "morph", v: "b1", html: page("b") })
  const asked = await site.visit("a")
  for (const name of names)
    site.answer({ type: "morph", v: `${name}1`, html: page(name), url: `?${name}` }, "of a visit given up")
  site.answer(delta(page("a"), page("a, saved"), { v: "a2", b: "a1" }), asked.id)
  await settled()
  assert.equal(text(site), "a, saved")
  const { b } = await site.visit("c")
  assert.deepEqual(b, ["d1", "e1", "f1", "g1", "h1"])
})

test("what is made out of a page that the browser has not named is asked for as a whole, and nothing of it is shown", async () => {
  for (const answer of [{ type: "same", b: "x1" }, delta(page("a"), page("b"), { v: "b2", b: "x1" })]) {
    const site = await open()
    await site.visit("a", { type: "morph", v: "a1", html: page("a") })
    await site.visit("b", answer)
    const refresh = site.sent.at(-1)
    assert.deepEqual([refresh.type, refresh.target, refresh.v], ["reflex", undefined, undefined])
    site.answer({ type: "morph", v: "b3", html: page("b") }, refresh.id)
    await settled()
    const { v } = await site.visit("c")
    assert.equal(v, "b3")
  }
})

test("of each address only the last page is kept, also when a reflex has changed it", async () => {
  const site = await open()
  await site.visit("a", { type: "morph", v: "a1", html: page("a") })
  site.application.stimulate("A#b").catch(() => {})
  await settled()
  site.answer(delta(page("a"), page("a, clicked"), { v: "a2" }), site.sent.at(-1).id)
  await settled()
  await site.visit("b", { type: "morph", v: "b1", html: page("b") })
  await site.visit("a", delta(page("b"), page("a, again"), { v: "a3" }))
  const { v, b } = await site.visit("c")
  assert.deepEqual([v, b], ["a3", ["b1"]])
})

test("a page that was only asked for ahead is none of those that the browser has", async () => {
  const site = await open()
  await site.visit("a", { type: "morph", v: "a1", html: page("a") })
  site.answer({ type: "page", html: page("b"), url: "/ctx/todos?b" }, "page 1")
  const { v, b } = await site.visit("c")
  assert.deepEqual([v, b], ["a1", undefined])
})

test("no more characters are kept than a few large pages have", async () => {
  const site = await open()
  const large = (name) => page(name + "x".repeat(900_000))
  for (const name of ["a", "b", "c"])
    await site.visit(name, { type: "morph", v: `${name}1`, html: large(name) })
  await site.visit("a", { type: "morph", v: "d1", html: page("d"), url: "/ctx/todos?d" })
  assert.deepEqual((await site.visit("a")).b, ["b1", "c1"])
})

test("where only the content differs, only that is morphed, though the page was made out of another one than is shown", async () => {
  const narrow = { create: (runtime) => new NarrowMorph(runtime, 0) }
  const site = await open({ parts: { narrow, operations, visits: async () => visits } })
  await site.visit("a", { type: "morph", v: "a1", html: page("a") })
  const kept = site.find("i")
  kept.firstChild.seen = true
  await site.visit("b", delta(page("a"), page("b"), { v: "b1" }))
  await site.visit("a", { type: "same", b: "a1" })
  assert.equal(text(site), "a")
  assert.deepEqual(
    site.application.reflexes.map(({ regions }) => regions?.map(({ localName }) => localName)),
    [undefined, ["p"], ["p"]],
  )
  await site.visit("b", { type: "same", b: "b1" })
  await site.visit("a", { type: "same", b: "a1" })
  await site.visit("b", { type: "same", b: "b1", url: "/ctx/todos?c" })
  await site.visit("b", { type: "same", b: "b1" })
  assert.deepEqual([text(site), site.application.reflexes.at(-1).regions], ["b", []])
  const other = html(`${links}<p>a</p>`, "another title")
  await site.visit("a", delta(page("a"), other, { v: "a2", b: "a1" }))
  assert.deepEqual([text(site), site.document.title], ["a", "another title"])
  assert.equal(site.application.reflexes.at(-1).wholeBecause, "")
  assert.equal(kept.firstChild.seen, true)
})
