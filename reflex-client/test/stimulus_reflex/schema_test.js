import assert from "node:assert/strict"
import { test } from "node:test"
import { settled, startApplication } from "../helper.js"

/** The ten names, each with a suffix. */
function schemaWith(suffix) {
  const names = {
    reflexAttribute: "data-reflex",
    permanentAttribute: "data-reflex-permanent",
    rootAttribute: "data-reflex-root",
    suppressLoggingAttribute: "data-reflex-suppress-logging",
    datasetAttribute: "data-reflex-dataset",
    datasetAllAttribute: "data-reflex-dataset-all",
    serializeFormAttribute: "data-reflex-serialize-form",
    formSelectorAttribute: "data-reflex-form-selector",
    includeInnerHtmlAttribute: "data-reflex-include-inner-html",
    includeTextContentAttribute: "data-reflex-include-text-content",
  }
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, name + suffix]))
}

/** What a page does that uses all ten names with this suffix. */
async function usesOf(suffix, schema) {
  const name = (rest) => `data-reflex${rest}${suffix}`
  const body = `<main data-kind="outer"><p ${name("-permanent")}="">old</p>
    <form id="own"><input name="a" value="1">
    <b ${name("")}="click->A#all" ${name("-root")}="main" ${name("-dataset")}="ancestors" ${name("-dataset-all")}="ancestors"
       ${name("-include-inner-html")}="" ${name("-include-text-content")}="" ${name("-suppress-logging")}=""
       ${name("-serialize-form")}="false">x</b>
    <i ${name("")}="click->A#form" ${name("-form-selector")}="#other">y</i></form>
    <form id="other"><input name="b" value="2"></form></main>`
  const page = startApplication(body, { schema })
  const logged = []
  page.window.console.log = (line) => logged.push(line)
  page.application.debug = true
  await settled()
  page.click("b")
  page.click("i")
  const [all, form] = page.sent
  if (all) page.morph(body.replace("old", "new"), { id: all.id })
  return {
    reflex: page.sent.map(({ target }) => target),
    permanent: page.find("p").textContent,
    root: page.application.reflexes[0]?.roots,
    logged,
    dataset: all?.element.dataset,
    datasetAll: all?.element.datasetAll.kind,
    serializeForm: all?.params,
    formSelector: form?.params,
    innerHtml: all?.element.innerHtml,
    textContent: all?.element.textContent,
  }
}

const followed = {
  reflex: ["A#all", "A#form"],
  permanent: "old",
  root: ["main"],
  logged: ["↑ stimulate ↑ A#form"],
  dataset: { kind: "outer" },
  datasetAll: ["outer"],
  serializeForm: undefined,
  formSelector: [["b", "2"]],
  innerHtml: "x",
  textContent: "x",
}

test("the names begin with data-reflex by default", async () => {
  assert.deepEqual(await usesOf("", {}), followed)
})

test("the names may be others", async () => {
  assert.deepEqual(await usesOf("-one", schemaWith("-one")), followed)
  assert.deepEqual((await usesOf("", schemaWith("-one"))).reflex, [])
})

test("another application has names of its own", async () => {
  assert.deepEqual(await usesOf("-one", schemaWith("-one")), followed)
  assert.deepEqual(await usesOf("-two", schemaWith("-two")), followed)
})
