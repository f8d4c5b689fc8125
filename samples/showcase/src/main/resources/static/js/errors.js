import { Application, Controller } from "../reflex/stimulus.js"
import { Reflex } from "../reflex/reflex.js"

const show = (text) => {
  document.getElementById("error").textContent = text
}

document.addEventListener("reflex:error", ({ detail }) => show(detail.error.message))
document.addEventListener("reflex:halted", ({ detail }) => show(`${detail.target} was halted`))
document.addEventListener("reflex:forbidden", ({ detail }) => show(`${detail.target} is forbidden`))

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
