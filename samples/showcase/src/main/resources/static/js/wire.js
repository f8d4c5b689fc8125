/** Lists what the last reflexes sent and got, what was morphed, and how long it took until the page showed it. */
const shown = 10
const asked = new Map()
const heard = new WeakSet()
const { send } = WebSocket.prototype
const size = (text) => new TextEncoder().encode(text).length

WebSocket.prototype.send = function (text) {
  if (!heard.has(this)) this.addEventListener("message", ({ data }) => answered(data))
  heard.add(this)
  const { id, target = "refresh" } = JSON.parse(text)
  if (id) asked.set(id, { target, up: size(text), at: performance.now() })
  send.call(this, text)
}

document.addEventListener("reflex:success", ({ detail: { reflex } }) => {
  const { id, regions, wholeBecause } = reflex
  const tags = regions?.map(({ localName, id }) => `<${localName}${id && ` id=${id}`}>`)
  list(id, { morphed: tags ? tags.join(" ") || "nothing" : `the page: ${wholeBecause || "narrow.js is not loaded yet"}` })
})

function answered(text) {
  const { id, type, html, length } = JSON.parse(text)
  list(id, { down: size(text), type, page: html?.length ?? length })
}

/** Lists a reflex once its answer has come and is shown, in whichever order. */
function list(id, news) {
  const reflex = Object.assign(asked.get(id) ?? {}, news)
  const { target, up, at, down, type, page, morphed } = reflex
  if (!target || down === undefined || morphed === undefined) return
  asked.delete(id)
  const milliseconds = Math.round(performance.now() - at)
  const row = document.createElement("tr")
  for (const value of [
    target,
    up,
    down,
    type,
    page ? `${page} characters` : "the same",
    morphed,
    `${milliseconds} ms`,
  ])
    row.insertCell().textContent = value
  const frames = document.getElementById("frames")
  frames.prepend(row)
  while (frames.rows.length > shown) frames.rows[shown].remove()
}
