import { plain } from "../base/plain.js"
import { resetForm } from "../fields/form_reset.js"
import { visit } from "./visit.js"

/**
 * What the server may ask of a page besides showing itself.
 *
 * @typedef {object} OperationFields
 * @property {string} operation its name
 * @property {string | null} [selector] the document without one
 * @property {boolean} [selectAll]
 * @property {number} [delay] in milliseconds
 * @property {string} [focusSelector]
 *
 * @typedef {OperationFields & Record<string, any>} Operation
 *
 * @callback Perform
 * @param {any} element the target, or the document
 * @param {Operation} operation
 * @param {import("./operation_tools.js").OperationTools} tools
 * @returns {unknown} a promise, if it takes longer; nothing waits for it, but its failure is reported
 */

const levels = ["info", "warn", "error"]

/** @type {Record<string, Perform>} what asks the element itself, whatever it calls its fields */
const plainly = {
  innerHtml: (element, { html }, tools) => tools.change(() => (element.innerHTML = tools.trust(html))),
  outerHtml: (element, { html }, tools) => tools.change(() => (element.outerHTML = tools.trust(html))),
  append: (element, { html }, tools) => tools.insert(element, "beforeend", html),
  prepend: (element, { html }, tools) => tools.insert(element, "afterbegin", html),
  insertAdjacentHtml: (element, { html, position = "beforeend" }, tools) =>
    tools.insert(element, position, html),

  insertAdjacentText: (element, { text, position = "beforeend" }) =>
    element.insertAdjacentText(position, text),
  textContent: (element, { text }, tools) => tools.change(() => (element.textContent = text)),

  remove: (element, _operation, tools) => tools.change(() => element.remove()),

  setFocus: (element, _operation, tools) => tools.set(() => element.focus()),
  resetForm: (element, _operation, tools) => resetForm(element, tools.fields, tools.schema),
  setValue: (element, { value }) => (element.value = value),
  scrollIntoView: (element, { behavior, block, inline }) =>
    element.scrollIntoView({ behavior, block, inline }),

  addCssClass: ({ classList }, { name }, tools) => tools.set(() => classList.add(...[name].flat())),
  removeCssClass(element, { name }, tools) {
    tools.set(() => {
      element.classList.remove(...[name].flat())
      if (element.classList.length === 0) element.removeAttribute("class")
    })
  },

  setAttribute: (element, { name, value }, tools) =>
    tools.set(() => element.setAttribute(name, tools.trustValue(element, name, value ?? ""))),
  removeAttribute: (element, { name }, tools) =>
    // Without it, a modal dialog would keep the visitor from the page.
    tools.set(() => (name === "open" && element.close ? element.close() : element.removeAttribute(name))),
  setDatasetProperty: ({ dataset }, { name, value }, tools) => tools.set(() => (dataset[name] = value ?? "")),
  setProperty(element, { name, value }, tools) {
    if (!(name in element)) throw new Error(`there is no property "${name}"`)
    tools.change(() => (element[name] = value))
  },

  setStyle: (element, { name, value }, tools) => tools.set(() => setStyle(element, name, value)),
  setStyles(element, { styles }, tools) {
    tools.set(() => {
      for (const [name, value] of Object.entries(styles)) setStyle(element, name, value)
    })
  },

  dispatchEvent(element, { name, detail }, { window }) {
    element.dispatchEvent(new window.CustomEvent(name, { bubbles: true, cancelable: true, detail }))
  },

  setTitle: (_element, { title }, { document }) => (plain(document).title = title),
  setMeta(_element, { name, content }, tools) {
    const document = plain(tools.document)
    let meta = [...document.querySelectorAll("meta")].find((each) => each.name === name)
    if (!meta) {
      meta = document.head.appendChild(document.createElement("meta"))
      meta.name = name
    }
    meta.content = content
  },
  setCookie: (_element, { cookie }, { document }) => (plain(document).cookie = cookie),

  setStorageItem: (_element, { key, value, storage }, { window }) =>
    storageOf(window, storage).setItem(key, value),
  removeStorageItem: (_element, { key, storage }, { window }) => storageOf(window, storage).removeItem(key),
  clearStorage: (_element, { storage }, { window }) => storageOf(window, storage).clear(),

  pushState: (_element, operation, tools) => tools.changeHistory("pushState", operation),
  replaceState: (_element, operation, tools) => tools.changeHistory("replaceState", operation),
  go: (_element, { delta }, { window }) => window.history.go(delta),

  redirectTo(_element, { url, action }, tools) {
    visit(tools.addressOf(url), tools, action === "replace" ? "replace" : "assign")
  },
  reload: (_element, _operation, { location }) => location.reload(),

  consoleLog: (_element, { message, level }, { window: { console } }) =>
    /** @type {any} */ (console)[levels.includes(level) ? level : "log"](message),
  consoleTable: (_element, { data, columns }, { window: { console } }) => console.table(data, columns),

  async notification(_element, { title, options }, { window: { Notification } }) {
    if ((await Notification.requestPermission()) === "granted") new Notification(title, options)
  },
}

/** @type {Record<string, Perform>} */
export const operationTable = {
  ...Object.fromEntries(
    Object.entries(plainly).map(([name, perform]) => [
      name,
      (element, operation, tools) => perform(plain(element), operation, tools),
    ]),
  ),

  component: (_element, operation, tools) => tools.components.show(operation, tools),
  morph: (element, { html, childrenOnly }, tools) => tools.morph(element, html, childrenOnly),
  graft(element, operation, tools) {
    const [newParent] = tools.find(operation.parent, false, operation)
    tools.change(() => plain(newParent)?.append(element))
  },
}

/**
 * @param {HTMLElement} element
 * @param {string} name as in CSS or in JavaScript
 * @param {string} value
 */
function setStyle({ style }, name, value) {
  if (name in style) /** @type {any} */ (style)[name] = value
  else style.setProperty(name, value)
}

/**
 * @param {Window} window
 * @param {string} [name]
 */
function storageOf(window, name) {
  return name === "session" ? window.sessionStorage : window.localStorage
}
