import assert from "node:assert/strict"
import { test } from "node:test"
import { settled } from "../helper.js"
import { openSite } from "../visits_helper.js"

const link = `<a href="/ctx/owners"></a>`
const text = ({ find }) => find("p")?.textContent

async function visited(page, body, fields) {
  page.click("a")
  await page.show(body, fields)
}

test("the page is shown at its address, which the history has from then on", async () => {
  const page = await openSite(`${link}<p>1</p>`)
  const { length } = page.window.history
  page.click("a")
  assert.equal(page.window.location.pathname, "/ctx/todos")
  await page.show("<p>2</p>", { title: "Owners", attributes: ` lang="de" dir="rtl"` })
  assert.deepEqual([text(page), page.window.location.pathname], ["2", "/ctx/owners"])
  assert.equal(page.window.history.length, length + 1)
  const { title, documentElement } = page.document
  assert.deepEqual([title, documentElement.lang, documentElement.dir], ["Owners", "de", "rtl"])
})

test("a page without a title does not keep that of the page before", async () => {
  const page = await openSite(`${link}<p>1</p>`)
  page.click("a")
  page.answer(
    { type: "morph", v: "v1", html: "<html><head></head><body><p>gone</p></body></html>" },
    page.visits.at(-1).id,
  )
  await settled()
  assert.deepEqual([text(page), page.document.title], ["gone", ""])
})

test("where redirects have led is the address, with the anchor of the link if they name none", async () => {
  const page = await openSite(`<a href="/ctx/owners#there"></a>`)
  await visited(page, link, { url: "/ctx/owners/new?x=1" })
  assert.equal(page.window.location.href, "https://example.org/ctx/owners/new?x=1#there")
  await visited(page, link, { url: "/ctx/vets#first" })
  assert.equal(page.window.location.href, "https://example.org/ctx/vets#first")
})

test("a link to the address that is shown makes no new entry", async () => {
  const page = await openSite(`<a href="?done=false"></a><p>1</p>`)
  const { length } = page.window.history
  await visited(page, "<p>2</p>")
  assert.deepEqual([text(page), page.window.history.length], ["2", length])
})

test("a newer visit takes the place of an older one, whichever is answered first", async () => {
  const page = await openSite(`<a id="a" href="/ctx/a"></a><a id="b" href="/ctx/b"></a><p>1</p>`)
  page.click("#a")
  page.click("#b")
  const [a, b] = page.visits.map(({ id }) => id)
  await page.show("<p>a</p>", { id: a })
  assert.equal(text(page), "1")
  await page.show("<p>b</p>", { id: b })
  assert.deepEqual([text(page), page.window.location.pathname], ["b", "/ctx/b"])
})

test("a double click is one visit", async () => {
  const page = await openSite(link)
  page.click("a")
  page.click("a")
  assert.equal(page.visits.length, 1)
})

test("any other answer has the browser load the page", async () => {
  for (const [answer, address] of [
    [{ type: "navigate", url: "https://example.com/login" }, "https://example.com/login"],
    [{ type: "navigate", url: "/ctx/report" }, "https://example.org/ctx/report"],
    [{ type: "error", message: "x" }, "https://example.org/ctx/owners"],
    [{ type: "reload" }, "https://example.org/ctx/owners"],
    [{ type: "nothing" }, "https://example.org/ctx/owners"],
    [{ type: "unheard" }, "https://example.org/ctx/owners"],
  ]) {
    const page = await openSite(link)
    page.click("a")
    page.answer(answer, page.visits[0].id)
    await settled()
    assert.deepEqual(page.location.assigned, [address], answer.type)
    assert.equal(page.window.location.pathname, "/ctx/todos")
  }
})

test("a redirect to a script leads to the page that was asked for", async () => {
  const page = await openSite(link)
  page.click("a")
  page.answer({ type: "navigate", url: "javascript:alert(1)" }, page.visits[0].id)
  await settled()
  assert.deepEqual(page.location.assigned, ["https://example.org/ctx/owners"])
})

test("a connection that is lost on the way has the browser load the page", async () => {
  const page = await openSite(link)
  page.click("a")
  page.socket.drop()
  await settled()
  assert.deepEqual(page.location.assigned, ["https://example.org/ctx/owners"])
})

test("what was entered and opened stays behind, but not what is permanent", async () => {
  const body = `<input id="a"><textarea id="t"></textarea><input type="checkbox" id="c"><select id="s"><option>1<option>2</select>
    <details id="d"><summary></summary></details><p data-reflex-permanent id="p"><input id="kept"></p>`
  const page = await openSite(link + body)
  for (const field of ["#a", "#t", "#kept"]) page.type(field, "typed")
  page.find("#c").checked = true
  page.find("#s").selectedIndex = 1
  page.find("#d").open = true
  await settled()
  const kept = page.find("#kept")
  await visited(page, body)
  assert.deepEqual(
    ["#a", "#t", "#kept"].map((field) => page.find(field).value),
    ["", "", "typed"],
  )
  assert.deepEqual(
    [page.find("#c").checked, page.find("#s").selectedIndex, page.find("#d").open],
    [false, 0, false],
  )
  assert.equal(page.find("#kept"), kept)
})

test("what was entered stays at another address of the same page", async () => {
  const page = await openSite(`<a href="?page=2"></a><input id="a">`)
  page.type("#a", "typed")
  await visited(page, `<input id="a">`)
  assert.equal(page.find("#a").value, "typed")
})

test("a film that is permanent plays on, since it is the same element", async () => {
  const film = `<div id="player" data-reflex-permanent><video id="v"></video></div>`
  const page = await openSite(`${link}<main>${film}</main>`)
  const video = page.find("#v")
  await visited(page, `<main><h1>Other</h1>${film}</main>`)
  assert.equal(page.find("#v"), video)
})

test("those who listen hear of the page, and the focus is at its beginning", async () => {
  const page = await openSite(`${link}<h1>Todos</h1>`)
  page.find("a").focus()
  await visited(page, `<h1>Owners</h1><a href="/ctx/vets"></a>`, { title: "Owners - Clinic" })
  const region = page.find(".reflex-announcement")
  assert.deepEqual([region.textContent, region.getAttribute("aria-live")], ["Owners - Clinic", "assertive"])
  assert.equal(page.document.activeElement, page.find("h1"))
  page.find("a").focus()
  assert.equal(page.find("h1").hasAttribute("tabindex"), false)
})

test("a field that asks for the focus has it, and another address of the same page leaves it where it is", async () => {
  const page = await openSite(`${link}<h1>Todos</h1>`)
  await visited(page, `<h1>Owners</h1><input id="name" autofocus><a href="?page=2"></a>`)
  assert.equal(page.document.activeElement.id, "name")
  page.find("a").focus()
  await visited(page, `<h1>Owners</h1><input id="name" autofocus><a href="?page=2"></a>`)
  assert.equal(page.document.activeElement, page.find("a"))
})

test("a page begins at its top or its anchor, and stays where it is only if the link says so", async () => {
  const page = await openSite(link)
  const anchors = []
  page.window.Element.prototype.scrollIntoView = function () {
    anchors.push(this.id)
  }
  await visited(page, `<a href="?page=2" data-reflex-visit="stay"></a>`)
  assert.deepEqual(page.scrolls.splice(0), [[{ left: 0, top: 0, behavior: "instant" }]])
  await visited(page, `<a href="/ctx/vets#d%C3%A4"></a>`)
  assert.deepEqual(page.scrolls.splice(0), [])
  await visited(page, `<a href="?page=3"></a><p id="dä"></p>`)
  assert.deepEqual([page.scrolls.splice(0), anchors], [[], ["dä"]])
  await visited(page, link)
  assert.equal(page.scrolls.length, 1)
})

test("the page is told that it is another one, and how", async () => {
  const page = await openSite(link)
  const seen = page.events("visit")
  await visited(page, "")
  assert.deepEqual(
    seen.map(({ detail }) => detail),
    [{ url: "/ctx/owners", from: "/ctx/todos?done=false", way: "advance" }],
  )
})

test("an action may send its page to another address, which stays where it is", async () => {
  const page = await openSite(`<button data-reflex="A#sort"></button><p>1</p>`)
  const { length } = page.window.history
  page.click("button")
  await page.show("<p>2</p>", { id: page.sent[0].id, url: "/ctx/todos?sort=name", payload: { x: 1 } })
  assert.deepEqual([text(page), page.window.location.search, page.scrolls], ["2", "?sort=name", []])
  assert.equal(page.window.history.length, length + 1)
})

test("such an address may take the place of the one before", async () => {
  const page = await openSite(`<button data-reflex="A#sort"></button><p>1</p>`)
  const { length } = page.window.history
  page.click("button")
  await page.show("<p>2</p>", { id: page.sent[0].id, url: "/ctx/todos?q=a", replace: true })
  assert.deepEqual(
    [text(page), page.window.location.search, page.window.history.length],
    ["2", "?q=a", length],
  )
})

test("such an address is left alone where the visitor has gone elsewhere meanwhile", async () => {
  const page = await openSite(`<button data-reflex="A#sort"></button><p>1</p>`)
  page.click("button")
  page.window.history.pushState(null, "", "/ctx/elsewhere")
  await page.show("<p>2</p>", { id: page.sent[0].id, url: "/ctx/todos?sort=name" })
  assert.deepEqual([text(page), page.window.location.pathname], ["1", "/ctx/elsewhere"])
})
