import assert from "node:assert/strict"
import { test } from "node:test"
import * as development from "../../src/parts/development.js"
import * as operations from "../../src/parts/operations.js"
import * as visits from "../../src/parts/visits.js"
import { openPage, settled, startApplication } from "../helper.js"
import { here } from "../visits_helper.js"

const mark = (excluded = "") => `<meta name="reflex-boost" content="${excluded}">`

/** A page that says nothing of visits. */
async function openBoosted(body, { head = mark(), ...options } = {}) {
  const page = startApplication("", {
    page: openPage(body, { url: here, head }),
    parts: { operations, visits: async () => visits },
    ...options,
  })
  page.window.scrollTo = () => {}
  page.location.replaced = []
  page.location.replace = (url) => page.location.replaced.push(url)
  page.window[Symbol.for("reflex:boost")] ??= () => undefined
  await settled()
  Object.defineProperty(page, "visits", {
    get: () => page.opened.flatMap(({ sent }) => sent).filter(({ type }) => type === "visit"),
  })
  page.show = async (next, { head: nextHead = mark(), ...fields } = {}) => {
    const html = `<!doctype html><html><head><title>Next</title>${nextHead}</head><body>${next}</body></html>`
    page.answer({ type: "morph", v: "v1", html, ...fields }, page.visits.at(-1).id)
    await settled()
  }
  page.go = async (delta) => {
    const arrived = new Promise((resolve) =>
      page.window.addEventListener("popstate", resolve, { once: true }),
    )
    page.window.history.go(delta)
    await arrived
    await settled()
  }
  page.submit = (selector = "form", submitter = null) => {
    const event = new page.window.SubmitEvent("submit", {
      bubbles: true,
      cancelable: true,
      submitter: submitter && page.find(submitter),
    })
    page.find(selector).dispatchEvent(event)
    return event.defaultPrevented
  }
  return page
}

const form = (attributes, fields = `<input name="a" value="1">`) =>
  `<form method="post" ${attributes}>${fields}<button name="then" value="another">B</button></form>`

test("a link of a page that knows nothing of visits is a visit", async () => {
  const page = await openBoosted(`<a href="/ctx/owners"></a>`)
  assert.equal(page.click("a").defaultPrevented, true)
  assert.equal(page.visits[0].url, "/ctx/owners")
  assert.equal("method" in page.visits[0], false)
})

test("a form is posted with its fields and the button that was pressed", async () => {
  const fields = `<input name="a" value="1"><input name="a" value="2"><input name="e"><input name="off" disabled>`
  const page = await openBoosted(form(`action="/ctx/save?x=y"`, fields))
  assert.equal(page.submit("form", "button"), true)
  const { method, url, params, from } = page.visits[0]
  assert.deepEqual([method, url, from], ["post", "/ctx/save?x=y", "/ctx/todos?done=false"])
  assert.deepEqual(params, [
    ["a", "1"],
    ["a", "2"],
    ["e", ""],
    ["then", "another"],
  ])
})

test("a button says where its form goes, and how", async () => {
  const page = await openBoosted(
    `<form method="post" action="/ctx/a"><button id="b" formaction="/ctx/b"></button><button id="c" formmethod="get"></button>
      <button id="d" formmethod="dialog"></button><button id="t" formtarget="_blank"></button>
      <button id="m" formenctype="multipart/form-data"></button><button id="f" data-reflex-visit="false"></button></form>`,
  )
  assert.deepEqual(
    ["#b", "#c", "#d", "#t", "#m", "#f"].map((button) => page.submit("form", button)),
    [true, true, false, false, false, false],
  )
  assert.deepEqual(
    page.visits.map(({ method, url }) => [method, url]),
    [
      ["post", "/ctx/b"],
      [undefined, "/ctx/a"],
    ],
  )
})

test("a form is the browser's if only that can send it, or the page says so", async () => {
  for (const [attributes, fields] of [
    [`action="https://example.com/"`],
    [`enctype="multipart/form-data"`],
    [`enctype="text/plain"`],
    [`accept-charset="iso-8859-1"`],
    [`target="_blank"`],
    [`target="frame"`],
    [`data-reflex-visit="false"`],
    [`data-reflex-ignore`],
    [`action="javascript:void 0"`],
    ["", `<input type="file" name="f">`],
    ["", `<input type="hidden" name="_charset_">`],
    ["", `<input name="a">`.repeat(201)],
    ["", `<input name="a" value="${"x".repeat(40_000)}">`],
  ]) {
    const page = await openBoosted(form(attributes, fields))
    assert.deepEqual([page.submit(), page.visits], [false, []], attributes + fields?.slice(0, 40))
  }
})

test("a form that the page's own script has stopped is not sent", async () => {
  const page = await openBoosted(form(""))
  page.document.addEventListener("submit", (event) => event.preventDefault())
  page.submit()
  assert.deepEqual(page.visits, [])
})

test("without a boost a form is the browser's", async () => {
  const page = await openBoosted(`<div data-reflex-visit>${form("")}</div>`, { head: "" })
  assert.deepEqual([page.submit(), page.visits], [false, []])
})

test("addresses that are excluded are the browser's", async () => {
  const head = mark("^/ctx(/owners(/.*)?|/[^/]*/x)$")
  for (const [path, isVisit] of [
    ["/ctx/owners", false],
    ["/ctx/owners/1?x=y", false],
    ["/ctx/a/x", false],
    ["/ctx/ownership", true],
    ["/ctx/a/b/x", true],
  ]) {
    const page = await openBoosted(`<a href="${path}"></a>${form(`action="${path}"`)}`, { head })
    assert.deepEqual([page.click("a").defaultPrevented, page.submit()], [isVisit, isVisit], path)
  }
})

test("a button that is clicked with a key submits its form as the browser does", async () => {
  const page = await openBoosted(form(`action="/ctx/save"`))
  for (const key of ["ctrlKey", "shiftKey", "metaKey", "altKey"]) page.click("button", { [key]: true })
  assert.deepEqual(page.visits, [])
  await settled()
  page.click("button")
  assert.equal(page.visits.length, 1)
})

test("a field that asks for the focus has it again in the answer to its form, else the heading does", async () => {
  const login = form(`action="/ctx/login"`, `<input name="user" autofocus>`)
  const page = await openBoosted(login)
  page.submit()
  await page.show(`<main>${login}<h1>Wrong</h1></main>`, { url: "/ctx/login?error" })
  assert.equal(page.document.activeElement, page.find("input"))
  page.submit()
  await page.show("<main><p>In</p><h1>Home</h1></main>", { url: "/ctx/" })
  assert.equal(page.document.activeElement, page.find("h1"))
})

test("a second submit of the same form is none, one with other input is", async () => {
  const page = await openBoosted(form(`action="/ctx/save"`))
  assert.deepEqual([page.submit(), page.submit(), page.visits.length], [true, true, 1])
  page.find("input").value = "2"
  page.submit()
  assert.equal(page.visits.length, 2)
})

test("the page behind a form is another one, whatever its address", async () => {
  const page = await openBoosted(form(""))
  page.type("input", "typed")
  const { length } = page.window.history
  page.submit()
  await page.show(`${form("")}<p>2</p>`, { url: "/ctx/todos/1" })
  assert.deepEqual(
    [page.window.location.pathname, page.window.history.length, page.find("input").value],
    ["/ctx/todos/1", length + 1, "1"],
  )
  page.submit()
  await page.show(`${form("")}<p>3</p>`)
  assert.deepEqual([page.window.history.length, page.find("p").textContent], [length + 2, "3"])
})

test("an answer to a form is shown again as it was, and not asked for; the page before it is", async () => {
  const page = await openBoosted(form(""))
  page.type("input", "first")
  page.submit()
  await page.show(`${form("")}<p>wrong</p>`)
  page.type("input", "second")
  page.submit()
  await page.show(`${form("")}<p>right</p>`, { url: "/ctx/todos?done=false" })
  const shown = () => [page.find("p")?.textContent, page.find("input").value, page.visits.length]
  assert.deepEqual(shown(), ["right", "1", 2])
  await page.go(-1)
  assert.deepEqual(shown(), ["wrong", "second", 2])
  await page.go(-1)
  assert.deepEqual(shown(), [undefined, "first", 3])
  assert.equal(page.visits[2].method, undefined)
  await page.show(form(`class="now"`))
  assert.deepEqual([page.find("input").value, page.find("form").className], ["first", "now"])
  await page.go(1)
  assert.deepEqual(shown(), ["wrong", "second", 3])
  await page.go(1)
  assert.deepEqual(shown(), ["right", "1", 4])
})

test("what answers a form goes on from there, on the way back as well", async () => {
  const page = await openBoosted(form(""))
  page.submit()
  await page.show(`<a href="/ctx/a"></a><p>wrong</p>`)
  page.click("a")
  await page.show("<p>a</p>", { v: "v2" })
  await page.go(-1)
  page.click("a")
  const { url, from, v } = page.visits.at(-1)
  assert.deepEqual([page.visits.length, url, from, v], [3, "/ctx/a", "/ctx/todos?done=false", "v2"])
  await page.show("<p>a again</p>", { v: "v3" })
  assert.equal(page.find("p").textContent, "a again")
})

test("a form that may have been taken is never sent again, nor its address loaded", async () => {
  const lost = await openBoosted(form(`action="/ctx/save"`))
  lost.submit()
  lost.socket.drop()
  await settled()
  const failed = await openBoosted(form(`action="/ctx/save"`))
  failed.submit()
  failed.answer({ type: "error", message: "x" }, failed.visits[0].id)
  await settled()
  for (const page of [lost, failed]) {
    assert.deepEqual([page.location.assigned, page.visits.length], [[], 1])
    assert.equal(page.window.location.pathname, "/ctx/todos")
  }
})

test("an answer that is no page is played where the server says", async () => {
  const page = await openBoosted(form(`action="/ctx/export"`))
  page.submit()
  page.answer({ type: "navigate", url: "/ctx/reflex/answers/x", from: "action" }, page.visits[0].id)
  await settled()
  assert.deepEqual(page.location.assigned, ["https://example.org/ctx/reflex/answers/x"])
})

test("an answer without content leaves the page, and the form can be sent again", async () => {
  const page = await openBoosted(form(`action="/ctx/save"`))
  page.submit()
  page.answer({ type: "nothing" }, page.visits[0].id)
  await settled()
  page.submit()
  assert.deepEqual([page.location.assigned, page.visits.length], [[], 2])
})

test("without a connection a form is the browser's", async () => {
  const page = await openBoosted(form(""))
  page.socket.drop()
  await settled()
  assert.equal(page.submit(), false)
})

test("a page without a boost is loaded, unless a form was answered with it", async () => {
  const page = await openBoosted(`<a href="/ctx/login"></a>`)
  page.click("a")
  await page.show("<p>2</p>", { head: "" })
  assert.deepEqual(page.location.assigned, ["https://example.org/ctx/login"])
  const answered = await openBoosted(form(""))
  answered.submit()
  await answered.show("<p>2</p>", { head: "" })
  assert.deepEqual([answered.location.assigned, answered.find("p").textContent], [[], "2"])
})

const scriptsAdded = (page) => {
  const added = []
  const observer = new page.window.MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const each of addedNodes) if (each.localName === "script") added.push(each.text || each.src)
  })
  observer.observe(page.document, { childList: true, subtree: true })
  return added
}

test("a page is loaded if its body has a script in it, or any that this document has not run", async () => {
  for (const [scripts, isLoaded] of [
    [`<script src="/bundle.js"></script>`, false],
    [`<script src="/bundle.js"></script><script type="application/json">1</script>`, false],
    [`<script src="/other.js"></script>`, true],
    [`<script type="module" src="/other.js"></script>`, true],
    [`<script src="bundle.js"></script>`, true],
    [`<script>1</script>`, true],
  ]) {
    const body = `<a href="/ctx/a"></a><script src="/bundle.js"></script>`
    const page = await openBoosted(body)
    page.click("a")
    assert.deepEqual(page.visits[0].scripts.split(" ").length, 1)
    await page.show(`<p>2</p>${scripts}`)
    assert.deepEqual(page.location.assigned, isLoaded ? ["https://example.org/ctx/a"] : [], scripts)
    if (!isLoaded) assert.equal(page.find("p").textContent, "2")
  }
})

test("a page that a browser has to leave is left by links, forms and ways back", async () => {
  const page = await openBoosted(`<a href="/ctx/a"></a>${form("")}`)
  page.click("a")
  await page.show(`<a href="/ctx/b"></a>${form("")}`)
  page.window[Symbol.for("reflex:boost")] = () => "a timer"
  assert.deepEqual([page.click("a").defaultPrevented, page.submit(), page.visits.length], [false, false, 1])
  const arrived = new Promise((resolve) => page.window.addEventListener("popstate", resolve, { once: true }))
  page.window.history.back()
  await arrived
  assert.deepEqual([page.location.reloads, page.visits.length], [1, 1])
})

test("in development, the console says once why a page is left by loads", async () => {
  const { logger, click, application, window } = await openBoosted(`<a href="/ctx/a"></a>`, {
    parts: { operations, visits: async () => visits, development },
  })
  window[Symbol.for("reflex:boost")] = () => "a timer"
  for (let i = 0; i < 2; i++) click("a")
  assert.deepEqual(logger.warnings.length, 1)
  assert.match(logger.warnings[0][0], /because of a timer/)
  application.stop()
})

test("a page whose scripts bear visits keeps its boost, and its body's scripts run, but no file does twice", async () => {
  const nonce = "abcdefgh12345678"
  const body = `<a href="/ctx/a"></a><script nonce="${nonce}" src="/bundle.js"></script><script nonce="${nonce}">const a = 1</script>`
  const page = await openBoosted(body)
  page.document.documentElement.setAttribute("data-reflex-boost", "true")
  page.window[Symbol.for("reflex:boost")] = () => "a timer"
  const added = scriptsAdded(page)
  page.click("a")
  assert.equal("scripts" in page.visits[0], false)
  const next = (texts) =>
    `<a href="/ctx/b"></a><script src="/bundle.js"></script>${texts.map(([text, own]) => `<script nonce="${own ?? nonce}">${text}</script>`).join("")}`
  await page.show(next([["known"], ["guessed", "other"]]))
  assert.deepEqual([added.filter((each) => each === "known").length, page.location.assigned], [1, []])
  page.document.documentElement.setAttribute("data-reflex-boost", "true")
  page.click("a")
  await page.show(next([["function f() { const b = '{' } f()"]]))
  assert.deepEqual(page.location.assigned, [])
  page.document.documentElement.setAttribute("data-reflex-boost", "true")
  page.click("a")
  await page.show(next([["{ let c } let a"]]), { url: "/ctx/c" })
  assert.deepEqual(page.location.replaced, ["https://example.org/ctx/c"])
})

test("a page whose watching script may not run is left by the browser", async () => {
  const page = await openBoosted(`<a href="/ctx/a"></a>`)
  delete page.window[Symbol.for("reflex:boost")]
  assert.equal(page.click("a").defaultPrevented, false)
})

test("a form whose connection was lost is not sent by a second click that comes at once, but by a later one", async () => {
  const page = await openBoosted(form(`action="/ctx/save"`))
  page.submit()
  page.socket.drop()
  await settled()
  page.clock.advance(900)
  assert.equal(page.submit(), true)
  page.clock.advance(200)
  assert.equal(page.submit(), false)
})

test("a link that no connection takes after the end of a session is the browser's", async () => {
  const page = await openBoosted(`<a href="/ctx/owners"></a>${form(`action="/ctx/save"`)}`)
  page.click("a")
  page.socket.end(4401)
  page.clock.advance(2_000)
  await settled()
  assert.deepEqual(page.location.assigned, ["https://example.org/ctx/owners"])
})

test("a form that no connection takes after the end of a session is known not to have been sent", async () => {
  const page = await openBoosted(form(`action="/ctx/save"`))
  const errors = []
  page.document.addEventListener("reflex:error", ({ detail }) => errors.push(detail.error.code))
  page.submit()
  page.socket.end(4401)
  page.clock.advance(1_900)
  await settled()
  assert.deepEqual(errors, [])
  page.clock.advance(100)
  await settled()
  assert.deepEqual(errors, ["offline"])
  page.clock.advance(1_000)
  assert.equal(page.submit(), false)
})

test("a form goes over the next connection if there is one soon after the end of a session", async () => {
  const page = await openBoosted(form(`action="/ctx/save"`))
  page.submit()
  page.socket.end(4401)
  page.clock.advance(1_000)
  page.socket.welcome()
  await settled()
  assert.equal(page.visits.length, 2)
  page.clock.advance(5_000)
  await settled()
  await page.show("<p>Saved</p>")
  assert.equal(page.find("p").textContent, "Saved")
})

test("a form that the browser has to send is sent once, until it has had its time", async () => {
  const page = await openBoosted(form(`action="/ctx/save"`), { connected: false })
  assert.equal(page.submit(), false)
  assert.equal(page.submit(), true)
  page.find("input").value = "2"
  assert.equal(page.submit(), false)
  page.clock.advance(5_000)
  assert.equal(page.submit(), false)
})
