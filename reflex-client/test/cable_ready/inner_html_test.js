import assert from "node:assert/strict"
import { test } from "node:test"
import { perform } from "../operations_helper.js"

const contents = ({ document }) => Array.from(document.querySelectorAll("[id], .a"), (each) => each.innerHTML)

test("what is in the element is replaced", async () => {
  const page = await perform(`<div id="a">before</div>`, [
    { operation: "innerHtml", selector: "#a", html: "<i>after</i>" },
  ])
  assert.deepEqual(contents(page), ["<i>after</i>"])
})

test("the element itself stays, also where the HTML repeats it", async () => {
  const html = `<div id="a"><i>after</i></div>`
  const page = await perform(`<div id="a">before</div>`, [{ operation: "innerHtml", selector: "#a", html }])
  assert.equal(page.find("#a").innerHTML, html)
})

test("what is in several elements is replaced", async () => {
  const page = await perform(`<div class="a">before</div>`.repeat(3), [
    { operation: "innerHtml", selector: ".a", html: "<i>after</i>", selectAll: true },
  ])
  assert.deepEqual(contents(page), ["<i>after</i>", "<i>after</i>", "<i>after</i>"])
})

test("an element is named by a selector: a path changes nothing and is reported", async () => {
  const selector = `//div[@id="root"]/div[2]/span[2]`
  const page = await perform(`<div id="root"><div></div><div><span></span><span>before</span></div></div>`, [
    { operation: "innerHtml", selector, html: "<i>after</i>", xpath: true },
  ])
  assert.equal(page.document.querySelectorAll("span")[1].innerHTML, "before")
  assert.match(page.logger.errors[0][0], /operation "innerHtml" failed/)
})

test("several operations are done in their order", async () => {
  const told = []
  const number = ["1", "2", "3"]
  const page = await perform(
    number.map((id) => `<div id="a-${id}">before</div>`).join(""),
    number.map((id) => ({ operation: "innerHtml", selector: `#a-${id}`, html: `after ${id}` })),
    {
      first({ document }) {
        for (const name of ["operation", "after-operation"])
          document.addEventListener(`reflex:${name}`, ({ target, detail }) =>
            told.push([name, target.id, detail.html]),
          )
      },
    },
  )
  assert.deepEqual(contents(page), ["after 1", "after 2", "after 3"])
  assert.deepEqual(
    told,
    number.flatMap((id) => [
      ["operation", `a-${id}`, `after ${id}`],
      ["after-operation", `a-${id}`, `after ${id}`],
    ]),
  )
})
