import assert from "node:assert/strict"
import { test } from "node:test"
import * as operations from "../../src/parts/operations.js"
import { button, loaded, settled, startApplication } from "../helper.js"

/** A page with an open dialog, which tells whether it was closed by itself. */
async function open() {
  const page = startApplication(`${button}<dialog open>d</dialog>`, { parts: { operations } })
  await loaded(page)
  page.closed = 0
  page.window.HTMLDialogElement.prototype.close = function () {
    if (this.open) page.closed += 1
    this.open = false
  }
  page.show = async (dialog, fields) => {
    page.click("button")
    page.answer({ type: "morph", html: `<body>${button}${dialog}</body>`, ...fields })
    await settled()
    return page.find("dialog").open
  }
  return page
}

test("a dialog that the server's page closes is closed, and can be opened again", async () => {
  const page = await open()
  assert.equal(await page.show("<dialog>d</dialog>"), false)
  assert.equal(page.closed, 1)
  assert.equal(await page.show("<dialog open>d</dialog>"), true)
  assert.equal(await page.show("<dialog>d</dialog>"), false)
  assert.equal(page.closed, 2)
})

test("a dialog that an operation closes is closed, and can be opened again", async () => {
  for (const operation of [
    { operation: "removeAttribute", name: "open" },
    { operation: "setProperty", name: "open", value: false },
  ]) {
    const page = await open()
    page.click("button")
    page.answer({ type: "nothing", operations: [{ ...operation, selector: "dialog" }] })
    await settled()
    assert.deepEqual([page.closed, page.find("dialog").open], [1, false])
    assert.equal(
      await page.show("<dialog open>e</dialog>"),
      operation.name === "open" && operation.value !== false,
    )
  }
})

test("a dialog that a script has made modal once it was there is the server's to close", async () => {
  const page = await open()
  const dialog = page.find("dialog")
  dialog.open = false
  dialog.open = true
  await settled()
  assert.equal(await page.show("<dialog>d</dialog>"), false)
})

test("a dialog that the visitor has opened stays open with its errors, until an operation closes it, and opens again", async () => {
  const page = await open()
  await page.show("<dialog>new</dialog>")
  for (const errors of ["first", "second"]) {
    page.find("dialog").open = true
    await settled()
    assert.equal(await page.show(`<dialog>${errors}</dialog>`), true)
    const operations = [{ operation: "removeAttribute", selector: "dialog", name: "open" }]
    assert.equal(await page.show("<dialog>saved</dialog>", { operations }), false)
    assert.equal(await page.show("<dialog>saved</dialog><p>more</p>"), false)
  }
})
