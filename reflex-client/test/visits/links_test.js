import assert from "node:assert/strict"
import { test } from "node:test"
import { here, openSite } from "../visits_helper.js"

async function clicked(link, init) {
  const page = await openSite(link)
  const event = page.click("a, area", init)
  return [event.defaultPrevented, page.visits.map(({ url }) => url)]
}

test("a link to a page of this site is a visit of it", async () => {
  for (const [href, url] of [
    ["/ctx/owners?page=2", "/ctx/owners?page=2"],
    ["owners", "/ctx/owners"],
    ["?done=true", "/ctx/todos?done=true"],
    ["https://example.org/other/", "/other/"],
    ["/ctx/page.html#there", "/ctx/page.html"],
  ])
    assert.deepEqual(await clicked(`<a href="${href}"><b>there</b></a>`), [true, [url]], href)
})

test("the server learns where the visitor comes from and which page the browser has", async () => {
  const page = await openSite(`<a href="/ctx/owners"></a>`)
  page.click("a")
  assert.deepEqual(page.visits, [
    { type: "visit", id: page.visits[0].id, url: "/ctx/owners", from: "/ctx/todos?done=false" },
  ])
  await page.show(`<a href="/ctx/vets"></a>`)
  page.click("a")
  assert.equal(page.visits[1].from, "/ctx/owners")
  assert.equal(page.visits[1].v, "v1")
})

test("a link is the browser's if it leads elsewhere, to a file, to another window, or says so", async () => {
  for (const link of [
    `<a href="https://example.com/"></a>`,
    `<a href="http://example.org/ctx/owners"></a>`,
    `<a href="mailto:a@example.org"></a>`,
    `<a href="javascript:void 0"></a>`,
    `<a href="/ctx/report.pdf"></a>`,
    `<a href="/ctx/owners" target="_blank"></a>`,
    `<a href="/ctx/owners" target="other"></a>`,
    `<a href="/ctx/owners" download></a>`,
    `<a href="/ctx/owners" ping="/p"></a>`,
    `<a href="/ctx/owners" rel="noopener noreferrer"></a>`,
    `<a href="/ctx/owners" rel="external"></a>`,
    `<a href="/ctx/owners" data-reflex-visit="false"></a>`,
    `<p data-reflex-visit="false"><a href="/ctx/owners"></a></p>`,
    `<p data-reflex-ignore><a href="/ctx/owners"></a></p>`,
  ])
    assert.deepEqual(await clicked(link), [false, []], link)
})

test("a base that opens windows leaves links to the browser", async () => {
  const page = await openSite(`<a href="/ctx/owners"></a>`, { head: `<base target="_blank">` })
  assert.equal(page.click("a").defaultPrevented, false)
})

test("a link to an anchor of the page that is shown only scrolls", async () => {
  for (const href of ["#there", "#", "?done=false#there", `${here}#there`])
    assert.deepEqual(await clicked(`<a href="${href}"></a>`), [false, []], href)
})

test("a link outside of what asks for visits is the browser's", async () => {
  const page = await openSite("")
  page.document.body.insertAdjacentHTML("beforeend", `<a href="/ctx/owners"></a>`)
  assert.equal(page.click("a").defaultPrevented, false)
})

test("a click with a key or another button, or one that a script has taken, is none", async () => {
  for (const init of [
    { ctrlKey: true },
    { metaKey: true },
    { shiftKey: true },
    { altKey: true },
    { button: 1 },
  ])
    assert.deepEqual(await clicked(`<a href="/ctx/owners"></a>`, init), [false, []])
  const page = await openSite(`<a href="/ctx/owners"></a>`)
  page.document.addEventListener("click", (event) => event.preventDefault())
  page.click("a")
  assert.equal(page.visits.length, 0)
})

test("a link that calls an action does nothing else", async () => {
  const page = await openSite(`<a href="/ctx/owners" data-reflex="A#b"></a>`)
  page.click("a")
  assert.deepEqual([page.visits.length, page.sent.length], [0, 1])
})

test("a listener may call a visit off, and then nothing happens", async () => {
  const page = await openSite(`<a href="/ctx/owners"></a>`)
  const seen = []
  page.document.addEventListener("reflex:before-visit", (event) => {
    seen.push(event.detail.url, event.target.localName)
    event.preventDefault()
  })
  assert.equal(page.click("a").defaultPrevented, true)
  assert.deepEqual(
    [page.visits.length, page.location.assigned, seen],
    [0, [], ["https://example.org/ctx/owners", "a"]],
  )
})

test("without a connection the browser follows", async () => {
  const page = await openSite(`<a href="/ctx/owners"></a>`)
  page.socket.drop()
  page.click("a")
  assert.deepEqual(page.location.assigned, ["https://example.org/ctx/owners"])
})

test("where something asks before the page is left, the browser does so", async () => {
  const page = await openSite(`<a href="/ctx/owners"></a>`)
  page.window.addEventListener("beforeunload", (event) => event.preventDefault())
  page.click("a")
  assert.deepEqual([page.visits.length, page.location.assigned], [0, ["https://example.org/ctx/owners"]])
})

async function submitted(form, submitter) {
  const page = await openSite(form)
  const init = { bubbles: true, cancelable: true, submitter: submitter && page.find(submitter) }
  const event = page.fire("form", "submit", init, "SubmitEvent")
  return [event.defaultPrevented, page.visits.map(({ url }) => url)]
}

test("a form whose method is GET is a visit, with its fields as the query", async () => {
  const fields = `<input name="q" value="a b&amp;ä"><input name="tag" value="1"><input name="tag" value=""><input type="checkbox" name="no">`
  assert.deepEqual(await submitted(`<form action="/ctx/owners?old=1#there">${fields}</form>`), [
    true,
    ["/ctx/owners?q=a+b%26%C3%A4&tag=1&tag="],
  ])
  assert.deepEqual(await submitted(`<form><input name="q" value="x"></form>`), [true, ["/ctx/todos?q=x"]])
  assert.deepEqual(await submitted(`<form action="/ctx/owners"></form>`), [true, ["/ctx/owners"]])
  const texts = `<form action="/a"><textarea name="t">\n1\n2</textarea></form>`
  assert.deepEqual(await submitted(texts), [true, ["/a?t=1%0D%0A2"]])
})

test("the button that was pressed is sent and has its say", async () => {
  const form = (button) =>
    `<form action="/ctx/owners" method="post"><input name="q"><button ${button}>x</button></form>`
  assert.deepEqual(await submitted(form(`formmethod="get" name="go" value="1"`), "button"), [
    true,
    ["/ctx/owners?q=&go=1"],
  ])
  assert.deepEqual(await submitted(form(`formmethod="get" formaction="/ctx/vets"`), "button"), [
    true,
    ["/ctx/vets?q="],
  ])
  assert.deepEqual(await submitted(form(`formmethod="get" formtarget="_blank"`), "button"), [false, []])
  assert.deepEqual(await submitted(form(`formmethod="get" data-reflex-visit="false"`), "button"), [false, []])
})

test("any other form is the browser's", async () => {
  for (const attributes of [
    `method="post"`,
    `method="dialog"`,
    `target="_blank"`,
    `action="https://example.com/"`,
  ])
    assert.deepEqual(await submitted(`<form ${attributes}><input name="q"></form>`), [false, []], attributes)
})

test("fields that are called like what a form has do not matter", async () => {
  const form = `<form action="/ctx/owners"><input name="action" value="1"><input name="method" value="2"><input name="target" value="3"></form>`
  assert.deepEqual(await submitted(form), [true, ["/ctx/owners?action=1&method=2&target=3"]])
})
