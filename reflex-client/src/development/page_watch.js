import { SecondRender } from "./second_render.js"

/**
 * Where the server says what a page adds up to: proves each page that was made out of the last one, and has it made again.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export async function watchPages(runtime) {
  const pages = (await runtime.parts.need("connection"))?.pages
  if (!pages) return
  const complete = pages.complete.bind(pages)
  const again = new SecondRender(runtime, pages)
  pages.complete = (message) => {
    const change = complete(message)
    const { html, check } = message
    if (!change || html === undefined || check === undefined || check === sumOf(html))
      return again.take(message, change)
    complete({ type: "morph" })
    message.type = "nothing"
    message.html = undefined
    runtime.logger.error(
      "Reflex: a page that was made out of the last one is not what the server rendered. It is asked for as a whole.",
    )
    runtime.stimulator.refresh()
    return undefined
  }
}

/**
 * What the server calls the hash code of a text.
 *
 * @param {string} text
 */
function sumOf(text) {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum = (Math.imul(31, sum) + text.charCodeAt(i)) | 0
  return sum
}
