import assert from "node:assert/strict"
import { test } from "node:test"
import { openPage, settled, startApplication } from "../helper.js"

const targets = ({ sent }) => sent.map(({ target }) => target)

/** A page whose elements come into view when a test says so. */
async function open(html, registered = "visible") {
  const own = openPage(html)
  const observed = new Set()
  let tell
  own.window.IntersectionObserver = class {
    constructor(listener) {
      tell = listener
    }
    observe(element) {
      observed.add(element)
    }
    unobserve(element) {
      observed.delete(element)
    }
    disconnect() {}
  }
  own.document.documentElement.setAttribute("data-reflex-events", registered)
  const page = startApplication("", { page: own })
  await settled()
  const see = (isIntersecting, target = page.find("[data-reflex]")) => tell([{ target, isIntersecting }])
  return { page, observed, see }
}

test("an element is told each time it comes into view", async () => {
  const { page, see } = await open(`<b data-reflex="visible->A#more"></b>`)
  see(false)
  see(true)
  see(false)
  see(true)
  assert.deepEqual(targets(page), ["A#more", "A#more"])
})

test("one that came by later is watched, and one that is gone is not", async () => {
  const { page, observed } = await open(
    `<b data-reflex="click->A#b"></b><i data-reflex="visible->A#more"></i>`,
  )
  page.find("i").remove()
  page.find("b").setAttribute("data-reflex", "visible->A#more:once")
  await settled()
  assert.deepEqual([...observed], [page.find("b")])
})

test("one that is still in view is looked at again where its reflex brought something before it, and only there", async () => {
  const { page, observed, see } = await open(`<b data-reflex="visible->A#more"></b>`)
  let top = 10
  page.find("b").getBoundingClientRect = () => ({ top, left: 0 })
  const watched = []
  observed.add = (element) => watched.push(element.localName)
  see(true)
  page.answer({ type: "nothing" })
  assert.deepEqual(watched, [])
  see(true)
  top = 500
  page.answer({ type: "nothing" })
  assert.deepEqual(watched, ["b"])
})

test("a page has to say that its elements may ask by themselves, also when a script says so", async () => {
  const { page, see } = await open(`<b data-reflex="visible->A#more"></b>`, "")
  see(true)
  page.fire("b", "visible", { bubbles: false })
  assert.deepEqual(targets(page), [])
  await settled()
  assert.match(page.logger.warnings[0][0], /"visible" was left out/)
})
