import { ReflexError } from "../base/reflex_error.js"

/**
 * What each answer of the server does.
 *
 * @typedef {import("./reflex.js").Reflex} Reflex
 * @typedef {import("../wire/protocol.js").ServerMessage} ServerMessage
 * @typedef {import("../application/runtime.js").Runtime} Runtime
 *
 * @type {Record<string, (reflex: Reflex, message: ServerMessage, runtime: Runtime) => void>}
 */
const answers = {
  morph: show,
  nothing: show,

  halted(reflex, _message, runtime) {
    runtime.finish(reflex, "halted")
  },

  forbidden(reflex, _message, runtime) {
    runtime.finish(reflex, "forbidden")
  },

  navigate(reflex, { url = "", from }, runtime) {
    const address = runtime.page.addressOf(url)
    const { operations } = runtime.parts.ready
    leave(reflex, from, runtime, () =>
      operations ? operations.visit(address) : runtime.location.assign(address),
    )
  },

  reload(reflex, _message, runtime) {
    leave(reflex, undefined, runtime, () => runtime.location.reload())
  },

  error(_reflex, { message = "The server failed" }) {
    throw new ReflexError("server", message)
  },
}

/**
 * @param {Reflex} reflex
 * @param {string | undefined} from
 * @param {Runtime} runtime
 * @param {() => void} go
 */
function leave(reflex, from, runtime, go) {
  runtime.parts.ready.connection?.drafts.guard(reflex, from)
  runtime.finish(reflex, "success")
  go()
}

/**
 * @param {Reflex} reflex
 * @param {ServerMessage} message
 * @param {Runtime} runtime
 */
function show(reflex, { html, before, operations }, runtime) {
  operate(reflex, before, runtime)
  if (html !== undefined) runtime.events.pauseWhile(() => runtime.page.render(reflex, html))
  operate(reflex, operations, runtime)
  runtime.finish(reflex, "success")
}

/**
 * @param {Reflex} reflex
 * @param {import("../operations/operation_table.js").Operation[] | undefined} operations
 * @param {Runtime} runtime
 */
function operate(reflex, operations, runtime) {
  if (!operations) return
  const part = runtime.parts.ready.operations
  if (!part) throw new Error("operations.js could not be loaded")
  part.perform(operations, reflex)
}

/**
 * Ends a reflex as the server says, whatever goes wrong on the way.
 *
 * @param {Reflex} reflex
 * @param {ServerMessage} message
 * @param {Runtime} runtime
 */
export function answer(reflex, message, runtime) {
  try {
    if (!Object.hasOwn(answers, message.type)) throw new Error(`Unknown answer ${message.type}`)
    answers[message.type](reflex, message, runtime)
  } catch (error) {
    runtime.reflexFailed(reflex, ReflexError.from(error, "page"))
  }
}
