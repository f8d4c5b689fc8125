import { Reflex } from "../reflex/reflex.js"

const say = (text) => {
  document.getElementById("log").textContent = text
}

Reflex.operations.shout = (element, { word }) => {
  element.textContent = `${word.toUpperCase()}!`
}

document.addEventListener("showcase:hello", ({ detail }) => say(`The server greets ${detail.to}`))

// What cannot be seen in a page is read back from where it went.
const invisible = {
  setMeta: () => document.querySelector("meta[name=description]")?.content,
  setTitle: () => document.title,
  setCookie: () => document.cookie,
  setStorageItem: () => `flavour is ${sessionStorage.getItem("flavour")}`,
  removeStorageItem: () => `flavour is ${sessionStorage.getItem("flavour")}`,
  clearStorage: () => `${sessionStorage.length} items are left`,
  setDatasetProperty: () => `data-rating is ${document.getElementById("box").dataset.rating}`,
  pushState: () => location.search,
  replaceState: () => location.search,
  notification: () => `Notifications are ${window.Notification?.permission ?? "not supported"}`,
  consoleLog: () => "See the console",
  consoleTable: () => "See the console",
}

// The line of Java that the last button took, out of the source beside it.
document.addEventListener("reflex:before", ({ detail }) => {
  const name = String(detail.target).split("#")[1]
  const source = document.getElementById("sources").textContent
  const line = new RegExp(`void ${name}\\(.*\\n\\s*(.+)`).exec(source)?.[1]
  document.getElementById("line").textContent = line ?? "The page was run again"
})

document.addEventListener("reflex:after", ({ detail }) => {
  const name = String(detail.target).split("#")[1]
  if (invisible[name]) say(`${name}: ${invisible[name]()}`)
})
