import { afterEach } from "node:test"
import { settled, startApplication } from "../helper.js"

/** What is sent when an element of a page asks; the page itself without a selector. */
export function sentBy(body, selector, options = {}) {
  const page = startApplication(body)
  const asking = selector ? [page.find(selector)] : []
  page.application.stimulate("A#b", ...asking, page.application.options(options))
  return page.sent[0]
}

/** What an action can read of the element that asked: `ReflexElement`. */
export function elementOf({ element: { tagName, attributes, value, values = [], ...state } }) {
  const { checked = false, selected = false } = state
  return { tagName, attributes, value, values, checked, selected }
}

/** What an action can read as the element's data: `dataset()` and `datasetAll(…)`. */
export function dataOf({ element: { attributes, dataset = {}, datasetAll = {} } }) {
  const own = Object.entries(attributes).filter(([name]) => name.startsWith("data-"))
  return {
    dataset: { ...dataset, ...Object.fromEntries(own.map(([name, value]) => [name.slice(5), value])) },
    datasetAll,
  }
}

// The client itself has to do without: it may be in another window.
afterEach(() => {
  delete globalThis.document
  delete globalThis.MutationObserver
})

/**
 * A page with controllers of a real Stimulus, those of `reflex` registered with Reflex as well. `called` tells which of them
 * were called back before a reflex, and the element of each.
 */
export async function startWithControllers(body, { reflex = [], plain = [] } = {}) {
  const page = startApplication(body)
  // Stimulus takes both from the page that it is in.
  Object.assign(globalThis, {
    document: page.document,
    MutationObserver: page.window.MutationObserver,
  })
  const { Application, Controller } = await import("@hotwired/stimulus")
  const called = []
  class ReflexController extends Controller {
    connect() {
      page.application.register(this)
    }
    beforeReflex() {
      called.push([this.identifier, this.element])
    }
  }
  const stimulus = Application.start(page.document.documentElement)
  for (const name of reflex) stimulus.register(name, ReflexController)
  for (const name of plain) stimulus.register(name, class extends Controller {})
  await settled()
  return Object.assign(page, { called, names: () => called.map(([name]) => name) })
}

/** What a form sends, written as in an address, when something in it asks, or the form itself. */
export function formSentBy(fields, asking = "form") {
  const { params } = sentBy(`<form>${fields}</form>`, asking)
  return params.map((pair) => pair.map(encodeURIComponent).join("=")).join("&")
}

export const input = (name, value, type = "text", more = "") =>
  `<input type="${type}" name="${name}" value="${value}" ${more}>`
