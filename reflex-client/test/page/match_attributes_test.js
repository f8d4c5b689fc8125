import assert from "node:assert/strict"
import { test } from "node:test"
import { roundTrip } from "../helper.js"

test("an attribute that only a parser may make follows", () => {
  const page = roundTrip(`<p @click="a"></p>`, `<p @click="b" :class="{}" x-on:keyup.enter="c"></p>`)
  assert.equal(page.find("p").outerHTML, `<p @click="b" :class="{}" x-on:keyup.enter="c"></p>`)
})

test("an attribute that changed or went follows", () => {
  const page = roundTrip(`<p title="a" lang="de" hidden></p>`, `<p title="b" lang="de"></p>`)
  assert.equal(page.find("p").outerHTML, `<p title="b" lang="de"></p>`)
})

test("an attribute of a drawing keeps its namespace and its spelling", () => {
  const page = roundTrip(
    `<svg viewBox="0 0 1 1"><use></use></svg>`,
    `<svg viewBox="0 0 2 2"><use xlink:href="#a"></use></svg>`,
  )
  assert.equal(page.find("svg").getAttribute("viewBox"), "0 0 2 2")
  assert.equal(page.find("use").getAttributeNS("http://www.w3.org/1999/xlink", "href"), "#a")
})

test("a form with a field named attributes follows", () => {
  const page = roundTrip(
    `<form class="old"><input name="attributes"></form>`,
    `<form class="new"><input name="attributes"></form>`,
  )
  assert.equal(page.find("form").className, "new")
})

test("what trusted types keep from scripts passes through the policy", () => {
  const made = []
  const kinds = { srcdoc: "TrustedHTML", onclick: "TrustedScript", data: "TrustedScriptURL" }
  const createPolicy = (_name, policy) =>
    Object.fromEntries(
      Object.keys(policy).map((create) => [
        create,
        (text) => made.push(`${create} ${text.slice(0, 3)}`) && { toString: () => text },
      ]),
    )
  const page = roundTrip(
    `<iframe srcdoc="old"></iframe><p onclick="old" id="old"></p><object data="old"></object>`,
    `<iframe srcdoc="new"></iframe><p onclick="new" id="old"></p><object data="new"></object>`,
    ({ window }) => {
      window.trustedTypes = { createPolicy, getAttributeType: (_tag, name) => kinds[name] ?? null }
    },
  )
  assert.deepEqual(made.slice(1).sort(), ["createHTML new", "createScript new", "createScriptURL new"])
  assert.equal(page.find("iframe").getAttribute("srcdoc"), "new")
  assert.equal(page.find("p").getAttribute("onclick"), "new")
})
