import assert from "node:assert/strict"
import { test } from "node:test"
import { settled } from "../helper.js"
import { openSite } from "../visits_helper.js"

const links = `<nav data-reflex-prefetch><a id="a" href="/ctx/a"></a><a id="b" href="/ctx/b"></a></nav><p>1</p>`
const text = ({ find }) => find("p")?.textContent

async function open(body = links) {
  const page = await openSite(body)
  page.point = (selector) => page.fire(selector, "mouseover", {}, "MouseEvent")
  page.pointFor = (selector, milliseconds = 100) => {
    page.point(selector)
    page.clock.advance(milliseconds)
  }
  page.come = async (id, body, fields = {}) => {
    const html = `<!doctype html><title>T</title><div data-reflex-visit id="site">${body}</div>`
    page.socket.receive({ type: "page", id, html, ...fields })
    await settled()
  }
  return page
}

test("a page is asked for once the visitor has pointed at its link for a moment", async () => {
  const page = await open()
  page.pointFor("#a", 99)
  assert.equal(page.visits.length, 0)
  page.clock.advance(1)
  page.pointFor("#a", 1000)
  assert.deepEqual(page.visits, [
    {
      type: "visit",
      id: page.visits[0].id,
      url: "/ctx/a",
      from: "/ctx/todos?done=false",
      purpose: "prefetch",
    },
  ])
})

test("only links that say so are asked for, and none that a visit is not for", async () => {
  const page = await open(`<a id="plain" href="/ctx/a"></a><nav data-reflex-prefetch>
    <a id="off" href="/ctx/a" data-reflex-prefetch="false"></a><a id="here" href="?done=false"></a>
    <a id="away" href="https://example.com/"></a><a id="no" href="/ctx/a" data-reflex-visit="false"></a></nav>`)
  for (const link of ["#plain", "#off", "#here", "#away", "#no"]) page.pointFor(link, 200)
  assert.equal(page.visits.length, 0)
})

test("what has come is shown at once, and then as it is now", async () => {
  const page = await open()
  page.pointFor("#a")
  await page.come(page.visits[0].id, "<p>ahead</p>", { url: "/ctx/a/1" })
  assert.equal(text(page), "1")
  const { length } = page.window.history
  page.click("#a")
  assert.deepEqual([text(page), page.window.location.pathname], ["ahead", "/ctx/a/1"])
  assert.equal(page.visits[1].purpose, undefined)
  await page.show("<p>now</p>", { url: "/ctx/a/1" })
  assert.deepEqual([text(page), page.window.history.length], ["now", length + 1])
})

test("what comes after the click is shown as well, unless the page itself is there", async () => {
  const page = await open()
  page.pointFor("#a")
  page.click("#a")
  await page.come(page.visits[0].id, "<p>ahead</p>")
  assert.equal(text(page), "ahead")
  await page.show("<p>now</p>")
  assert.equal(text(page), "now")
})

test("it is forgotten when the visitor points elsewhere, when it is old, and after anything was done", async () => {
  for (const forget of [
    (page) => page.point("p"),
    (page) => page.clock.advance(10_000),
    (page) => {
      page.application.stimulate("A#b")
      page.answer({ type: "nothing" })
    },
  ]) {
    const page = await open()
    page.pointFor("#a")
    await page.come(page.visits[0].id, "<p>ahead</p>")
    forget(page)
    page.click("#a")
    assert.equal(text(page), "1")
  }
})

test("one page is kept, and one that comes too late is not", async () => {
  const page = await open()
  page.pointFor("#a")
  page.pointFor("#b")
  const [a, b] = page.visits.map(({ id }) => id)
  await page.come(b, "<p>b</p>")
  await page.come(a, "<p>a</p>")
  page.click("#b")
  assert.equal(text(page), "b")
})

test("what the visitor does goes first", async () => {
  const page = await open()
  page.application.stimulate("A#b")
  page.pointFor("#a")
  assert.equal(page.visits.length, 0)
})

test("an answer that is no page shows nothing and says nothing", async () => {
  const page = await open()
  page.pointFor("#a")
  page.socket.receive({ type: "error", id: page.visits[0].id, message: "x" })
  page.click("#a")
  assert.deepEqual([text(page), page.logger.errors], ["1", []])
})

test("whoever saves data asks for nothing ahead", async () => {
  const page = await open()
  Object.defineProperty(page.window.navigator, "connection", { value: { saveData: true } })
  page.pointFor("#a")
  assert.equal(page.visits.length, 0)
})
