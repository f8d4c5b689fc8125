import assert from "node:assert/strict"
import { test } from "node:test"
import { CookieJar } from "jsdom"
import { openPage, settled, startApplication } from "../helper.js"

const button = `<button data-reflex="A#b"></button>`

test("a changed cookie reaches the server before the next reflex, by a new connection", () => {
  const page = startApplication(button)
  page.document.cookie = "theme=js"
  assert.equal(page.opened.length, 1)
  page.click("button")
  assert.equal(page.opened.length, 2)
  assert.equal(page.opened[0].isClosed, true)
  assert.deepEqual(page.sent, [])
  page.socket.welcome()
  assert.equal(page.socket.sent[0].target, "A#b")
  page.answer({ type: "nothing" })
  page.click("button")
  assert.equal(page.opened.length, 2)
})

test("a cookie that is gone is a changed one", () => {
  const page = startApplication(button, { connected: false })
  page.document.cookie = "token=1"
  page.socket.welcome()
  page.click("button")
  page.socket.welcome()
  page.answer({ type: "nothing" })
  page.document.cookie = "token=; max-age=0"
  page.click("button")
  assert.equal(page.opened.length, 3)
})

test("a cookie that an answer to fetch has brought, or another tab, is a changed one where scripts can see it", () => {
  const changes = [
    [2, (jar) => jar.setCookieSync("tenant=2; Path=/", "https://example.org/")],
    [2, (_jar, other) => (other.document.cookie = "tenant=2; path=/")],
    [1, (jar) => jar.setCookieSync("tenant=2; Path=/; HttpOnly", "https://example.org/")],
  ]
  for (const [connections, change] of changes) {
    const cookieJar = new CookieJar()
    const page = startApplication("", { page: openPage(button, { cookieJar }) })
    change(cookieJar, openPage("", { cookieJar }))
    page.click("button")
    assert.equal(page.opened.length, connections)
  }
})

test("what is under way is answered before, and what comes meanwhile waits in its order", () => {
  const page = startApplication(`${button}<i data-reflex="click->A#i"></i>`)
  const failed = page.events("error")
  page.click("button")
  page.document.cookie = "theme=js"
  page.click("i")
  page.click("button")
  assert.equal(page.opened.length, 1)
  page.answer({ type: "nothing" }, "1")
  assert.equal(page.opened.length, 2)
  page.socket.welcome()
  assert.deepEqual(
    page.socket.sent.map(({ target }) => target),
    ["A#i", "A#b"],
  )
  assert.equal(failed.length, 0)
})

test("a cookie that the server itself has set is no reason for another connection", async () => {
  const page = startApplication(button)
  page.window.fetch = async () => {
    page.document.cookie = "language=de"
  }
  page.click("button")
  page.socket.receive({ type: "cookies", url: "/reflex/cookies/x" })
  page.answer({ type: "nothing" })
  for (let i = 0; i < 5; i++) await settled()
  page.click("button")
  assert.equal(page.opened.length, 1)
  assert.equal(page.sent.length, 2)
})

test("a cookie that a script has set before the server's own is one", async () => {
  const page = startApplication(button)
  page.window.fetch = async () => {
    page.document.cookie = "language=de"
  }
  page.click("button")
  page.document.cookie = "theme=js"
  page.socket.receive({ type: "cookies", url: "/reflex/cookies/x" })
  page.answer({ type: "nothing" })
  for (let i = 0; i < 5; i++) await settled()
  page.click("button")
  assert.equal(page.opened.length, 2)
})

test("a server that sets another cookie at each handshake is asked once more only", () => {
  const page = startApplication(button, { connected: false })
  page.document.cookie = "lb=1"
  page.socket.welcome()
  page.click("button")
  page.document.cookie = "lb=2"
  page.socket.welcome()
  page.answer({ type: "nothing" })
  page.click("button")
  page.answer({ type: "nothing" })
  page.click("button")
  assert.equal(page.opened.length, 2)
})

test("a page may name the cookies that count", () => {
  const page = startApplication(button)
  page.document.documentElement.setAttribute("data-reflex-cookies", "theme token")
  page.document.cookie = "_statistics=1"
  page.click("button")
  page.answer({ type: "nothing" })
  assert.equal(page.opened.length, 1)
  page.document.cookie = "token=1"
  page.click("button")
  assert.equal(page.opened.length, 2)
})

/** A page whose server answers with these statuses when it is asked for cookies, and with 204 after them. */
function pageWithCookies(statuses, retryAfter) {
  const page = startApplication(button)
  const fetched = []
  page.window.fetch = async (url) => {
    fetched.push([url, page.clock.time])
    const status = statuses[fetched.length - 1] ?? 204
    return new Response(null, { status, headers: retryAfter ? { "Retry-After": retryAfter } : {} })
  }
  page.click("button")
  page.socket.receive({ type: "cookies", url: "/reflex/cookies/x" })
  page.morph("<p>new</p>")
  const begin = page.clock.time
  const pass = async (seconds) => {
    for (let i = 0; i < 5; i++) await settled()
    page.clock.advance(seconds * 1000)
    for (let i = 0; i < 5; i++) await settled()
    return fetched.map(([url, at]) => [url, (at - begin) / 1000])
  }
  return { ...page, pass }
}

test("cookies that the server cannot look for now are asked for again when it says, before the answer behind them", async () => {
  const page = pageWithCookies([503, 503], "1")
  const url = "/reflex/cookies/x"
  assert.deepEqual(await page.pass(0.9), [[url, 0]])
  assert.equal(page.find("p"), null)
  assert.deepEqual(await page.pass(0.1), [
    [url, 0],
    [url, 1],
  ])
  assert.equal(page.find("p"), null)
  assert.deepEqual(await page.pass(1), [
    [url, 0],
    [url, 1],
    [url, 2],
  ])
  assert.equal(page.find("p").textContent, "new")
})

test("cookies are asked for three times at most, within some seconds, and the answer behind them is shown", async () => {
  const page = pageWithCookies([503, 503, 503, 503], "3600")
  await page.pass(3)
  assert.equal((await page.pass(3)).length, 3)
  assert.equal(page.find("p").textContent, "new")
  assert.equal((await page.pass(20)).length, 3)
})

test("cookies that are refused, or of which nobody says when to come again, are not asked for twice", async () => {
  for (const [status, retryAfter] of [
    [403, "1"],
    [503, ""],
    [503, "Wed, 21 Oct 2015 07:28:00 GMT"],
  ]) {
    const page = pageWithCookies([status], retryAfter)
    assert.equal((await page.pass(20)).length, 1, `${status} ${retryAfter}`)
    assert.equal(page.find("p").textContent, "new")
  }
})
