/** Shows below each page how many reflexes it made since it was loaded, and how long the last one took. */
const starts = new Map()
let count = 0

document.addEventListener("reflex:before", ({ detail }) => starts.set(detail.id, performance.now()))

document.addEventListener("reflex:finalize", ({ detail }) => {
  const milliseconds = Math.round(performance.now() - starts.get(detail.id))
  starts.delete(detail.id)
  count += 1
  document.getElementById("meter-text").textContent =
    `Loaded once, ${count} ${count === 1 ? "reflex" : "reflexes"} since, the last one in ${milliseconds} ms`
})
