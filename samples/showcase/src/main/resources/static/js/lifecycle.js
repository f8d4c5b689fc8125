import { Application, Controller } from "../reflex/stimulus.js"
import { Reflex } from "../reflex/reflex.js"

const stages = ["before", "queued", "delivered", "success", "error", "halted", "forbidden", "after", "finalize"]

function log(text) {
  const line = document.createElement("li")
  line.textContent = text
  const list = document.getElementById("log")
  list.append(line)
  list.scrollTop = list.scrollHeight
}

for (const stage of stages) {
  document.addEventListener(`reflex:${stage}`, (event) => {
    const { target, element } = event.detail
    if (stage === "before" && document.getElementById("halt").checked) event.preventDefault()
    log(`${event.type} ${target} ${element.isConnected ? "" : "(its element is gone)"}`)
  })
}

document.getElementById("clear").addEventListener("click", () => document.getElementById("log").replaceChildren())

// Named as the reflex, so it is told of Lifecycle#like as well when the page's attribute asked for it.
Application.start().register(
  "lifecycle",
  class extends Controller {
    connect() {
      Reflex.register(this)
    }

    like() {
      this.stimulate("Lifecycle#like").then(() => log("the promise of stimulate() is kept"))
    }

    beforeReflex(element, target) {
      log(`beforeReflex(${element.localName}, "${target}")`)
    }

    beforeLike() {
      log("beforeLike()")
    }

    likeSuccess() {
      log("likeSuccess()")
    }

    reflexSuccess() {
      log("reflexSuccess()")
    }

    reflexError(_element, _target, error) {
      log(`reflexError("${error.message}")`)
    }

    reflexHalted() {
      log("reflexHalted()")
    }

    afterReflex() {
      log("afterReflex()")
    }

    finalizeReflex() {
      log("finalizeReflex()")
    }
  },
)
