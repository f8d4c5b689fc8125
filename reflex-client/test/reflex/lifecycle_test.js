import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

const stages = [
  "before",
  "queued",
  "delivered",
  "success",
  "error",
  "halted",
  "forbidden",
  "after",
  "finalize",
]
const names = (seen) => seen.map(({ type }) => type.slice("reflex:".length))

/** A controller that notes each callback it could have. */
function recorder(element, identifier, calls) {
  const callbacks = { element, identifier }
  return new Proxy(callbacks, {
    get: (target, name) =>
      /Reflex|Increment|^increment|^reflex/.test(String(name))
        ? (...args) => calls.push([name, args])
        : target[name],
  })
}

test("each stage is told exactly once, in order", () => {
  const page = startApplication(`<button data-reflex="Counter#increment"></button>`)
  for (const [type, outcome] of [
    ["nothing", "success"],
    ["error", "error"],
    ["halted", "halted"],
    ["forbidden", "forbidden"],
    ["nonsense", "error"],
  ]) {
    const seen = page.events(...stages)
    page.click("button")
    page.answer({ type })
    page.answer({ type }, page.sent.at(-1).id)
    assert.deepEqual(names(seen), ["before", "delivered", outcome, "after", "finalize"])
    assert.equal(
      seen.every(({ target }) => target === page.find("button")),
      true,
    )
    assert.equal(seen.at(-1).detail.stage, outcome)
  }
})

test("the events go to the document when the element is gone", () => {
  const page = startApplication(`<button data-reflex="Counter#increment"></button>`)
  const seen = page.events(...stages)
  const button = page.find("button")
  page.click("button")
  page.morph("<p></p>")
  assert.deepEqual(names(seen), ["before", "delivered", "success", "after", "finalize"])
  assert.equal(seen[2].target, page.document)
  assert.equal(seen[2].detail.element, button)
  assert.equal(button.hasAttribute("aria-busy"), false)
})

test("success comes after the change of the page", () => {
  const page = startApplication(`<p>old</p><button data-reflex="A#b"></button>`)
  let text
  page.document.addEventListener("reflex:success", () => (text = page.find("p").textContent))
  page.click("button")
  page.morph(`<p>new</p><button data-reflex="A#b"></button>`)
  assert.equal(text, "new")
})

test("a reflex that a listener calls off is halted and never sent", async () => {
  const page = startApplication("")
  const seen = page.events(...stages)
  page.document.addEventListener("reflex:before", (event) => event.preventDefault())
  assert.equal((await page.application.stimulate("A#b")).stage, "halted")
  assert.deepEqual(names(seen), ["before", "halted", "after", "finalize"])
  assert.equal(page.sent.length, 0)
})

test("a listener of before may still change what is sent", () => {
  const page = startApplication(
    `<form><input name="a"><button type="button" data-reflex="A#b"></button></form>`,
  )
  page.document.addEventListener("reflex:before", () => {
    page.find("input").value = "late"
    page.find("button").setAttribute("data-x", "1")
  })
  page.click("button")
  assert.deepEqual(page.sent[0].params, [["a", "late"]])
  assert.equal(page.sent[0].element.attributes["data-x"], "1")
})

test("the controller named like the reflex is called back, the specific method first", () => {
  const page = startApplication(
    `<div data-controller="counter"><button data-reflex="CounterReflex#increment"></button></div>`,
  )
  const calls = []
  page.application.register(recorder(page.find("div"), "counter", calls))
  page.click("button")
  page.answer({ type: "error", message: "Boom", payload: { field: "title" } })

  assert.deepEqual(
    calls.map(([name]) => name),
    [
      "beforeIncrement",
      "beforeReflex",
      "incrementDelivered",
      "reflexDelivered",
      "incrementError",
      "reflexError",
      "afterIncrement",
      "afterReflex",
      "finalizeIncrement",
      "finalizeReflex",
    ],
  )
  const [element, target, error, id, payload] = calls[4][1]
  assert.deepEqual(
    [element, target, error.message, id, payload],
    [page.find("button"), "CounterReflex#increment", "Boom", "1", { field: "title" }],
  )
})

test("a callback that throws is reported and stops nothing", () => {
  const page = startApplication("<div></div>")
  const seen = page.events(...stages)
  const controller = { element: page.find("div"), identifier: "x", beforeReflex: () => assert.fail("oops") }
  page.application.register(controller)
  controller.stimulate("A#b", 1)
  page.answer({ type: "nothing" })
  assert.deepEqual(names(seen), ["before", "delivered", "success", "after", "finalize"])
  assert.match(page.logger.errors[0][0], /beforeReflex/)
  assert.equal(page.sent[0].element.tagName, "DIV")
})

test("the error of a declared reflex is logged once", async () => {
  const page = startApplication(`<button data-reflex="A#b"></button>`)
  page.click("button")
  page.answer({ type: "error", message: "Boom" })
  await settled()
  assert.equal(page.logger.errors.length, 1)
  assert.match(page.logger.errors[0][0], /A#b.*Boom/)
})

test("the element is marked busy from before to finalize", () => {
  const page = startApplication(`<button data-reflex="A#b"></button>`)
  const marks = []
  for (const name of ["delivered", "success", "after", "finalize"]) {
    page.document.addEventListener(`reflex:${name}`, () =>
      marks.push(page.find("button").matches("[aria-busy=true][data-reflex-busy]")),
    )
  }
  page.click("button")
  page.answer({ type: "nothing" })
  assert.deepEqual(marks, [true, true, true, false])
})

test("a redirect is followed after success, but never to a script", async () => {
  const page = startApplication("")
  const followed = page.application.stimulate("A#b")
  page.answer({ type: "navigate", url: "/login?x=1" })
  assert.equal((await followed).stage, "success")
  assert.deepEqual(page.location.assigned, ["https://example.org/login?x=1"])

  const refused = page.application.stimulate("A#b")
  page.answer({ type: "navigate", url: "javascript:alert(1)" })
  await assert.rejects(refused, { code: "page" })
  assert.equal(page.location.assigned.length, 1)
})

test("the page is loaded anew when the server asks for it", () => {
  const page = startApplication("")
  page.application.stimulate("A#b")
  page.answer({ type: "reload" })
  assert.equal(page.location.reloads, 1)
})
