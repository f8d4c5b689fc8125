import { NarrowMorph } from "../../src/narrow/narrow_morph.js"
import * as operations from "../../src/parts/operations.js"
import { openPage, settled, startApplication } from "../helper.js"
import { changed, htmlOf, pageOf, randomOf, stepsOf, stray } from "./generator.js"

const narrow = { create: (runtime) => new NarrowMorph(runtime, 0) }

/** A page that is morphed as little as possible, and one that is morphed as a whole: both have to show the same. */
export async function compare(seed, options = {}) {
  const random = randomOf(seed)
  const twins = [narrow, { create: () => ({}) }].map((part) =>
    startApplication("", {
      page: openPage(`<button data-reflex="A#b" id="ask">ask</button>`),
      parts: { narrow: part, operations },
    }),
  )
  await settled()
  let page = pageOf(random, options)
  let html = htmlOf(page)
  const result = { narrowed: 0, kept: 0, answers: 0, reasons: {} }
  const labels = twins.map(() => new WeakMap())
  let count = 0
  const ask = async (answers, round) => {
    for (const [index, twin] of twins.entries()) {
      twin.application.stimulate("A#b").catch(() => {})
      await settled()
      twin.answer(answers[index])
      await settled()
    }
    const [shown, expected] = twins.map((twin, index) => [
      ...stateOf(twin),
      labelsOf(twin, labels[index], options),
    ])
    if (JSON.stringify(shown) !== JSON.stringify(expected))
      throw Object.assign(new Error(`they differ in round ${round}`), { shown, expected, html, twins })
    // From here on they are known, wherever they go.
    for (const [index, twin] of twins.entries())
      for (const [position, node] of nodesOf(twin).entries()) labels[index].set(node, count + position)
    count += nodesOf(twins[0]).length
  }
  await ask(
    [0, 1].map(() => ({ type: "morph", v: "a0", html })),
    0,
  )
  for (let round = 1; round <= 4; round++) {
    if (options.stray)
      for (const strayed of stray(random, options.stray))
        for (const twin of twins)
          strayed(twin.document, (operations) => twin.socket.receive({ type: "operations", operations }))
    await settled()
    const nextPage = changed(page, random, options)
    const next = htmlOf(nextPage)
    const steps = stepsOf(html, next)
    const delta =
      next === html ? { type: "same" } : { type: "delta", v: `a${round}`, length: next.length, steps }
    result.before = html
    html = next
    page = nextPage
    await ask([delta, { type: "morph", v: `a${round}`, html: next }], round)
    const { regions, kept, wholeBecause } = twins[0].application.reflexes.at(-1)
    result.answers += 1
    if (kept > 0) result.kept += 1
    if (regions) result.narrowed += 1
    else
      result.reasons[wholeBecause?.replace(/: line.*/s, "")] =
        (result.reasons[wholeBecause?.replace(/: line.*/s, "")] ?? 0) + 1
  }
  for (const { application, window } of twins) {
    application.stop()
    window.close()
  }
  return result
}

/**
 * Which node is where, by what it was called after the last answer. Where rows come and go, morphdom as it is published takes texts
 * and comments between them away and brings the same again; ours does not.
 */
const labelsOf = (twin, labels, { isPublished }) =>
  nodesOf(twin)
    .filter(({ nodeType }) => nodeType === 1 || !isPublished)
    .map((node) => labels.get(node) ?? -1)

function nodesOf({ document }) {
  const nodes = []
  const walk = (node) => {
    nodes.push(node)
    for (const child of node.childNodes) walk(child)
  }
  walk(document.body)
  return nodes
}

function stateOf({ document }) {
  const all = [...document.querySelectorAll("*")]
  return [
    document.body.outerHTML,
    document.title,
    all.indexOf(document.activeElement),
    all.flatMap((each) =>
      /^(INPUT|TEXTAREA|SELECT)$/.test(each.tagName)
        ? [[each.name, each.value, each.checked, each.defaultValue]]
        : [],
    ),
  ]
}
