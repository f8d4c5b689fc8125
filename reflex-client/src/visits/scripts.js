import { plain } from "../base/plain.js"
import { isScript } from "../page/is_script.js"

/**
 * Runs the scripts in the body of a boosted page that was opened, one after the other, as when it is loaded.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export async function runBodyScripts({ window, page, foreign, schema }) {
  const document = plain(window.document)
  const { nonce } = /** @type {HTMLElement} */ (document.querySelector("[nonce]") ?? {})
  for (const each of Array.from(document.body.querySelectorAll("script"))) {
    if (!isScript(each) || each.closest(`[${schema.permanentAttribute}], [${schema.ignoreAttribute}]`))
      continue
    const script = document.createElement("script")
    for (const { name, value } of each.attributes)
      script.setAttribute(name, page.parser.trustValue(script, name, value))
    script.textContent = each.textContent
    script.async = each.hasAttribute("async")
    if (nonce) script.nonce = nonce
    const isAwaited = script.src && !script.async
    const end =
      isAwaited &&
      new Promise((resolve) => {
        for (const name of ["load", "error"]) script.addEventListener(name, resolve, { once: true })
      })
    foreign.ignoreWhile(() => each.replaceWith(script))
    await end
  }
}

/** @param {Document} document */
export function scriptsIn(document) {
  return Array.from(document.querySelectorAll("script")).filter(isScript)
}

/** @param {HTMLScriptElement} script */
export function nameOf(script) {
  return script.getAttribute("src") ?? `\n${script.textContent}`
}
