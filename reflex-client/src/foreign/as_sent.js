import { hashOf } from "../base/hash_of.js"
import { plain } from "../base/plain.js"

/**
 * Learns from the mark of a boosted page what its server has sent, where a script in the head may have changed it before anybody
 * could see that: the attributes of `<html>`, and which styles are the page's own.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export async function learnWhatWasSent({ window, foreign, parts }) {
  const document = plain(window.document)
  const mark = document.querySelector("meta[name=reflex-boost]")
  if (!mark) return
  const values = foreign.attributes.serverValues.get(document.documentElement)
  for (const name of [...(values?.keys() ?? [])]) {
    const sent = mark.getAttribute(`data-html-${name}`)
    if (sent === document.documentElement.getAttribute(name)) values?.delete(name)
    else values?.set(name, sent)
  }
  const sent = mark.getAttribute("data-styles")?.split(" ") ?? []
  const styles = Array.from(document.head.querySelectorAll("style"))
  const own = styles.filter(({ textContent }) => sent.includes(hashOf(`\n${textContent}`)))
  if (own.length === 0) return
  const load = await parts.need("load")
  for (const each of own) load?.head.known.add(each)
}
