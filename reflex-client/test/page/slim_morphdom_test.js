import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { test } from "node:test"
import { slimMorphdom } from "../../scripts/slim_morphdom.js"
import { defaultSchema } from "../../src/base/schema.js"
import { HtmlParser } from "../../src/page/html_parser.js"
import { Keys } from "../../src/page/keys.js"
import { matchAttributes } from "../../src/page/match_attributes.js"
import { openPage } from "../helper.js"

const path = new URL("../../node_modules/morphdom/dist/morphdom-esm.js", import.meta.url)

const plain = new URL("../../src/base/plain.js", import.meta.url).href

async function load(source) {
  const { default: morphdom } = await import(`data:text/javascript,${encodeURIComponent(source)}`)
  return morphdom
}

/** Random numbers that are the same in every run. */
function randomFrom(seed) {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % limit
  }
}

/** HTML in which ids repeat, move and vanish. */
function randomHtml(random, depth = 0) {
  return Array.from({ length: random(5) }, () => {
    if (depth > 3 || random(4) === 0) return random(3) ? `text ${random(4)} ` : `<!--${random(2)}-->`
    const tag = ["div", "b", "ul", "svg"][random(4)]
    const id = random(2) ? ` id="i${random(12)}"` : ""
    const other = random(3) ? "" : ` class="c${random(3)}"`
    const link = tag === "svg" && random(2) ? ` xlink:href="#${random(3)}"` : ""
    return `<${tag}${id}${other}${link}>${randomHtml(random, depth + 1)}</${tag}>`
  }).join("")
}

function morph(morphdom, element, replacement, options = {}) {
  const keys = new Keys(element, replacement, defaultSchema)
  const parser = new HtmlParser(element.ownerDocument.defaultView)
  morphdom(element, replacement, {
    keys,
    getNodeKey: (node) => keys.of(node),
    pair: () => {},
    onBeforeElUpdated(from, to) {
      matchAttributes(from, to, parser)
      return true
    },
    onBeforeElChildrenUpdated: () => true,
    onBeforeNodeDiscarded: () => true,
    ...options,
  })
}

test("our copy of morphdom leaves what was asked for, where morphdom itself sometimes throws", async () => {
  const slim = await load(slimMorphdom(await readFile(path, "utf8"), plain))
  const { document } = openPage()
  const elementOf = (html) => Object.assign(document.createElement("main"), { innerHTML: html })
  const normalized = (element) => {
    element.normalize()
    return element
  }

  for (let seed = 1; seed <= 1_000; seed += 1) {
    const random = randomFrom(seed)
    const [before, after] = [randomHtml(random), randomHtml(random)]
    const element = elementOf(before)
    morph(slim, element, elementOf(after), { childrenOnly: seed % 2 === 0 })
    assert.ok(normalized(element).isEqualNode(normalized(elementOf(after))), `${before} to ${after}`)
  }
})

test("only what has to move is moved", async () => {
  const slim = await load(slimMorphdom(await readFile(path, "utf8"), plain))
  const { document, window } = openPage(`<ul></ul>`)
  const list = document.querySelector("ul")
  const itemsOf = (letters) => [...letters].map((letter) => `\n  <li id="${letter}">${letter}</li>`).join("")

  for (const [before, after, moved] of [
    ["abcd", "xabcd", "x"],
    ["abcd", "abxcd", "x"],
    ["abcd", "bcd", "a"],
    ["abcd", "acd", "b"],
    ["abcd", "dabc", "d"],
    ["abcd", "bcda", "a"],
    ["abcd", "xbyd", "acxy"],
  ]) {
    list.innerHTML = itemsOf(before)
    const replacement = document.createElement("ul")
    replacement.innerHTML = itemsOf(after)
    const observer = new window.MutationObserver(() => {})
    observer.observe(list, { childList: true })
    morph(slim, list, replacement, { childrenOnly: true })
    const touched = observer
      .takeRecords()
      .flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes])
    const ids = new Set(touched.map(({ id }) => id).filter(Boolean))
    assert.equal(list.innerHTML, itemsOf(after))
    assert.equal([...ids].sort().join(""), moved, `${before} to ${after}`)
  }
})
