import assert from "node:assert/strict"
import { test } from "node:test"
import { perform } from "../operations_helper.js"

for (const [operation, field, markup] of [
  ["insertAdjacentHtml", "html", (text) => `<span>${text}</span>`],
  ["insertAdjacentText", "text", (text) => text],
]) {
  const insert = (selector, text, more) => ({ operation, selector, [field]: markup(text), ...more })

  for (const [position, name, expected] of [
    [undefined, "at the end of the element", `<b>old${markup("new")}</b>`],
    ["afterbegin", "at its beginning", `<b>${markup("new")}old</b>`],
    ["beforebegin", "before it", `${markup("new")}<b>old</b>`],
    ["afterend", "after it", `<b>old</b>${markup("new")}`],
  ])
    test(`${operation} adds ${name}`, async () => {
      const page = await perform(`<div id="a"><b>old</b></div>`, [insert("#a b", "new", { position })])
      assert.equal(page.find("#a").innerHTML, expected)
    })

  test(`${operation} adds to several elements`, async () => {
    const page = await perform(`<p>old</p>`.repeat(3), [insert("p", "new", { selectAll: true })])
    assert.equal(page.document.body.innerHTML, `<p>old${markup("new")}</p>`.repeat(3))
  })

  test(`${operation} wants a selector: a path changes nothing and is reported`, async () => {
    const body = `<div id="root"><div></div><div><b></b><b>old</b></div></div>`
    const page = await perform(body, [insert(`//div[@id="root"]/div[2]/b[2]`, "new", { xpath: true })])
    assert.equal(page.document.body.innerHTML, body)
    assert.match(page.logger.errors[0][0], new RegExp(`operation "${operation}" failed`))
  })

  test(`${operation} is done in the order in which it was sent`, async () => {
    const ids = ["a", "b", "c"]
    const told = []
    const page = await perform(
      ids.map((id) => `<p id="${id}">old</p>`).join(""),
      ids.map((id) => insert(`#${id}`, "new")),
      {
        first({ document }) {
          for (const name of ["operation", "after-operation"])
            document.addEventListener(`reflex:${name}`, ({ target }) => told.push(`${name} ${target.id}`))
        },
      },
    )
    assert.deepEqual(
      told,
      ids.flatMap((id) => [`operation ${id}`, `after-operation ${id}`]),
    )
    for (const id of ids) assert.equal(page.find(`#${id}`).innerHTML, `old${markup("new")}`)
  })
}
