import assert from "node:assert/strict"
import { test } from "node:test"
import * as debug from "../src/debug.js"
import * as feedback from "../src/feedback.js"
import { openPage, settled, startApplication } from "./helper.js"

/** What the developer is told about entries. */
async function hintsFor(html) {
  const page = startApplication(html, { parts: { debug } })
  await settled()
  return page.logger.warnings.map(([text]) => text)
}

test("an entry whose arrow was forgotten is told from two that are meant", async () => {
  const [hint, ...others] = await hintsFor(`
    <b data-reflex="click Counter#increment"></b><b data-reflex="click Counter#increment"></b>
    <i data-reflex="click keyup->A#b"></i><i data-reflex="A#b click"></i><i data-reflex="click->A#b A#c"></i>`)
  assert.match(hint, /"click Counter#increment": .*Did you mean "click->Counter#increment"\?/)
  assert.deepEqual(others, [])
})

test("the name of a handler is no event", async () => {
  const hints = await hintsFor(
    `<b data-reflex="onclick->A#b"></b><i data-reflex="onclick"></i><u data-reflex="online@window->A#b once->A#b ontop->A#b"></u>`,
  )
  assert.equal(hints.length, 2)
  assert.match(hints[0], /there is no event "onclick". Did you mean "click->A#b"\?/)
  assert.match(hints[1], /Did you mean "click"\?/)
})

test("what comes later is looked at, and ignored content is not", async () => {
  const page = startApplication(`<p data-reflex-ignore><b data-reflex="onclick->A#b"></b></p><i></i>`)
  await settled()
  assert.deepEqual(page.logger.warnings, [])
  page.find("i").setAttribute("data-reflex", "onfocus->A#b")
  await settled()
  assert.equal(page.logger.warnings.length, 1)
})

test("hints come on the developer's own machine without being asked for, and nowhere else", async () => {
  for (const [host, isOwn] of [
    ["localhost:8080", true],
    ["127.0.0.1", true],
    ["[::1]:8080", true],
    ["shop.localhost", true],
    ["localhost.example", false],
  ]) {
    let isLoaded = false
    const page = openPage("", { url: `http://${host}/` })
    const load = async () => {
      isLoaded = true
      return debug
    }
    startApplication("", { page, parts: { debug: load, feedback: async () => feedback } })
    await settled()
    assert.equal(isLoaded, isOwn, host)
  }
})
