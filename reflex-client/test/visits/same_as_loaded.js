import assert from "node:assert/strict"
import { JSDOM } from "jsdom"
import { NarrowMorph } from "../../src/narrow/narrow_morph.js"
import * as operations from "../../src/parts/operations.js"
import * as visits from "../../src/parts/visits.js"
import { loaded, openPage, settled, startApplication } from "../helper.js"
import { randomOf, stepsOf } from "../narrow/generator.js"

const origin = "https://example.org"
const mark = `<meta name="reflex-boost" content="">`

/** The pages of a site in which each layout has parts that come and go, with an id or without, as a message does. */
function siteOf(random) {
  const part = (name, texts) => {
    const id = random.isIn(0.5) ? ` id="${name}"` : ""
    const tag = random.oneOf(["p", "div", "section"])
    const share = random.oneOf([0, 0.5, 0.5, 1])
    return () => (random.isIn(share) ? `<${tag}${id}>${random.oneOf(texts)}</${tag}>\n` : "")
  }
  const before = part("note", ["news", "more news"])
  const message = part("msg", ["saved", "deleted"])
  const inside = part("hint", ["look", "see"])
  const after = part("foot", ["end", "last"])
  const names = ["a", "b", "c", "d"]
  return (name) => {
    const rows = names.slice(0, random.below(5)).map((each) => `<li id="r${each}">${each}</li>`)
    const links = names.map((each) => `<a id="to-${each}" href="/${each}">${each}</a>`).join("\n")
    const list = random.isIn(0.5) ? `<ul>${rows.join("")}</ul>` : ""
    const body = `${before()}<nav>${links}</nav>\n${message()}<main><h1>${name}</h1>${inside()}${list}</main>${after()}`
    return `<!doctype html><html lang="en"><head><title>${name}</title>${mark}</head><body>${body}</body></html>`
  }
}

async function open(random, pageOf = siteOf(random)) {
  let last = pageOf("a")
  const page = openPage("", { url: `${origin}/a`, html: last })
  await loaded(page)
  const narrow = { create: (runtime) => new NarrowMorph(runtime, random.isIn(0.5) ? 0 : undefined) }
  const site = startApplication("", { page, parts: { narrow, operations, visits: async () => visits } })
  site.window.scrollTo = () => {}
  site.window[Symbol.for("reflex:boost")] = () => undefined
  leaveFocusAsBrowsers(site.window)
  await settled()
  let known
  let count = 0
  const answered = new Set()
  site.answerAll = async () => {
    const asked = site.opened.flatMap(({ sent }) => sent)
    for (const { id, type, url } of asked) {
      if (answered.has(id) || !/^(visit|reflex)$/.test(type)) continue
      answered.add(id)
      const next = pageOf(new URL(url, origin).pathname.slice(1))
      count += 1
      if (known === undefined) site.answer({ type: "morph", v: `v${count}`, html: next }, id)
      else if (known === next) site.answer({ type: "same", v: `v${count}` }, id)
      else {
        const steps = stepsOf(known, next)
        site.answer({ type: "delta", v: `v${count}`, length: next.length, steps }, id)
      }
      known = next
      last = next
      await settled()
    }
  }
  site.expected = () => last
  return site
}

/** What cannot have the focus any more loses it at once, and is told. */
function leaveFocusAsBrowsers({ Element, Event, document }) {
  const { removeAttribute } = Element.prototype
  Element.prototype.removeAttribute = function (name) {
    removeAttribute.call(this, name)
    if (name === "tabindex" && document.activeElement === this) this.dispatchEvent(new Event("blur"))
  }
}

/** What a document shows, without what says something of the connection. */
function shown(document) {
  const body = document.body.cloneNode(true)
  for (const each of body.querySelectorAll("*"))
    for (const name of ["tabindex", "data-reflex-busy", "aria-busy"]) each.removeAttribute(name)
  return body.innerHTML.trim()
}

const walk = async (site, delta) => {
  const arrived = new Promise((resolve) => site.window.addEventListener("popstate", resolve, { once: true }))
  site.window.history.go(delta)
  await arrived
  await settled()
}

export async function compare(seed) {
  const random = randomOf(seed)
  const site = await open(random)
  const log = []
  let index = 0
  let end = 0
  for (let step = 0; step < 12; step++) {
    const kind = random.below(6)
    if (kind < 2 && index > 0) {
      log.push("back")
      index -= 1
      await walk(site, -1)
    } else if (kind === 2 && index < end) {
      log.push("forward")
      index += 1
      await walk(site, 1)
    } else if (kind === 3) {
      log.push("refresh")
      site.application.stimulate()
    } else {
      const name = random.oneOf(["a", "b", "c", "d"])
      log.push(`visit ${name}`)
      // The same address again takes the place of its entry.
      if (site.window.location.pathname !== `/${name}`) end = ++index
      site.find(`#to-${name}`).focus()
      site.click(`#to-${name}`)
    }
    await site.answerAll()
    await settled()
    const loaded = new JSDOM(site.expected()).window
    assert.equal(shown(site.document), shown(loaded.document), `seed ${seed}: ${log.join(", ")}`)
    loaded.close()
  }
  site.application.stop()
  site.window.close()
}

/** A message that is shown once, and goes away with the page behind it. */
export async function compareMessage() {
  const pageOf = (name, message) =>
    `<!doctype html><html lang="en"><head><title>${name}</title>${mark}</head><body><nav><a id="to-a" href="/a">a</a><a id="to-b" href="/b">b</a></nav>\n${message}<main><section><h1>${name}</h1></section></main></body></html>`
  const message = `<p id="msg">saved</p>`
  const pages = [pageOf("a", message), pageOf("b", ""), pageOf("a", ""), pageOf("b", "")]
  const site = await open({ isIn: () => false, next: () => 0 }, () => pages.shift())
  const seen = []
  const look = () => seen.push(site.find("#msg") !== null)
  look()
  site.find("#to-b").focus()
  site.click("#to-b")
  await site.answerAll()
  look()
  await walk(site, -1)
  look()
  await site.answerAll()
  look()
  await walk(site, 1)
  await site.answerAll()
  look()
  return seen
}
