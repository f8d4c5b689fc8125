import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { test } from "node:test"
import { loaded, openPage } from "../helper.js"

const source = (await readFile(new URL("../../src/boost.js", import.meta.url), "utf8")).replace(
  "watch(globalThis)",
  "watch(window)",
)

/** What a page's own script does when it is loaded, and why the page is left to the browser then. */
async function reasonAfter(script, { head = "", later = "" } = {}) {
  const watcher = `<script>${source}</script>`
  const html = `<!doctype html><html><head>${watcher}${head}</head><body><form id="f"><input></form><div id="d"></div><script>${script}</script></body></html>`
  const page = openPage("", { html, runScripts: "dangerously" })
  await loaded(page)
  if (later) page.window.eval(later)
  const reason = page.window[Symbol.for("reflex:boost")]()
  page.window.close()
  return reason
}

test("listeners on single elements are found, whoever adds them while the page is loaded", async () => {
  for (const script of [
    `f.addEventListener("submit", () => {})`,
    `document.querySelector("input").onchange = () => {}`,
    `document.addEventListener("DOMContentLoaded", () => d.addEventListener("click", () => {}))`,
    `addEventListener("load", () => Promise.resolve().then(() => d.addEventListener("mouseover", () => {})))`,
    `const b = document.createElement("b"); b.addEventListener("click", () => {}); d.append(b)`,
    `new MutationObserver(() => {}).observe(d, { childList: true })`,
  ])
    assert.match(await reasonAfter(script), /on <(form|input|div|b)/, script)
  assert.match(await reasonAfter(`f.addEventListener("submit", () => {})`), /^"submit" on <form id="f"> \(/)
})

test("an event source or a socket is found until it is closed", async () => {
  const stand = `window.EventSource = class { constructor() { this.readyState = 0 } close() { this.readyState = 2 } }`
  const open = async (/** @type {string} */ script) => {
    const html = `<!doctype html><html><head><script>${stand}</script><script>${source}</script></head><body><script>${script}</script></body></html>`
    const page = openPage("", { html, runScripts: "dangerously" })
    await loaded(page)
    return page.window[Symbol.for("reflex:boost")]()
  }
  assert.match(await open(`window.events = new EventSource("/events")`), /^its EventSource \(/)
  assert.equal(await open(`new EventSource("/events").close()`), undefined)
})

test("what delegates, sets off a visitor, or makes itself anew bears a visit", async () => {
  for (const script of [
    `document.addEventListener("click", () => {}); addEventListener("scroll", () => {}); document.body.onclick = () => {}`,
    `document.documentElement.addEventListener("click", () => {})`,
    `document.addEventListener("click", () => d.addEventListener("transitionend", () => {})); d.click()`,
    `customElements.define("x-y", class extends HTMLElement { connectedCallback() { this.addEventListener("click", () => {}) } }); d.append(document.createElement("x-y"))`,
    `d.attachShadow({ mode: "open" }).innerHTML = "<b></b>"; d.shadowRoot.firstChild.addEventListener("click", () => {})`,
    `const i = new Image(); i.addEventListener("load", () => {}); i.onerror = () => {}`,
    `d.onclick = null`,
    `setTimeout(() => {}); setTimeout(() => {}, 0)`,
  ])
    assert.equal(await reasonAfter(script), undefined, script)
})

test("timers are found as long as they run", async () => {
  assert.match(await reasonAfter(`window.i = setInterval(() => {}, 50)`), /^a timer \(/)
  assert.match(await reasonAfter(`setTimeout(() => {}, 5000)`), /^a timer \(/)
  assert.equal(
    await reasonAfter(`window.i = setInterval(() => {}, 50)`, { later: "clearInterval(i)" }),
    undefined,
  )
  assert.equal(
    await reasonAfter(`window.i = setTimeout(() => {}, 5000)`, { later: "clearTimeout(i)" }),
    undefined,
  )
  const done = `setTimeout(function (text) { window.done = text }, 1, "x"); addEventListener("load", () => { for (const end = Date.now() + 20; Date.now() < end;); })`
  const page = openPage("", {
    html: `<!doctype html><head><script>${source}</script><script>${done}</script></head>`,
    runScripts: "dangerously",
  })
  await loaded(page)
  while (page.window.done === undefined) await new Promise((resolve) => setImmediate(resolve))
  assert.deepEqual([page.window.done, page.window[Symbol.for("reflex:boost")]()], ["x", undefined])
})
