import assert from "node:assert/strict"
import { test } from "node:test"
import * as feedback from "../src/parts/feedback.js"
import { settled, startApplication } from "./helper.js"

const names = (
  "form select option optgroup textarea input button label fieldset legend output details summary dialog " +
  "template slot noscript style link title base video audio source iframe a area object canvas"
).split(" ")

/** A parser leaves each of these names in the drawing, where it is none of HTML's elements and has none of their properties. */
const drawing = (name, n, type) => `
  <svg><${name} id="d${n % 2}" name="n" type="${type}" value="${n}" class="n${n}" open checked selected href="#"
    shadowrootmode="open" data-reflex="click->A#click change->A#change" data-reflex-disable-with="Wait"
    data-reflex-dataset-all="children">${n}</${name}><${name} key="${n}"></${name}></svg>`

const pageOf = (name, n, type) => `
  ${drawing(name, n, type)}
  <form id="f" data-reflex="submit->A#save" data-reflex-reset data-reflex-disable-with="Wait">
    ${drawing(name, n, type)}<input name="typed"><p>${n}</p><button data-reflex="A#b">Save</button></form>`

for (const type of ["", "checkbox", "radio", "file"]) {
  test(`elements of a drawing that are named like HTML's are no more than that, ${type || "without a type"}`, async () => {
    for (const name of names) {
      const page = startApplication(pageOf(name, 0, type), { parts: { feedback: async () => feedback } })
      await settled()
      const errors = page.events("error")
      let count = 0
      const answer = async (target) => {
        await settled()
        assert.equal(page.sent.at(-1)?.target, target, name)
        page.morph(pageOf(name, ++count, type))
        await settled()
        assert.deepEqual(errors, [], name)
        assert.equal(page.find("p").textContent, `${count}`, name)
        assert.equal(page.find("svg > *").getAttribute("class"), `n${count}`, name)
        assert.equal(page.find("[data-reflex-busy]"), null, name)
      }
      for (const selector of ["svg > *", "form svg > *"]) {
        page.click(selector)
        await answer("A#click")
        page.fire(selector, "change")
        await answer("A#change")
      }
      page.fire("#f", "submit", {}, "SubmitEvent")
      await answer("A#save")
      page.click("p + button")
      await answer("A#b")
      assert.deepEqual(page.logger.errors, [], name)
    }
  })
}
