import assert from "node:assert/strict"
import { test } from "node:test"
import * as pace from "../../src/parts/pace.js"
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

/** A page whose pace.js comes when the test says so, or fails to. */
function pageWithoutPace(html) {
  const loading = {}
  const source = () => new Promise((resolve, reject) => Object.assign(loading, { resolve, reject }))
  return { ...startApplication(html, { parts: { pace: source } }), loading }
}

test("a click on a label is one before it is known which clicks are, and what is clicked next comes behind it", async () => {
  for (const html of [
    `<form><label data-reflex="click->A#like">${like}</label></form>`,
    `<form data-reflex="click->A#like"><label>${like}</label></form>`,
    `<form data-reflex="click->A#like"><input type="checkbox" name="like" id="x"><label for="x"><span>x</span></label></form>`,
  ]) {
    const page = pageWithoutPace(`${html}<button data-reflex="A#next"></button>`)
    page.click("span")
    page.click("button")
    page.loading.resolve(pace)
    await nextTask()
    assert.deepEqual(
      page.opened[0].sent.map(({ target, params }) => [target, params]),
      [
        ["A#like", [["like", "on"]]],
        ["A#next", undefined],
      ],
      html,
    )
  }
})

test("a click on a label is heard also when it cannot be known whether it is one", async () => {
  const page = pageWithoutPace(`<label data-reflex="click->A#like"><span>like</span></label>`)
  page.click("span")
  page.loading.reject(new Error("on purpose"))
  await nextTask()
  assert.equal(page.opened[0].sent.length, 1)
})

test("a click elsewhere waits for nothing", () => {
  const page = pageWithoutPace(`<button data-reflex="A#b"></button>`)
  page.click("button")
  assert.equal(page.opened[0].sent.length, 1)
})
