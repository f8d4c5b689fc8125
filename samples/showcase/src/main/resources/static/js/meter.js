/** Shows below each page how many reflexes it made since it was loaded, and how long the last one took. */
const starts = new Map()
let count = 0

document.addEventListener("reflex:before", ({ detail }) => starts.set(detail.id, performance.now()))

document.addEventListener("reflex:finalize", ({ detail }) => {
  const milliseconds = Math.round(performance.now() - starts.get(detail.id))
  starts.delete(detail.id)
  count += 1
  const { meterOne, meterMany } = document.querySelector("main").dataset
  document.getElementById("meter-text").textContent = (count === 1 ? meterOne : meterMany)
    .replace("{0}", count)
    .replace("{1}", milliseconds)
})
