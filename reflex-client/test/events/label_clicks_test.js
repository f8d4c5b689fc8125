import assert from "node:assert/strict"
import { test } from "node:test"
import { startApplication } from "../helper.js"

const nextTask = () => new Promise((resolve) => setTimeout(resolve, 5))
const like = `<input type="checkbox" name="like"><span>like</span>`

test("a click on a label is one, which finds its field as the visitor left it", async () => {
  for (const html of [
    `<form><label data-reflex="click->A#like">${like}</label></form>`,
    `<form data-reflex="click->A#like"><label>${like}</label></form>`,
    `<form data-reflex="click->A#like"><input type="checkbox" name="like" id="x"><label for="x"><span>x</span></label></form>`,
    `<form><label data-reflex="click@window->A#like">${like}</label></form>`,
  ]) {
    const page = startApplication(html)
    await nextTask()
    page.click("span")
    await nextTask()
    assert.deepEqual(
      page.sent.map(({ params }) => params),
      [[["like", "on"]]],
      html,
    )
    page.click("input")
    await nextTask()
    assert.equal(page.sent.length, 2, html)
  }
})

test("a label whose field stands elsewhere, or is not reached by the click, is heard as well", async () => {
  for (const html of [
    `<input type="checkbox" id="x"><label for="x" data-reflex="click->A#like"><span>like</span></label>`,
    `<label data-reflex="click->A#like"><input type="checkbox" disabled><span>like</span></label>`,
    `<label data-reflex="click->A#like:prevent">${like}</label>`,
    `<label data-reflex="click->A#like:once">${like}</label>`,
    `<label data-reflex="click->A#like"><span>like</span></label>`,
  ]) {
    const page = startApplication(html)
    await nextTask()
    page.click("span")
    await nextTask()
    assert.equal(page.sent.length, 1, html)
  }
})

test("the field's own entry is heard beside that of the label", async () => {
  const page = startApplication(
    `<label data-reflex="click->A#label"><input type="checkbox" data-reflex="click->A#box"><span>like</span></label>`,
  )
  await nextTask()
  page.click("span")
  await nextTask()
  assert.deepEqual(page.sent.map(({ target }) => target).sort(), ["A#box", "A#label"])
})
