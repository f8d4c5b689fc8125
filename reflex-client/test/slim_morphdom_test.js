import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { test } from "node:test"
import { slimMorphdom } from "../scripts/slim_morphdom.js"
import { openPage } from "./helper.js"

const path = new URL("../node_modules/morphdom/dist/morphdom-esm.js", import.meta.url)

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

test("what is cut out of morphdom makes no difference", async () => {
  const source = await readFile(path, "utf8")
  const [whole, slim] = [await load(source), await load(slimMorphdom(source))]
  const { document } = openPage()
  const elementOf = (html) => Object.assign(document.createElement("main"), { innerHTML: html })

  for (let seed = 1; seed <= 400; seed += 1) {
    const random = randomFrom(seed)
    const [before, after] = [randomHtml(random), randomHtml(random)]
    const childrenOnly = seed % 2 === 0
    const [expected, actual] = [whole, slim].map((morphdom) => {
      const element = elementOf(before)
      const nodes = [...element.querySelectorAll("*")]
      morphdom(element, elementOf(after), {
        childrenOnly,
        getNodeKey: (node) => node.getAttribute?.("id") ?? null,
        onBeforeElUpdated: (from) => from.className !== "c2",
        onBeforeElChildrenUpdated: () => true,
      })
      const kept = nodes.map((node) => (element.contains(node) ? "kept" : "gone"))
      return { html: element.innerHTML, kept }
    })
    assert.deepEqual(actual, expected, `${before} to ${after}`)
  }
})
