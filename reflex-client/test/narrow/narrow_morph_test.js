import assert from "node:assert/strict"
import { test } from "node:test"
import { NarrowMorph } from "../../src/narrow/narrow_morph.js"
import * as development from "../../src/parts/development.js"
import * as feedback from "../../src/parts/feedback.js"
import * as operations from "../../src/parts/operations.js"
import { openPage, settled, startApplication } from "../helper.js"
import { bundled } from "./bundled.js"
import { stepsOf } from "./generator.js"
import { compare } from "./twins.js"

const ask = `<button id="ask" data-reflex="A#b">ask</button>`
const html = (body, title = "T") =>
  `<!DOCTYPE html>\n<html><head><title>${title}</title></head>\n<body>${body}${ask}</body></html>\n`

/** A page that was shown as a whole, and shows each next one by what changed. */
async function open(body, parts = {}, client = { NarrowMorph, startApplication }) {
  const page = openPage(ask)
  const narrow = { create: (runtime) => new client.NarrowMorph(runtime, 0) }
  const opened = client.startApplication("", { page, parts: { narrow, operations, ...parts } })
  await settled()
  let last = html(body)
  opened.answerTo = async (answer, button = "#ask") => {
    opened.click(button)
    await settled()
    opened.answer(answer)
    await settled()
    return opened.application.reflexes.at(-1)
  }
  opened.show = (nextBody, { title, button } = {}) => {
    const next = html(nextBody, title)
    const steps = stepsOf(last, next)
    const answer = last === next ? { type: "same" } : { type: "delta", v: "a", length: next.length, steps }
    last = next
    return opened.answerTo(answer, button)
  }
  await opened.answerTo({ type: "morph", v: "a", html: last })
  return opened
}

const rows = (text) =>
  `<main><table id="t"><tbody>${[1, 2, 3].map((n) => `<tr><td>${n}</td><td class="${n}">${n === 2 ? text : n}</td></tr>`).join("")}</tbody></table><p>and more of it, so that one row is not most of the page</p></main>`

/** Compares as many pages as asked for, from a seed that is the same in each run: another one is asked for, as by pairs.js. */
async function comparePairs(name, options, compareOnce) {
  const seed = Number(process.env.REFLEX_SEED ?? 1)
  const pairs = Number(process.env.REFLEX_PAIRS ?? 40)
  const wrong = []
  let cause
  let narrowed = 0
  let kept = 0
  for (let each = 0; each * 4 < pairs; each++) {
    try {
      const result = await compareOnce(seed + each, options)
      narrowed += result.narrowed
      kept += result.kept
    } catch (error) {
      wrong.push(`seed ${seed + each}: ${error.message}`)
      cause ??= error
    }
  }
  console.log(
    `first seed ${seed}, ${pairs} pairs ${name}: ${narrowed} were narrowed, ${kept} with children that stayed`,
  )
  if (cause) throw new Error(wrong.join("\n"), { cause })
  assert.ok(narrowed > 0 || options.malformed)
}

for (const [name, options] of [
  ["of ordinary pages", { stray: 3 }],
  ["of malformed pages", { stray: 3, malformed: 0.02 }],
]) {
  test(`what has changed, morphed alone, gives the same as all of it: pairs ${name}`, () =>
    comparePairs(name, { ...options, isPublished: true }, compare))

  test(`so it does with our own copy of morphdom: pairs ${name}`, async () => {
    const twins = await bundled(new URL("./twins.js", import.meta.url))
    await comparePairs(name, options, twins.compare)
  })
}

const list = (numbers, kind = (n) => `id="r${n}"`, text = {}) =>
  `<ul>\n${numbers.map((n) => `<li ${kind(n)}><b>${n}</b> ${text[n] ?? "as ever"}</li>\n`).join("")}</ul>`

for (const [name, next, changed] of [
  ["inserted", [1, 9, 2, 3, 4, 5], 1],
  ["inserted at the end", [1, 2, 3, 4, 5, 9], 1],
  ["removed", [1, 3, 4, 5], 0],
  ["moved", [1, 5, 2, 3, 4], 1],
])
  test(`of a list that is most of a page, a row that is ${name} is all that is parsed`, async () => {
    const { show, find, document } = await open(list([1, 2, 3, 4, 5]))
    const before = new Map([...document.querySelectorAll("li")].map((row) => [row.id, row]))
    const { regions, kept } = await show(list(next))
    const rows = [...document.querySelectorAll("li")]
    assert.deepEqual([regions, kept], [[find("ul")], next.length - changed])
    assert.deepEqual(
      rows.map(({ id }) => id),
      next.map((n) => `r${n}`),
    )
    for (const row of rows) if (before.has(row.id)) assert.equal(row, before.get(row.id))
  })

for (const [name, body, region] of [
  ["a form", (form) => `<section data-reflex-key="4">${form}</section>`, "form"],
  [
    "a row of a keyed list",
    (form, more) => `<ul data-reflex-key="4"><li id="a">${form}</li><li id="b">as ever</li>${more}</ul>`,
    "ul",
  ],
])
  test(`${name} that is morphed alone is about the same record: a field keeps what a script has put into it`, async () => {
    const { show, find } = await open(`${body("<form><b>1</b><input><i>1</i></form>", "")}${rows("two")}`)
    find("input").value = "of a script"
    const next = body(`<form><b>2</b><input class="new"><i>2</i></form>`, `<li id="c">new</li>`)
    const { regions } = await show(`${next}${rows("two")}`)
    assert.deepEqual([regions, find("input").value], [[find(region)], "of a script"])
  })

test("a key that something permanent has lost, and that stands elsewhere, too, is found in all of the page", async () => {
  const start = `<div id="p" data-reflex-permanent><i data-reflex-key="5">x</i></div><b data-reflex-key="5">y</b>`
  const { show, find } = await open(start + rows("two"))
  find("i").remove()
  assert.match((await show(start + rows("other"))).wholeBecause, /something permanent/)
})

test("rows without an id go by their place where morphdom asks for no pairs, in a morph of all of the page", async () => {
  const bare = () => `class="row"`
  const { show, document } = await open(list([1, 2, 3, 4, 5, 6], bare))
  const before = [...document.querySelectorAll("li")]
  const { wholeBecause } = await show(list([1, 2, 3, 4, 9, 5, 6], bare))
  const after = [...document.querySelectorAll("li")]
  assert.equal(wholeBecause, "some of its children may be paired with others")
  assert.deepEqual(after.slice(0, 6), before)
  assert.deepEqual(
    after.map((row) => row.textContent[0]),
    ["1", "2", "3", "4", "9", "5", "6"],
  )
})

test("where a row without an id is inserted, the others stay what they are", async () => {
  const own = await bundled(new URL("../page/own_pages.js", import.meta.url))
  const bare = () => `class="row"`
  const { show, document } = await open(list([1, 2, 3, 4, 5, 6], bare), {}, own)
  const before = [...document.querySelectorAll("li")]
  const { kept } = await show(list([9, 1, 2, 3, 4, 5, 6], bare))
  const after = [...document.querySelectorAll("li")]
  assert.equal(kept, 5)
  assert.deepEqual(after.slice(1), before)
  assert.equal(after[0].textContent, "9 as ever")
})

test("of many rows without an id, one that is inserted leaves the others what they are", async () => {
  const own = await bundled(new URL("../page/own_pages.js", import.meta.url))
  const numbers = Array.from({ length: 200 }, (_, n) => n)
  const bare = () => `class="row"`
  for (const place of [0, 100, 200]) {
    const { show, document } = await open(list(numbers, bare), {}, own)
    const before = [...document.querySelectorAll("li")]
    const { kept } = await show(list(numbers.toSpliced(place, 0, 999), bare))
    const after = [...document.querySelectorAll("li")]
    assert.ok(kept >= 198)
    assert.deepEqual(after.toSpliced(place, 1), before)
    assert.equal(after[place].textContent, "999 as ever")
  }
})

test("a row in which a script has changed something is brought back with the row that is inserted", async () => {
  const { show, find } = await open(list([1, 2, 3, 4, 5]))
  find("#r4").append("strayed")
  const { kept } = await show(list([9, 1, 2, 3, 4, 5]))
  assert.deepEqual([kept, find("#r4").textContent], [4, "4 as ever"])
})

test("a drawing beside what has changed stays", async () => {
  const drawing = (text) => `<p>${text}<b>${text}</b><svg><path d="M0"></path></svg></p>${rows("two")}`
  const { show, find } = await open(drawing("one"))
  const svg = find("svg")
  assert.equal((await show(drawing("other"))).kept, 1)
  assert.equal(find("svg"), svg)
})

test("rows of which several have one id are morphed with all of the page", async () => {
  const twice = (n) => `id="r${n % 2}"`
  const { show } = await open(list([1, 2, 3, 4, 5], twice))
  assert.equal((await show(list([9, 1, 2, 3, 4, 5], twice))).regions, undefined)
})

const keyed = `<div data-reflex-key="4"><i data-reflex-key="5">a</i></div><u data-reflex-key="4">b</u><s data-reflex-key="5">c</s>`

for (const [name, start, work] of [
  [
    "a script has given an id to what has the key of another one",
    keyed,
    (find) => (find("div").id = "given"),
  ],
  [
    "a script has given an id to what is around a key of another one",
    keyed.replace(`<div data-reflex-key="4">`, "<div>"),
    (find) => (find("div").id = "given"),
  ],
  [
    "a script has given the id of one element to another one",
    `<u id="x">a</u><u>b</u>`,
    (find) => (find("u + u").id = "x"),
  ],
  ["a script has taken an id away", `<u id="x">a</u>`, (find) => find("u").removeAttribute("id")],
  [
    "a script has taken a key away",
    `<u data-reflex-key="4">a</u>`,
    (find) => find("u").removeAttribute("data-reflex-key"),
  ],
  [
    "a script has given a key to one element that is that of another one",
    `<u>a</u><s data-reflex-key="4">b</s>`,
    (find) => find("u").setAttribute("data-reflex-key", "4"),
  ],
  [
    "scripts have given ids to two elements, one in the other and with a key",
    `<div><u data-reflex-key="4">a</u></div>`,
    (find) => {
      find("div").id = "outer"
      find("u").id = "inner"
    },
  ],
  [
    "a script has taken an id away in what would be permanent if it were not to be ignored",
    `<div data-reflex-ignore><p id="p" data-reflex-permanent><u id="x">a</u></p></div>`,
    (find) => find("u").removeAttribute("id"),
  ],
  [
    "a script has put a copy of an element before it, id and all",
    `<u id="x">a</u>`,
    (find) => find("body").prepend(find("u").cloneNode(true)),
  ],
  [
    "a script has put something with the key of an element before that",
    `<p><u data-reflex-key="4">a</u></p>`,
    (find) => find("body").prepend(find("p").cloneNode(true)),
  ],
  [
    "a script has put two things right before an element with a key",
    `<p data-reflex-key="4">a</p>`,
    (find) => find("p").before(...[1, 2].map(() => find("body").ownerDocument.createElement("i"))),
  ],
])
  test(`where ${name}, all of the page is morphed`, async () => {
    const { show, find } = await open(start + rows("two"))
    work(find)
    const { regions, wholeBecause } = await show(start + rows("other"))
    assert.equal(regions, undefined)
    assert.match(wholeBecause, /a script has/)
  })

test("an id that a script has given keeps nothing from being narrowed where all keys tell elements apart", async () => {
  const start = `<div><i data-reflex-key="4">a</i></div><ul id="list"><li data-reflex-key="4">b</li></ul>`
  const { show, find } = await open(start + rows("two"))
  const div = find("div")
  div.id = "given"
  find("p").id = "another"
  find("body").append(find("ul").cloneNode(true))
  assert.deepEqual((await show(start + rows("other"))).regions, [find("td[class='2']")])
  assert.equal(find("div"), div)
})

test("what scripts call what is permanent or their own keeps nothing from being narrowed", async () => {
  const start = `<div id="p" data-reflex-permanent><i id="one">a</i><i id="two">b</i></div>`
  const { show, find } = await open(start + rows("two"))
  find("body").append(find("main p").cloneNode(true))
  find("body").lastElementChild.id = "own"
  find("#own").removeAttribute("id")
  find("#two").removeAttribute("id")
  find("#one").id = "two"
  await settled()
  assert.deepEqual((await show(start + rows("other"))).regions, [find("td[class='2']")])
})

test("one text that has changed is all that is morphed", async () => {
  const { show, find } = await open(rows("two"))
  const row = find("tr")
  const { regions } = await show(rows("other"))
  assert.deepEqual(regions, [find("td[class='2']")])
  assert.equal(find("td[class='2']").textContent, "other")
  assert.equal(find("tr"), row)
})

test("rows that nobody has put into a tbody are as good as others", async () => {
  const bare = (text) => rows(text).replaceAll(/<\/?tbody>/g, "")
  const { show, find } = await open(bare("two"))
  assert.deepEqual((await show(bare("other"))).regions, [find("td[class='2']")])
  assert.equal(find("td[class='2']").textContent, "other")
})

test("an attribute that has changed is morphed with what the element stands in", async () => {
  const { show, find } = await open(rows("two"))
  const { regions } = await show(rows("two").replace(`class="2"`, `class="2 new"`))
  assert.deepEqual(regions, [find("tr:nth-child(2)")])
  assert.equal(find("tr:nth-child(2) td:last-child").className, "2 new")
})

test("what has strayed elsewhere is brought back, also if nothing has changed", async () => {
  const { show, find } = await open(rows("two"))
  find("tr:last-child td").firstChild.data = "strayed"
  find("tr td").append("more")
  assert.equal((await show(rows("two"))).regions.length, 2)
  assert.deepEqual([find("tr:last-child td").textContent, find("tr td").textContent], ["3", "1"])
})

test("what is missing in the head is looked after with the whole page", async () => {
  const { show, document } = await open(`${rows("two")}`)
  document.querySelector("title").remove()
  await settled()
  assert.match((await show(rows("other"))).wholeBecause, /of its head is another one/)
})

test("what a listener does while it is asked is brought back with the next change", async () => {
  const { show, find } = await open(rows("two"))
  const tamper = () => find("p").append("tampered")
  find("table").addEventListener("reflex:before-morph-element", tamper, { once: true })
  await show(rows("other"))
  await show(rows("third"))
  assert.doesNotMatch(find("p").textContent, /tampered/)
})

test("what stands beside the body, as what the client itself shows, keeps nothing from being narrowed", async () => {
  const { show, document, find } = await open(rows("two"))
  const status = document.createElement("div")
  document.documentElement.append(status)
  await settled()
  await show(rows("third"))
  status.textContent = "Saved"
  find("#ask").setAttribute("data-of-a-script", "")
  assert.equal((await show(rows("other"))).regions.length, 1)
})

test("the title follows", async () => {
  const { show, document } = await open(rows("two"))
  const { regions } = await show(rows("two"), { title: "(1) &amp; T" })
  assert.deepEqual([regions, document.title], [[], "(1) & T"])
  document.title = "of a script"
  await show(rows("other"), { title: "(1) &amp; T" })
  assert.equal(document.title, "(1) & T")
})

test("what somebody keeps from being morphed around a change stays as it is, until they let it", async () => {
  const { show, document, find } = await open(rows("two"))
  const keep = (event) => event.preventDefault()
  find("table").addEventListener("reflex:before-morph-element", keep)
  assert.deepEqual((await show(rows("other"))).regions, [])
  assert.equal(document.querySelector("td[class='2']").textContent, "two")
  find("table").removeEventListener("reflex:before-morph-element", keep)
  await show(rows("other"))
  assert.equal(document.querySelector("td[class='2']").textContent, "other")
})

test("who looks at what would come around a change gets it, from the whole page", async () => {
  const { show, find } = await open(rows("two"))
  const seen = []
  find("table").addEventListener("reflex:before-morph-element", ({ target, detail }) => {
    if (target === find("table")) seen.push(detail.replacement.querySelector("td[class='2']").textContent)
  })
  const { regions, wholeBecause } = await show(rows("other"))
  assert.equal(regions, undefined)
  assert.match(wholeBecause, /before-morph-element/)
  assert.deepEqual(new Set(seen), new Set(["other"]))
})

test("a button that waits takes the server's word, wherever the page has changed", async () => {
  const wait = `<p><button id="w" data-reflex="A#b" data-reflex-disable-with="Wait">Save</button></p>`
  const { show, find } = await open(wait + rows("two"), { feedback })
  await show(wait.replace("Save", "Saved") + rows("two"), { button: "#w" })
  assert.deepEqual([find("#w").textContent, find("#w").disabled], ["Saved", false])
  await show(wait.replace("Save", "Saved") + rows("other"), { button: "#w" })
  assert.deepEqual([find("#w").textContent, find("#w").disabled], ["Saved", false])
})

test("what has changed outside of a root waits for whoever morphs that, too", async () => {
  const list = (text, other) =>
    `<div id="r" data-reflex-root="#r"><button id="in" data-reflex="A#b">+</button><b>${text}</b></div><i>${other}</i>${rows("two")}`
  const { show, find } = await open(list(1, 1))
  const { regions } = await show(list(2, 2), { button: "#in" })
  assert.deepEqual(regions, [find("b")])
  assert.deepEqual([find("b").textContent, find("i").textContent], ["2", "1"])
  assert.ok((await show(list(2, 2))).regions)
  assert.equal(find("i").textContent, "2")
})

test("a page that is never morphed but in one root is narrowed in there", async () => {
  const list = (text, other) =>
    `<div id="r" data-reflex-root="#r"><button id="in" data-reflex="A#b">+</button><p><b>${text}</b></p></div><i>${other}</i>${rows("two")}`
  const { show, answerTo, find } = await open(list(1, 1))
  await answerTo({ type: "morph", v: "a", html: html(list(1, 1)) }, "#in")
  find("i").append("of a script")
  assert.deepEqual((await show(list(3, 2), { button: "#in" })).regions, [find("b")])
  assert.deepEqual([find("b").textContent, find("i").textContent], ["3", "1of a script"])
})

test("whoever develops a page is told once why all of it was compared", async () => {
  const bad = (text) => `${rows(text)}<ul><li>one<li>two</ul>`
  const { show, logger } = await open(bad("two"), { development })
  for (const text of ["a", "b", "c"]) assert.equal((await show(bad(text))).regions, undefined)
  assert.equal(logger.warnings.length, 1)
  assert.match(logger.warnings[0][0], /not plainly nested at its line 3: <li>two/)
})
