import { plain } from "../base/plain.js"
import { formParams } from "../fields/form_data.js"

/** More is for the browser: the server takes no message of any size. */
const mostFields = 200
const mostCharacters = 32_000

/**
 * Where a form leads whose method is POST, and what it sends there.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 * @returns {{ address: string, params: [string, string][] } | undefined} nothing if only the browser can send it
 */
export function postedForm(form, submitter) {
  const document = plain(plain(form).ownerDocument)
  const said = (/** @type {string} */ name) =>
    submitter?.getAttribute(`form${name}`) ?? plain(form).getAttribute(name)
  const charset = plain(form).getAttribute("accept-charset") ?? document.characterSet
  if (!/^utf-?8$/i.test(charset) || !/^(application\/x-www-form-urlencoded)?$/i.test(said("enctype") ?? ""))
    return undefined
  const isOfBrowser = submitter?.getAttribute("type")?.toLowerCase() === "image"
  if (isOfBrowser || plain(form).querySelector("input[type=file i], [name=_charset_ i]")) return undefined
  const params = formParams(form, submitter, true)
  if (params.length > mostFields || JSON.stringify(params).length > mostCharacters) return undefined
  // An empty one is that of the page, whatever its base says.
  const { href } = new URL(said("action") || document.URL, document.baseURI)
  return { address: href, params }
}
