import assert from "node:assert/strict"
import { test } from "node:test"
import * as development from "../../src/parts/development.js"
import { settled, startApplication } from "../helper.js"

/** What the developer is told about entries. */
async function hintsFor(html) {
  const page = startApplication(html, { parts: { development } })
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
  const page = startApplication(`<p data-reflex-ignore><b data-reflex="onclick->A#b"></b></p><i></i>`, {
    parts: { development },
  })
  await settled()
  assert.deepEqual(page.logger.warnings, [])
  page.find("i").setAttribute("data-reflex", "onfocus->A#b")
  await settled()
  assert.equal(page.logger.warnings.length, 1)
})

test("hints come where the server says that it is being developed, and nowhere else", async () => {
  for (const isDeveloped of [true, undefined]) {
    let isLoaded = false
    const load = async () => {
      isLoaded = true
      return development
    }
    const page = startApplication("", { connected: false, parts: { development: load } })
    page.socket.welcome({ development: isDeveloped })
    await settled()
    assert.equal(isLoaded, isDeveloped === true)
  }
})

test("an event that no browser has is compared with those that it has", async () => {
  const hints = await hintsFor(`
    <b data-reflex="clik->A#b"></b><b data-reflex="cilck->A#b"></b><b data-reflex="inputt->A#b"></b><b data-reflex="keyvp->A#b"></b>
    <i data-reflex="click->A#b"></i><i data-reflex="focusin->A#b"></i><i data-reflex="cart:changed->A#b"></i><i data-reflex="saved->A#b"></i>`)
  assert.deepEqual(
    hints.map((hint) => /Did you mean "(.*)"/.exec(hint)?.[1]),
    ["click->A#b", "click->A#b", "input->A#b", "keyup->A#b"],
  )
})
