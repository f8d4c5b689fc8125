import assert from "node:assert/strict"
import { test } from "node:test"
import { settled } from "../helper.js"
import { openSite } from "../visits_helper.js"

const link = `<a href="/ctx/owners"></a>`
const style = (name, more = "") => `<link rel="stylesheet" href="/${name}.css"${more}>`
const text = ({ find }) => find("p")?.textContent
const sheets = ({ document }) =>
  Array.from(document.querySelectorAll("link[rel=stylesheet]"), (each) => each.getAttribute("href"))

async function visit(head, nextHead, body = "<p>2</p>") {
  const page = await openSite(`${link}<p>1</p>`, { head })
  page.click("a")
  await page.show(body, { head: nextHead })
  return page
}
const isLoaded = ({ location }) => location.assigned.join() === "https://example.org/ctx/owners"

test("styles are there before the page is shown, and change nothing until then", async () => {
  const page = await visit(style("base"), style("base") + style("owners", ` media="screen"`))
  assert.equal(text(page), "1")
  const added = page.find("[href='/owners.css']")
  assert.equal(added.media, "print")
  added.dispatchEvent(new page.window.Event("load"))
  await settled()
  assert.equal(text(page), "2")
  assert.equal(added.media, "screen")
  assert.deepEqual(sheets(page), ["/base.css", "/owners.css"])
})

test("styles that do not come are waited for only so long, and those that fail not at all", async () => {
  const page = await visit("", style("owners"))
  page.clock.advance(2_900)
  await settled()
  assert.equal(text(page), "1")
  page.clock.advance(200)
  await settled()
  assert.equal(text(page), "2")
  const other = await visit("", style("owners"))
  other.find("[href='/owners.css']").dispatchEvent(new other.window.Event("error"))
  await settled()
  assert.equal(text(other), "2")
})

test("styles of the page before are gone, but not those that a script has put there", async () => {
  const page = await openSite(`${link}<p>1</p>`, { head: style("todos") })
  page.document.head.insertAdjacentHTML("beforeend", style("widget"))
  await settled()
  page.click("a")
  await page.show("<p>2</p>")
  assert.deepEqual(sheets(page), ["/widget.css"])
})

test("a visit that nobody waits for leaves no styles behind", async () => {
  const page = await openSite(`<a id="a" href="/ctx/a"></a><a id="b" href="/ctx/b"></a>`)
  page.click("#a")
  await page.show("<p>a</p>", { head: style("a") })
  page.click("#b")
  page.find("[href='/a.css']").dispatchEvent(new page.window.Event("load"))
  await settled()
  assert.deepEqual(sheets(page), [])
  await page.show("<p>b</p>")
  assert.equal(text(page), "b")
})

test("a script in the head runs once, with the nonce of the page", async () => {
  const page = await visit(
    `<script src="/base.js" nonce="n1"></script>`,
    `<script src="/base.js"></script><script src="/owners.js" nonce="n1" defer></script><script src="/written.js"></script>`,
  )
  const scripts = Array.from(page.document.scripts, (each) => [each.getAttribute("src"), each.nonce])
  assert.deepEqual(scripts, [
    ["/base.js", "n1"],
    ["/owners.js", "n1"],
  ])
})

test("a page with other scripts in it is loaded, one with the same is shown", async () => {
  const inline = `<script>start(1)</script>`
  assert.ok(isLoaded(await visit("", "", `<p>2</p>${inline}`)))
  assert.ok(isLoaded(await visit("", inline)))
  assert.ok(isLoaded(await visit("", "", `<p>2</p><script src="/chart.js"></script>`)))
  assert.equal(text(await visit(inline, inline)), "2")
  assert.equal(text(await visit("", "", `<p>2</p><script type="application/json">{}</script>`)), "2")
})

test("what is tracked has the page loaded when it has changed", async () => {
  const tracked = (version) =>
    `<link rel="preload" as="script" href="/app.js?v=${version}" data-reflex-track="reload">`
  assert.ok(isLoaded(await visit(tracked(1), tracked(2))))
  assert.equal(text(await visit(tracked(1), tracked(1))), "2")
})

test("a page that says so, or has another policy, another base, or goes on by itself, is loaded", async () => {
  for (const head of [
    `<meta name="reflex-visit" content="reload">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`,
    `<meta http-equiv="refresh" content="5">`,
    `<base href="/other/">`,
  ])
    assert.ok(isLoaded(await visit("", head)), head)
})

test("what describes the page in its head is that of the page", async () => {
  const page = await visit(
    `<meta name="description" content="1"><meta name="only" content="x">`,
    `<meta name="description" content="2">`,
  )
  assert.equal(page.find("meta[name=description]").content, "2")
  assert.equal(page.find("meta[name=only]"), null)
})
