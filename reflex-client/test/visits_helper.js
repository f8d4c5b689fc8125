import * as operations from "../src/parts/operations.js"
import * as visits from "../src/parts/visits.js"
import { openPage, settled, startApplication } from "./helper.js"

export const here = "https://example.org/ctx/todos?done=false"

/** A page whose links are visits. */
export async function openSite(body = "", { head = "", ...options } = {}) {
  const page = startApplication("", {
    page: openPage(`<div data-reflex-visit id="site">${body}</div>`, { url: here, head }),
    parts: { operations, visits: async () => visits },
    ...options,
  })
  page.window.scrollTo = (...args) => page.scrolls.push(args)
  page.scrolls = []
  page.location.replaced = []
  page.location.replace = (url) => page.location.replaced.push(url)
  await settled()
  Object.defineProperty(page, "visits", {
    get: () => page.opened.flatMap(({ sent }) => sent).filter(({ type }) => type === "visit"),
  })
  page.show = async (
    newBody,
    { title = "Next", head: newHead = "", id, attributes = "", ...fields } = {},
  ) => {
    const html = `<!doctype html><html${attributes}><head><title>${title}</title>${newHead}</head><body><div data-reflex-visit id="site">${newBody}</div></body></html>`
    page.answer({ type: "morph", v: "v1", html, ...fields }, id ?? page.visits.at(-1).id)
    await settled()
  }
  page.go = async (delta) => {
    const arrived = new Promise((resolve) =>
      page.window.addEventListener("popstate", resolve, { once: true }),
    )
    page.window.history.go(delta)
    await arrived
    await settled()
  }
  return page
}
