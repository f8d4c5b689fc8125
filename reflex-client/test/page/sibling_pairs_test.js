import assert from "node:assert/strict"
import { test } from "node:test"
import { button } from "../helper.js"
import { bundled } from "../narrow/bundled.js"
import { randomOf } from "../narrow/generator.js"

const own = bundled(new URL("./own_pages.js", import.meta.url))

/** A page that shows one content after another. */
async function open(content) {
  const { settled, startApplication } = await own
  const page = startApplication(`<main>${content}</main>${button}`)
  await settled()
  page.main = page.find("main")
  page.show = async (next) => {
    page.application.stimulate("A#b").catch(() => {})
    await settled()
    page.morph(`<main>${next}</main>${button}`)
    await settled()
    assert.equal(page.main.innerHTML, next)
  }
  return page
}

/** All that is added to an element or removed from it from now on. */
function nodesMovedIn(element, { MutationObserver }) {
  const moved = []
  const note = (records) => {
    for (const { addedNodes, removedNodes } of records) moved.push(...addedNodes, ...removedNodes)
  }
  new MutationObserver(note).observe(element, { childList: true, subtree: true })
  return moved
}

const form = (error, rest = "<button>Save</button>") => `<form><input name="n">${error}${rest}</form>`

for (const [name, before, after, selector] of [
  ["an element of another name comes before it", form(""), form(`<p class="error">Wrong</p>`), "button"],
  [
    "one of the same name comes before it",
    form("", "<p>Terms</p>"),
    form("<p>Wrong</p>", "<p>Terms</p>"),
    "p",
  ],
  ["a button comes before it", form(""), form("<button>Delete</button>"), "button"],
  ["a text comes before it", form(""), form("Wrong"), "button"],
  ["a comment and a text come before it", form(""), form("<!--e-->Wrong"), "button"],
  ["what stood before it goes", form(`<p class="error">Wrong</p>`), form(""), "button"],
  ["an error with an id gives way to one without", form(`<p id="e">a</p>`), form("<p>b</p>"), "button"],
  ["an error without an id gives way to one with", form("<p>b</p>"), form(`<p id="e">a</p>`), "button"],
  ["its own text changes, too", form(""), form("<p>Wrong</p>", "<button>Save again</button>"), "button"],
  [
    "one of its kind comes before it while its own text changes",
    form("", `<p class="sum">3 rows</p>`),
    form(`<p class="error">Wrong</p>`, `<p class="sum">2 rows</p>`),
    ".sum",
  ],
  [
    "what is like it in all but the field in it comes before it",
    `<div><input name="a"></div>`,
    `<div>Wrong</div><div><input name="a"><b>Wrong</b></div>`,
    "[name=a]",
  ],
  [
    "another list of one id comes before it",
    `<b id="x">a</b><b id="x">b</b>`,
    `<i>c</i><b id="x">a</b><b id="x">b</b>`,
    "b + b",
  ],
])
  test(`an element without a key is not even moved when ${name}`, async () => {
    const { main, show, find, window } = await open(before)
    const element = find(selector)
    const moved = nodesMovedIn(main, window)
    await show(after)
    assert.ok(moved.length > 0)
    assert.ok([...main.querySelectorAll(selector)].includes(element))
    assert.equal(
      moved.some((each) => each.contains(element)),
      false,
    )
  })

test("the button that was pressed is never another one when one comes before it", async () => {
  const { show, find } = await open(form(""))
  const save = find("button")
  await show(form("<button>Delete</button>"))
  assert.equal(save.textContent, "Save")
})

test("a list with keys stays as it is when something without one comes before it", async () => {
  const rows = `<b id="a">a</b><b data-reflex-key="b">b</b>`
  const { main, show, find, window } = await open(rows)
  const moved = nodesMovedIn(main, window)
  await show(`<p>2 rows</p>${rows}`)
  assert.deepEqual(moved, [find("p")])
})

test("details of rows with keys stay with their rows", async () => {
  const rows = (...ids) => ids.map((id) => `<b id="${id}">${id}</b><p>details</p>`).join("")
  const { main, show } = await open(rows("a", "b", "c"))
  const [, b, c] = main.querySelectorAll("p")
  await show(rows("b", "c"))
  assert.deepEqual([...main.querySelectorAll("p")], [b, c])
})

test("a field that comes before another one leaves it what was typed, and the focus", async () => {
  const { show, find, document, type } = await open(form(""))
  find("input").focus()
  type("input", "typed")
  const field = find("input")
  await show(`<form><input name="m"><input name="n"><button>Save</button></form>`)
  assert.deepEqual([field.name, field.value, document.activeElement], ["n", "typed", field])
})

test("rows whose fields are named by their place keep their places", async () => {
  const row = (n, text) => `<p>${text}<input name="items[${n}].name"></p>`
  const { main, show } = await open(row(0, "a") + row(1, "b") + row(2, "c"))
  const [first, second] = main.children
  await show(row(0, "b") + row(1, "c"))
  assert.deepEqual([...main.children], [first, second])
})

for (const place of [0, 1, 100, 199, 200])
  test(`of 200 rows without a key, none becomes another one when a row comes or goes at ${place}`, async () => {
    const row = (n) => `\n<p><b>${n}</b> as ever</p>`
    const numbers = Array.from({ length: 200 }, (_, n) => n)
    const { main, show } = await open(numbers.map(row).join(""))
    const before = [...main.children]
    await show(numbers.toSpliced(place, 0, 999).map(row).join(""))
    assert.deepEqual([...main.children].toSpliced(place, 1), before)
    await show(numbers.map(row).join(""))
    assert.deepEqual([...main.children], before)
  })

test("of many rows without a key, any may come, go and change", async () => {
  const first = Number(process.env.REFLEX_SEED ?? 1)
  for (let seed = first; seed < first + 20; seed++) {
    const { below } = randomOf(seed)
    const row = () => `<p>${below(400)}</p>${below(3) ? "\n" : `<i id="i${seed}-${below(1e9)}">x</i>`}`
    let rows = Array.from({ length: 60 + below(90) }, row)
    const { main, show } = await open(rows.join(""))
    for (let round = 0; round < 3; round++) {
      for (let edit = 0; edit < 6; edit++)
        rows = rows.toSpliced(below(rows.length), below(3), ...[row(), row()].slice(below(3)))
      await show(rows.join("")).catch((cause) => {
        throw new Error(`seed ${seed}, round ${round}`, { cause })
      })
    }
    assert.ok(main.isConnected)
  }
})

test("what is permanent, and what scripts have put into the body, stays while siblings come and go", async () => {
  const { settled } = await own
  const permanent = `<i data-reflex-permanent="">theirs</i>`
  const { document, show, find } = await open(`<p>a</p>${permanent}<p>b</p>`)
  const [element, toast] = [find("i"), document.createElement("div")]
  document.body.prepend(toast)
  await settled()
  await show(`<p>new</p><p>a</p>${permanent}<p>b</p>`)
  assert.deepEqual([find("i"), toast.isConnected], [element, true])
})

/** Elements that nothing beside them is like, and such that are like others, with texts between them. */
function childrenOf(random, depth = 0) {
  return Array.from({ length: random(6) }, () => nodeOf(random, depth))
}

let named = 0
function nodeOf(random, depth) {
  const kind = random(6)
  if (kind === 0) return { text: `text ${random(3)} ` }
  const tag = ["section", "div", "span"][random(3)]
  if (kind < 3) return { tag: ["p", "button"][kind - 1], children: [{ text: `alike ${random(2)}` }] }
  const name = `n${named++}`
  return { tag, name, children: [{ text: name }, ...(depth < 3 ? childrenOf(random, depth + 1) : [])] }
}

function changedBy(random, children, depth = 0) {
  const next = []
  for (const each of children) {
    if (random(5) === 0) next.push(nodeOf(random, depth))
    if (random(5) === 0) continue
    if (!each.name) next.push(random(3) ? each : nodeOf(random, depth))
    else
      next.push(
        Object.assign(each, {
          children: [each.children[0], ...changedBy(random, each.children.slice(1), depth + 1)],
        }),
      )
  }
  return next
}

const htmlOf = ({ text, tag, name, children }) =>
  text ?? `<${tag}${name ? ` name="${name}"` : ""}>${children.map(htmlOf).join("")}</${tag}>`

/** What stands in each element of a page, with its name. */
function contentsOf(root) {
  const all = [root, ...root.querySelectorAll("*")]
  const nameOf = (node) => node.getAttribute?.("name")
  return new Map(all.map((each) => [each, [...each.childNodes].map((node) => [node, nameOf(node)])]))
}

/** Whether what stands in an element, and in what has stayed of it, is what stood there; says how much that is. */
function countStayed(element, contents, label) {
  const before = contents.get(element)
  const after = [...element.childNodes]
  const isByPlace =
    before.length === after.length && before.every(([node], index) => node.nodeName === after[index].nodeName)
  let count = 0
  for (const [index, node] of after.entries()) {
    const name = node.getAttribute?.("name")
    const expected = isByPlace ? before[index][0] : name && before.find((each) => each[1] === name)?.[0]
    if (!expected || node.nodeType !== 1) continue
    assert.equal(node === expected, true, `${label}: ${node.outerHTML}`)
    count += 1 + countStayed(node, contents, label)
  }
  return count
}

test("pages become what they shall be, and each element that nothing beside it is like stays the one that it was", async () => {
  const first = Number(process.env.REFLEX_SEED ?? 1)
  const page = await open("")
  let stayed = 0
  for (let seed = first; seed < first + 40; seed++) {
    const { below: random } = randomOf(seed)
    let content = childrenOf(random)
    for (let round = 0; round < 4; round++) {
      const contents = contentsOf(page.main)
      const html = content.map(htmlOf).join("")
      await page.show(html).catch((cause) => {
        throw new Error(`seed ${seed}, round ${round}`, { cause })
      })
      if (round > 0) stayed += countStayed(page.main, contents, `seed ${seed}, round ${round}`)
      content = changedBy(random, content)
    }
  }
  console.log(`first seed ${first}, 40 pages: ${stayed} elements stayed`)
  assert.ok(stayed > 400)
})
