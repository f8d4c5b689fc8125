/** Lists what the last reflexes sent and got, what was morphed, and how long it took until the page showed it. */
const shown = 10
const asked = new Map()
const heard = new WeakSet()
const morphed = new Map()
const { send } = WebSocket.prototype
const size = (text) => new TextEncoder().encode(text).length

WebSocket.prototype.send = function (text) {
  // Behind the listener of the client, so the page shows the answer by then.
  if (!heard.has(this)) this.addEventListener("message", ({ data }) => answered(data))
  heard.add(this)
  const { id, target = "refresh" } = JSON.parse(text)
  if (id) asked.set(id, { target, up: size(text), at: performance.now() })
  send.call(this, text)
}

document.addEventListener("reflex:success", ({ detail: { reflex } }) => {
  const { id, regions, wholeBecause } = reflex
  const tags = regions?.map(({ localName, id }) => `<${localName}${id && ` id=${id}`}>`)
  morphed.set(id, tags ? tags.join(" ") || "nothing" : `the page: ${wholeBecause || "narrow.js is not loaded yet"}`)
})

function answered(text) {
  const { id, type, html, length } = JSON.parse(text)
  const question = asked.get(id)
  if (!question) return
  asked.delete(id)
  const milliseconds = Math.round(performance.now() - question.at)
  const page = html?.length ?? length
  const row = document.createElement("tr")
  for (const value of [
    question.target,
    question.up,
    size(text),
    type,
    page ? `${page} characters` : "the same",
    morphed.get(id) ?? "",
    `${milliseconds} ms`,
  ])
    row.insertCell().textContent = value
  morphed.delete(id)
  const frames = document.getElementById("frames")
  frames.prepend(row)
  while (frames.rows.length > shown) frames.rows[shown].remove()
}
