document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm
  if (question && !confirm(question)) {
    event.preventDefault()
  }
})

const start = () => {
  const board = document.querySelector("#board[data-events]")
  if (board) {
    const events = new EventSource(board.dataset.events)
    events.addEventListener("next", (event) => {
      const item = document.createElement("li")
      item.textContent = event.data
      board.append(item)
    })
    addEventListener("pagehide", () => events.close())
  }
}

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", start)
} else {
  start()
}
