const outcome = document.getElementById("outcome")

for (const stage of ["success", "halted", "forbidden", "error"]) {
  document.addEventListener(`reflex:${stage}`, ({ detail }) => {
    const micros = detail.payload?.actionMicros
    outcome.textContent = micros === undefined ? stage : `${stage}, the action took ${micros} µs`
  })
}
