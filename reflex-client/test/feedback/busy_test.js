import assert from "node:assert/strict"
import { test } from "node:test"
import { startApplication } from "../helper.js"

const busy = ({ document }, name) =>
  [...document.querySelectorAll(`[${name}]`)].map(({ localName }) => localName)

test("the element, its form and its roots are busy, the body without a word to screen readers", () => {
  const page = startApplication(
    `<main data-reflex-root="main, aside"><form><button data-reflex="A#b" type="button"></button></form></main><aside></aside>
     <i data-reflex="A#c"></i>`,
  )
  page.click("button")
  for (const name of ["data-reflex-busy", "aria-busy"])
    assert.deepEqual(busy(page, name), ["main", "form", "button", "aside"])
  page.click("i")
  assert.deepEqual(busy(page, "data-reflex-busy"), ["body", "main", "form", "button", "aside", "i"])
  assert.deepEqual(busy(page, "aria-busy"), ["main", "form", "button", "aside", "i"])
  page.answer({ type: "error", message: "x" }, "1")
  assert.deepEqual(busy(page, "data-reflex-busy"), ["body", "i"])
  page.answer({ type: "nothing" }, "2")
  assert.deepEqual(busy(page, "data-reflex-busy"), [])
})

test("what is busy stays so through the answers to others, and no longer than its last reflex", () => {
  const body = (text) => `<form><b data-reflex="A#b">${text}</b></form>`
  const page = startApplication(body("1"))
  page.click("b")
  page.click("b")
  page.answer({ type: "morph", html: `<body>${body("2")}</body>` }, "1")
  assert.deepEqual(busy(page, "aria-busy"), ["form", "b"])
  page.answer({ type: "morph", html: `<body>${body("3")}</body>` }, "2")
  assert.deepEqual([busy(page, "data-reflex-busy"), page.find("b").textContent], [[], "3"])
})
