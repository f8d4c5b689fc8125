import { Application, Controller } from "../reflex/stimulus.js"
import { Reflex } from "../reflex/reflex.js"

document.addEventListener("reflex:error", ({ detail }) => {
  document.getElementById("error").textContent = detail.error.message
})

Application.start().register(
  "sum",
  class extends Controller {
    connect() {
      Reflex.register(this)
    }

    // What data-sum-args-param holds arrives parsed: ["one"] is an array with a string.
    add({ params }) {
      this.stimulate("Errors#add", ...params.args).catch(({ code }) => console.info(`Refused: ${code}`))
    }
  },
)
