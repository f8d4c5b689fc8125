import assert from "node:assert/strict"
import { test } from "node:test"
import * as extras from "../../src/parts/extras.js"
import { settled, startApplication } from "../helper.js"

const fields = `<input type="hidden" name="id" value="7"><input type="hidden" name="_csrf" value="t">
  <input name="mail"><input name="items[0].name"><input type="checkbox" name="agreed" value="true"
  ><input type="hidden" name="_agreed" value="on"><input type="radio" name="seat" value="a"><input type="radio" name="seat" value="b">
  <select name="size"><option>S<option>M</select><textarea name="note"></textarea><input name="off" disabled>
  <button name="button" value="1">Save</button>`

const form = (inner = fields, more = "") =>
  `<form id="f" data-reflex="submit->A#save change->A#check input->A#check focusout->A#check" data-reflex-touched ${more}>${inner}</form>`

const all = ["id", "mail", "items[0].name", "agreed", "seat", "size", "note"]

const without = (...names) => all.filter((name) => !names.includes(name))

const untouched = ({ sent }) => sent.at(-1).untouched

function start(body = form(), options) {
  const page = startApplication(body, options)
  page.done = async (fields = { type: "morph", html: undefined }) => {
    page.answer({ type: "nothing", ...fields })
    await settled()
  }
  page.check = async (selector, event = "change") => {
    page.fire(selector, event)
    const names = untouched(page)
    await page.done({ form: "refused" })
    return names
  }
  page.leave = async (selector) => {
    page.find(selector).focus()
    page.find(selector).blur()
    await settled()
    await page.done()
  }
  return page
}

test("a field in which was typed is touched, and others are not", async () => {
  const page = start()
  assert.deepEqual(await page.check("[name=mail]", "input"), without("mail"))
  assert.deepEqual(await page.check("textarea"), without("mail", "note"))
})

test("a field that was left is touched, also by the event that asks", async () => {
  const page = start()
  page.find("[name=mail]").focus()
  page.find("[name=mail]").blur()
  assert.deepEqual(untouched(page), without("mail"))
  await page.done()
  await page.leave("select")
  assert.deepEqual(await page.check("textarea"), without("mail", "size", "note"))
})

test("a field that has the focus again at once was not left", async () => {
  const page = start(form().replace(" focusout->A#check", ""))
  page.find("[name=mail]").focus()
  page.find("[name=mail]").blur()
  page.find("[name=mail]").focus()
  await settled()
  assert.deepEqual(await page.check("textarea"), without("note"))
})

test("boxes and radio buttons are touched by their names", async () => {
  const page = start()
  page.find("[value=b]").checked = true
  assert.deepEqual(await page.check("[value=b]"), without("seat"))
  assert.deepEqual(await page.check("[type=checkbox]"), without("seat", "agreed"))
})

test("hidden fields wait for the others", async () => {
  const page = start()
  for (const name of without("id")) page.fire(`[name="${name}"]`, "change")
  assert.equal(untouched(page), undefined)
})

test("a submit names none, and neither does anything after one that was refused", async () => {
  const page = start()
  page.fire("form", "submit")
  assert.equal(untouched(page), undefined)
  await page.done({ form: "refused" })
  assert.equal(await page.check("[name=mail]"), undefined)
})

test("the button of the form says that its visitor is done, any other does not", async () => {
  const page = start(
    form(`${fields}<button type="button" data-reflex="A#row"></button><b data-reflex="A#row"></b>`),
  )
  page.click("[type=button]")
  assert.deepEqual(untouched(page), all)
  await page.done()
  page.click("b")
  assert.deepEqual(untouched(page), all)
  await page.done()
  page.application.stimulate("A#save", page.find("form"))
  assert.equal(untouched(page), undefined)
})

test("after a submit that was not refused, the next entry begins anew", async () => {
  const page = start()
  page.type("[name=mail]", "a")
  await page.done()
  page.fire("form", "submit")
  page.type("textarea", "typed before the answer")
  page.answer({ type: "nothing" }, page.sent.at(-2).id)
  await page.done()
  assert.deepEqual(await page.check("select"), without("note", "size"))
})

test("a submit that failed leaves all touched", async () => {
  const page = start()
  page.fire("form", "submit")
  page.answer({ type: "error", message: "no" })
  await settled()
  assert.equal(await page.check("[name=mail]"), undefined)
})

test("a reset begins anew", async () => {
  const page = start()
  page.fire("form", "submit")
  await page.done({ form: "refused" })
  page.find("form").reset()
  assert.deepEqual(await page.check("[name=mail]"), without("mail"))
})

test("what is touched stays so across morphs, also of fields that are replaced", async () => {
  const page = start()
  page.type("[name=mail]", "a")
  page.morph(form(fields.replace('<input name="mail">', '<p><input name="mail" value="a"></p>')))
  await settled()
  assert.deepEqual(await page.check("textarea"), without("mail", "note"))
})

test("a form that is about another record begins anew", async () => {
  const page = start()
  page.fire("form", "submit")
  page.morph(form(fields.replace('value="7"', 'value="8"')))
  await settled()
  page.answer({ type: "nothing", form: "refused" })
  page.type("[name=mail]", "a")
  assert.deepEqual(untouched(page), without("mail"))
})

test("what is touched stays so over a lost connection", async () => {
  const page = start()
  page.type("[name=mail]", "a")
  await page.done()
  page.socket.drop()
  page.clock.advance(60_000)
  page.socket.welcome()
  assert.deepEqual(await page.check("textarea"), without("mail", "note"))
})

test("each form knows its own fields", async () => {
  const page = start(`${form(`<input name="a"><input name="b">`)}
    <form id="g" data-reflex="change->A#check" data-reflex-touched><input name="a"><input name="c"></form>`)
  assert.deepEqual(await page.check("#f [name=a]"), ["b"])
  assert.deepEqual(await page.check("#g [name=c]"), ["a"])
})

test("other forms send no names at all", async () => {
  const page = start(`<form data-reflex="change->A#check"><input name="a"><input name="b"></form>`)
  page.fire("input", "change")
  assert.equal("untouched" in page.sent.at(-1), false)
})

test("a field that stands elsewhere belongs to its form, and one named like a property harms nothing", async () => {
  const page = start(`${form(`<input name="elements"><input name="hasAttribute"><input name="a">`)}
    <input name="far" form="f" data-reflex="change->A#check">`)
  assert.deepEqual(await page.check("[name=far]"), ["elements", "hasAttribute", "a"])
})

test("the first reflex waits until it is known what was touched, and knows what was typed before", async () => {
  let load
  const page = startApplication(form(), {
    parts: { extras: () => new Promise((resolve) => (load = () => resolve(extras))) },
  })
  page.type("[name=mail]", "a")
  await settled()
  assert.equal(page.sent.length, 0)
  load()
  await settled()
  assert.deepEqual(untouched(page), without("mail"))
})

test("a form that comes later is prepared when its visitor comes to it", async () => {
  let loads = 0
  const page = startApplication(`<form data-reflex="submit->A#save"><input name="a"></form>`, {
    parts: {
      extras: async () => {
        loads += 1
        return extras
      },
    },
  })
  page.find("input").focus()
  await settled()
  assert.equal(loads, 0)
  page.find("form").setAttribute("data-reflex-touched", "")
  page.find("input").blur()
  page.find("input").focus()
  await settled()
  assert.equal(loads, 1)
})
