import { openPage, startApplication } from "./helper.js"

/** A page to which the server has sent these operations. */
export async function perform(body, operations, { first = () => {}, ...options } = {}) {
  const page = startApplication("", { page: openPage(body, options) })
  first(page)
  await send(page, operations)
  return page
}

/** Sends operations to a page, by a reflex of its own. */
export async function send(page, operations) {
  const promise = page.application.stimulate("A#b")
  page.answer({ type: "nothing", operations })
  return promise
}
