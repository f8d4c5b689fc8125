import assert from "node:assert/strict"
import { test } from "node:test"
import { loaded, openPage, settled, startApplication } from "../helper.js"

const html = ({ html = "", head = "", body = "", content = "" }) =>
  `<!doctype html><html ${html}><head><title>Todos</title>${head}</head><body ${body}>${content}<button data-reflex="A#b"></button></body></html>`

function open(parts, first = () => {}) {
  const page = openPage("")
  const { document } = page
  const { documentElement } = new page.window.DOMParser().parseFromString(html(parts), "text/html")
  for (const name of documentElement.getAttributeNames())
    document.documentElement.setAttribute(name, documentElement.getAttribute(name))
  document.head.innerHTML = documentElement.querySelector("head").innerHTML
  document.documentElement.replaceChild(
    document.importNode(documentElement.querySelector("body"), true),
    document.body,
  )
  first(page)
  const started = startApplication("", { page })
  started.show = async (next) => {
    started.click("button")
    started.answer({ type: "morph", html: html(next) })
    await settled()
  }
  return started
}
const headOf = ({ document }) => [...document.head.children].slice(1).map(({ outerHTML }) => outerHTML)

test("attributes of html and body follow", async () => {
  const page = open({ html: `lang="en" dir="ltr"`, body: `class="n0" data-n="0" id="top"` })
  await page.show({ html: `lang="ar" dir="rtl"`, body: `class="n1" id="top"` })
  const { documentElement, body } = page.document
  assert.deepEqual([documentElement.lang, documentElement.dir], ["ar", "rtl"])
  assert.deepEqual(body.getAttributeNames().sort(), ["class", "id"])
  assert.equal(body.className, "n1")
  await page.show({})
  assert.deepEqual([documentElement.hasAttribute("dir"), body.hasAttribute("class")], [false, false])
})

test("what Reflex itself and other scripts write there stays", async () => {
  const page = open({ body: `class="a"` }, ({ document }) => {
    document.documentElement.className = "dark"
    document.documentElement.dataset.theme = "dark"
  })
  page.document.body.classList.add("modal-open")
  page.document.body.style.overflow = "hidden"
  await settled()
  for (const name of ["b", "c"]) await page.show({ html: `class="${name}"`, body: `class="${name}"` })
  const { documentElement, body } = page.document
  assert.deepEqual([documentElement.className, documentElement.dataset.theme], ["c dark", "dark"])
  assert.deepEqual([body.className, body.getAttribute("style")], ["c modal-open", "overflow: hidden;"])
  assert.equal(documentElement.getAttribute("data-reflex-connection"), "connected")
})

test("a body that is busy or permanent stays so", async () => {
  const page = open({})
  page.application.stimulate()
  await page.show({ body: `class="a"` })
  assert.equal(page.document.body.hasAttribute("data-reflex-busy"), true)

  const permanent = open({ html: `lang="en"`, body: "data-reflex-permanent" })
  await permanent.show({ html: `lang="de"`, body: `class="a"` })
  assert.equal(permanent.document.documentElement.lang, "en")
})

test("with a root of its own an answer changes that and the title, nothing else", async () => {
  const page = open({ html: `lang="en"`, head: `<meta name="m" content="1">`, content: `<p id="p">1</p>` })
  page.application.stimulate("A#b", page.application.options({ roots: "#p" }))
  page.answer({
    type: "morph",
    html: html({ html: `lang="de"`, head: `<meta name="m" content="2">`, content: `<p id="p">2</p>` }),
  })
  await settled()
  assert.deepEqual([page.find("#p").textContent, page.document.documentElement.lang], ["2", "en"])
  assert.equal(page.find("meta").content, "1")
})

test("meta, links and data in the head follow, what runs stays, and what is the same is not touched", async () => {
  const head = (n) =>
    `<meta name="a" content="${n}"><meta name="same" content="x"><link rel="canonical" href="/${n}">
     <script type="application/ld+json">{"n":${n}}</script><script>window.n = ${n}</script>`
  const page = open({ head: head(1) })
  const same = page.find("[name=same]")
  await page.show({ head: head(2) })
  assert.equal(page.find("[name=a]").content, "2")
  assert.equal(page.find("[name=same]"), same)
  assert.equal(page.find("link").getAttribute("href"), "/2")
  assert.equal(page.find("[type]").textContent, `{"n":2}`)
  assert.equal(page.find("script:not([type])").textContent, "window.n = 1")
})

test("what comes into the head and goes from it follows", async () => {
  const page = open({ head: `<link rel="prev" href="/0"><meta name="z" content="1">` })
  await page.show({
    head: `<meta name="a" content="1"><meta name="z" content="1"><link rel="next" href="/2">`,
  })
  assert.deepEqual(headOf(page).sort(), [
    `<link rel="next" href="/2">`,
    `<meta name="a" content="1">`,
    `<meta name="z" content="1">`,
  ])
})

test("a style sheet goes only when the one that follows it is there", async () => {
  const sheet = (name) => `<link rel="stylesheet" href="/${name}.css">`
  const page = open({ head: sheet("base") + sheet("light") })
  await page.show({ head: sheet("base") + sheet("dark") })
  const sheets = () => [...page.document.querySelectorAll("link")].map((each) => each.getAttribute("href"))
  assert.deepEqual(sheets(), ["/base.css", "/light.css", "/dark.css"])
  page.find("[href='/dark.css']").dispatchEvent(new page.window.Event("load"))
  assert.deepEqual(sheets(), ["/base.css", "/dark.css"])
})

test("what a router brought into the head is not there twice", async () => {
  const page = open({})
  await loaded(page)
  const head = (n) => `<meta name="a" content="${n}"><link rel="canonical" href="/same">`
  page.document.head.insertAdjacentHTML("beforeend", head(1))
  await settled()
  await page.show({ head: head(2) })
  assert.deepEqual(headOf(page), [`<meta name="a" content="2">`, `<link rel="canonical" href="/same">`])
})

test("what other scripts put into the head stays", async () => {
  const page = open({ head: `<meta name="a" content="1">` }, ({ document }) =>
    document.head.insertAdjacentHTML(
      "beforeend",
      `<style>b {}</style><link rel="stylesheet" href="/font.css">`,
    ),
  )
  await loaded(page)
  page.document.head.insertAdjacentHTML("beforeend", `<meta name="theirs" content="1"><style>a {}</style>`)
  page.find("[name=a]").content = "changed"
  await settled()
  for (let i = 0; i < 2; i += 1)
    await page.show({ head: `<meta name="a" content="1">`, content: `<p>${i}</p>` })
  assert.deepEqual(headOf(page).sort(), [
    `<link rel="stylesheet" href="/font.css">`,
    `<meta name="a" content="changed">`,
    `<meta name="theirs" content="1">`,
    `<style>a {}</style>`,
    `<style>b {}</style>`,
  ])
})
