import assert from "node:assert/strict"
import { readdir, readFile } from "node:fs/promises"
import { test } from "node:test"
import * as feedback from "../src/parts/feedback.js"
import { settled, startApplication } from "./helper.js"

/** All that the client asks of anything, and a form could answer. */
async function namesIn(form) {
  const source = new URL("../src/", import.meta.url)
  const files = (await readdir(source, { recursive: true })).filter((name) => name.endsWith(".js"))
  const texts = files.map((name) => readFile(new URL(name, source), "utf8"))
  const words = new Set((await Promise.all(texts)).join("\n").match(/[a-zA-Z]\w+/g))
  return [...words].filter((word) => word in form)
}

const formOf = (name, attribute) => `
  <form class="${name}" data-reflex="submit->A#save" data-id="7" data-reflex-dataset-all="children" data-reflex-root=""
    data-reflex-reset data-reflex-disable-with="Wait" id="f-${name}" tabindex="0" nonce="x">
    <input ${attribute}="${name}" value="1"><input name="typed" value="" data-reflex="input->A#type">
    <button data-reflex-disable-with="Wait">Save</button>
  </form>`

for (const attribute of ["name", "id"]) {
  test(`a form works whatever the ${attribute} of its field is`, async () => {
    const names = await namesIn(startApplication("<form></form>").find("form"))
    assert.ok(
      ["matches", "attributes", "tagName", "parentElement", "id", "elements"].every((it) =>
        names.includes(it),
      ),
    )
    const page = startApplication(names.map((name) => formOf(name, attribute)).join(""), {
      parts: { feedback: async () => feedback },
    })
    await settled()
    page.document.documentElement.setAttribute("data-reflex-events", "focus")
    for (const name of names) {
      const [form] = page.document.getElementsByClassName(name)
      const [, typed] = page.document.querySelectorAll(`.${name} input`)
      typed.value = "t"
      page.fire(typed, "input")
      const [input] = page.sent.slice(-1)
      assert.deepEqual([input.target, new Map(input.params).get("typed")], ["A#type", "t"], name)
      page.answer({ type: "nothing" })

      typed.value = ""
      const { defaultPrevented } = page.fire(form, "submit", {}, "SubmitEvent")
      const [sent] = page.sent.slice(-1)
      assert.ok(defaultPrevented, name)
      assert.deepEqual(
        [sent.target, sent.element.tagName, sent.element.attributes["data-id"]],
        ["A#save", "FORM", "7"],
        name,
      )
      assert.deepEqual(sent.element.datasetAll, { id: ["7"] }, name)
      if (attribute === "name") assert.equal(new Map(sent.params).get(name), "1")
      assert.ok(page.find(`.${name}[data-reflex-busy]`), name)
      page.answer({ type: "nothing" })
      assert.equal(page.find(`.${name}[data-reflex-busy]`), null, name)
    }
    assert.deepEqual(page.logger.errors, [])
  })
}
