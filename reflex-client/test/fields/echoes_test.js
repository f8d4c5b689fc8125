import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

const body = (name, more = "", other = 0) =>
  `<form id="f" data-reflex="submit->P#save input->P#check"><input name="name" value="${name}"><input name="agreed" type="checkbox"${more}><button>Save</button></form>` +
  `<button id="other" data-reflex="click->P#open">${other}</button>`

async function start() {
  const page = startApplication(body("stored"))
  await settled()
  page.type = async (value, { form, shown = value, more } = {}) => {
    const field = page.find("[name=name]")
    field.focus()
    field.value = value
    field.dispatchEvent(new page.window.Event("input", { bubbles: true }))
    page.answer({ type: "morph", html: `<body>${body(shown, more)}</body>`, form })
    field.blur()
    await settled()
  }
  page.open = async (html) => {
    page.click("#other")
    page.answer({ type: "morph", html: `<body>${html}</body>` })
    await settled()
  }
  page.name = () => page.find("[name=name]").value
  return page
}

for (const form of ["accepted", "refused"])
  test(`what was typed and ${form} by a check stays when another reflex shows what is stored`, async () => {
    const page = await start()
    await page.type("Half", { form })
    await page.type("Halfway", { form })
    await page.open(body("stored", "", 1))
    assert.equal(page.name(), "Halfway")
    await page.open(body("stored", "", 2))
    assert.equal(page.name(), "Halfway")
  })

test("a box that was ticked and checked stays ticked", async () => {
  const page = await start()
  page.find("[name=agreed]").click()
  page.answer({ type: "morph", html: `<body>${body("stored", " checked")}</body>`, form: "accepted" })
  await settled()
  await page.open(body("stored", "", 1))
  assert.equal(page.find("[name=agreed]").checked, true)
})

test("what is stored meanwhile by others is shown", async () => {
  const page = await start()
  await page.type("Half", { form: "accepted" })
  await page.open(body("theirs", "", 1))
  assert.equal(page.name(), "theirs")
})

test("what the check itself shows is shown", async () => {
  const page = await start()
  await page.type(" Half ", { form: "accepted", shown: " Half " })
  page.find("[name=name]").blur()
  page.find("form").dispatchEvent(new page.window.Event("input", { bubbles: true }))
  page.answer({ type: "morph", html: `<body>${body("Half")}</body>`, form: "accepted" })
  await settled()
  assert.equal(page.name(), "Half")
})

test("what was saved is followed by what the server shows from there on", async () => {
  const page = await start()
  await page.type("Half", { form: "accepted" })
  page.find("form").dispatchEvent(new page.window.Event("submit", { bubbles: true, cancelable: true }))
  page.answer({ type: "morph", html: `<body>${body("Half")}</body>`, form: "accepted" })
  await settled()
  await page.open(body("stored", "", 1))
  assert.equal(page.name(), "stored")
})

test("what an action of the form itself shows without a word about it is shown", async () => {
  const page = await start()
  await page.type("Half", { form: "accepted" })
  page.find("form").dispatchEvent(new page.window.Event("input", { bubbles: true }))
  page.answer({ type: "morph", html: `<body>${body("stored")}</body>` })
  await settled()
  assert.equal(page.name(), "stored")
})
