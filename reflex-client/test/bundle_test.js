import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { test } from "node:test"
import { internalNames } from "../scripts/internal_names.js"
import { fakeSockets, openPage } from "./helper.js"

/** Loads the built script as a page does, with the globals of that page. */
async function loadBundle(path, globals) {
  const source = await readFile(new URL("../dist/reflex.js", import.meta.url), "utf8")
  Object.assign(globalThis, globals)
  const address = JSON.stringify(`https://example.org${path}`)
  const script = source
    .replaceAll("import.meta.url", address)
    .replace(`"./"+`, `"${new URL("../dist/", import.meta.url)}"+`)
  return import(`data:text/javascript,${encodeURIComponent(script)}`)
}

test("one script tag suffices: the bundle finds its server, morphs, and is one application however often it is loaded", async (t) => {
  const page = openPage(`<p>old</p><button data-reflex="A#b"></button><select><option>a</option></select>`)
  const { WebSocket, opened } = fakeSockets()
  page.window.WebSocket = WebSocket
  const { window, document } = page
  t.after(() => globalThis[Symbol.for("reflex-spring-boot")]?.stop())
  const first = await loadBundle("/ctx/reflex/reflex.js", {
    window,
    document,
    HTMLElement: window.HTMLElement,
  })
  const second = await loadBundle("/ctx/reflex/reflex-1234.js", {})

  assert.equal(second.Reflex, first.Reflex)
  assert.equal(opened.length, 1)
  assert.equal(opened[0].url, "wss://example.org/ctx/reflex")
  assert.equal(typeof first.ReflexApplication, "function")

  opened[0].welcome()
  page.find("button").click()
  assert.equal(opened[0].sent[0].target, "A#b")
  const html = `<p>new</p><button data-reflex="A#b"></button><select class="x"><option>a</option><option selected>b</option></select>`
  opened[0].receive({ type: "morph", id: "1", html: `<body>${html}</body>` })
  assert.equal(page.find("p").textContent, "new")
  assert.equal(page.find("select").value, "b")

  const promise = first.Reflex.stimulate("A#b")
  const operations = [{ operation: "morph", selector: "p", html: "<p>operated</p>" }]
  opened[0].receive({ type: "nothing", id: "2", operations })
  assert.equal((await promise).stage, "success")
  assert.equal(page.find("p").textContent, "operated")

  const subscribed = new Promise((resolve) => (opened[0].send = (text) => resolve(JSON.parse(text))))
  page.find("p").setAttribute("data-reflex-subscribe", "token")
  const { type, groups } = await subscribed
  assert.deepEqual([type, groups], ["subscribe", ["token"]])
  operations[0].html = "<p>pushed</p>"
  opened[0].receive({ type: "operations", operations })
  assert.equal(page.find("p").textContent, "pushed")
})

test("no name that the wire knows is shortened", async () => {
  const [table, protocol] = await Promise.all(
    ["operations/operation_table.js", "wire/protocol.js"].map((file) =>
      readFile(new URL(`../src/${file}`, import.meta.url), "utf8"),
    ),
  )
  const fields = [...table.matchAll(/element, \{ ([^}]+) \}/g)].flatMap(([, names]) => names.split(/\W+/))
  const properties = [...protocol.matchAll(/@property \{.+?\} \[?(\w+)/g)].map(([, name]) => name)
  assert.ok(fields.includes("childrenOnly") && properties.includes("html"))
  for (const name of [...fields, ...properties]) assert.equal(internalNames.includes(name), false, name)
})
