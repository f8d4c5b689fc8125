import assert from "node:assert/strict"
import { test } from "node:test"
import { hashOf } from "../../src/base/hash_of.js"
import * as load from "../../src/parts/load.js"
import * as operations from "../../src/parts/operations.js"
import * as visits from "../../src/parts/visits.js"
import { openPage, settled, startApplication } from "../helper.js"
import { here } from "../visits_helper.js"

const own = "body { color: red }"
const ofScript = "i { color: blue }"

/** A boosted page in whose head a script has added to what the server has sent. */
async function visitFrom({ sent = "", head = "", changed = {} }) {
  const mark = `<meta name="reflex-boost" content="" ${sent}>`
  const opened = openPage(`<a href="/ctx/owners"></a>`, { url: here, head: mark + head })
  const html = opened.window.document.documentElement
  for (const [name, value] of Object.entries(changed)) html.setAttribute(name, value)
  const page = startApplication("", {
    page: opened,
    parts: { operations, load: async () => load, visits: async () => visits },
  })
  page.window.scrollTo = () => {}
  page.window[Symbol.for("reflex:boost")] = () => undefined
  await settled()
  page.click("a")
  const visit = page.opened.flatMap(({ sent }) => sent).findLast(({ type }) => type === "visit")
  const next = `<!doctype html><html data-q="2"><head><title>Next</title>${mark}</head><body></body></html>`
  page.answer({ type: "morph", v: "v1", html: next }, visit.id)
  await settled()
  return { html, styles: Array.from(html.querySelectorAll("head style"), (each) => each.textContent) }
}

test("a style of the page that was left goes, and one that a script has put there before we came stays", async () => {
  const { styles } = await visitFrom({
    sent: `data-styles="${hashOf(`\n${own}`)}"`,
    head: `<style>${own}</style><style>${ofScript}</style>`,
  })
  assert.deepEqual(styles, [ofScript])
})

test("attributes of <html> go with their page, and what a script has added stays", async () => {
  const { html } = await visitFrom({
    sent: `data-html-class="dark" data-html-data-theme="dark" data-html-data-q="1"`,
    changed: { class: "dark js", "data-theme": "dark", "data-q": "1", "data-lib": "on" },
  })
  assert.equal(html.className, "js")
  assert.equal(html.hasAttribute("data-theme"), false)
  assert.equal(html.getAttribute("data-q"), "2")
  assert.equal(html.getAttribute("data-lib"), "on")
})
