import { plain } from "../base/plain.js"
import { isScript } from "../page/is_script.js"

/**
 * Runs the scripts in the body of a boosted page that was opened, one after the other, as when it is loaded. A morph leaves the
 * text of a script as it was, so they are taken from the page as it was sent.
 *
 * @param {Document} next the page as it was sent
 * @param {import("../application/runtime.js").Runtime} runtime
 * @param {import("./run_scripts.js").RunScripts} run
 */
export async function runBodyScripts(next, { window, page, foreign, schema }, run) {
  const document = plain(window.document)
  const nonce = nonceOf(document)
  const kept = `[${schema.permanentAttribute}], [${schema.ignoreAttribute}]`
  const [shown, sent] = [document, plain(next)].map(({ body }) =>
    scriptsIn(body).filter((script) => !script.closest(kept)),
  )
  for (const [index, each] of sent.entries()) {
    if (!mayRun(each, nonce) || (each.hasAttribute("src") && run.has(each))) continue
    const script = copyOf(each, document, page.parser)
    if (nonce) script.nonce = nonce
    const isAwaited = script.src && !script.async
    const end = isAwaited && ended(script)
    foreign.ignoreWhile(() => {
      if (shown[index]) shown[index].replaceWith(script)
      else document.body.append(script)
    })
    await end
  }
}

/** @param {HTMLElement} script */
function ended(script) {
  return new Promise((resolve) => {
    for (const name of ["load", "error"]) script.addEventListener(name, resolve, { once: true })
  })
}

/**
 * A script runs only if it was made here. One that was written to be is not async.
 *
 * @param {HTMLScriptElement} script
 * @param {Document} document
 * @param {import("../page/html_parser.js").HtmlParser} parser
 */
export function copyOf(script, document, parser) {
  const copy = document.createElement("script")
  copy.textContent = script.textContent
  copy.async = script.async
  for (const { name, value } of script.attributes)
    if (name !== "nonce") copy.setAttribute(name, parser.trustValue(copy, name, value))
  return copy
}

/** @param {Document | Element} part */
export function scriptsIn(part) {
  return Array.from(part.querySelectorAll("script")).filter(isScript)
}

/** @param {HTMLScriptElement} script */
export function nameOf(script) {
  return script.getAttribute("src") ?? `\n${script.textContent}`
}

/**
 * The nonce by which the policy of a document knows its scripts.
 *
 * @param {Document} document
 */
export function nonceOf(document) {
  const { nonce } = /** @type {HTMLElement} */ (document.querySelector("[nonce]") ?? {})
  return nonce
}

/**
 * Whether the policy of the page would let a script run, were it loaded: what somebody has written into it has no nonce.
 *
 * @param {HTMLScriptElement} script
 * @param {string | undefined} nonce
 */
export function mayRun(script, nonce) {
  return !nonce || (script.nonce || script.getAttribute("nonce")) === nonce
}
