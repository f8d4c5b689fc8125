import { byteLength } from "../wire/protocol.js"
import { draw, make } from "./draw.js"
import { sectionsOf, totalOf } from "./sections.js"
import { testOf } from "./test_text.js"

const width = 200
const height = 10

/**
 * One reflex: what it was, where its time went, what it has cost, and a way to take it along as a test.
 *
 * @param {Document} document
 * @param {import("./timeline.js").Entry} entry
 * @param {number} longest how long a bar of full width takes, in milliseconds
 * @param {import("./timeline.js").Entry[]} earlier what came before it, the latest first
 */
export function rowOf(document, entry, longest, earlier) {
  const { reflex } = entry
  const name = make(document, "strong", {}, reflex.target ?? "refresh")
  const row = make(
    document,
    "li",
    {},
    name,
    barOf(document, entry, longest),
    make(document, "span", {}, textOf(entry)),
  )
  if (reflex.error) row.append(make(document, "em", {}, reflex.error.message))
  if (reflex.target) row.append(copyButton(document, entry, earlier))
  return row
}

/**
 * @param {Document} document
 * @param {import("./timeline.js").Entry} entry
 * @param {number} longest
 */
function barOf(document, entry, longest) {
  const sections = sectionsOf(entry)
  const spoken = sections.map(({ name, time }) => `${name} ${time.toFixed(1)} ms`).join(", ")
  const bar = draw(document, "svg", {
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": spoken || "under way",
  })
  const title = draw(document, "title", {})
  title.textContent = spoken
  bar.append(title)
  let x = 0
  for (const { name, time } of sections) {
    const size = (time / longest) * width
    bar.append(draw(document, "rect", { x, y: 0, width: size, height, class: name.replace(/ .*/, "") }))
    x += size
  }
  return bar
}

/** @param {import("./timeline.js").Entry} entry */
function textOf({ begunAt, shownAt, text, times, kind, reflex }) {
  if (shownAt === undefined) return "under way"
  const parts = [`${totalOf({ reflex, begunAt, shownAt }).toFixed(1)} ms`]
  if (text !== undefined) parts.push(`${byteLength(text)} B up`)
  if (times) parts.push(`${times.bytes} B down`)
  if (times?.statements !== undefined)
    parts.push(times.statements === 1 ? "1 SQL statement" : `${times.statements} SQL statements`)
  if (kind) parts.push(kind)
  return parts.join(" · ")
}

/**
 * @param {Document} document
 * @param {import("./timeline.js").Entry} entry
 * @param {import("./timeline.js").Entry[]} earlier
 */
function copyButton(document, entry, earlier) {
  const button = make(document, "button", { type: "button" }, "Copy as a test")
  button.addEventListener("click", async () => {
    const text = testOf(entry, earlier)
    try {
      await document.defaultView?.navigator.clipboard.writeText(text)
      button.textContent = "Copied"
    } catch {
      // Not every page may write to the clipboard.
      button.replaceWith(make(document, "pre", { tabindex: "0" }, text))
    }
  })
  return button
}
