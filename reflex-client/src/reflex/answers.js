import { ReflexError } from "../base/reflex_error.js"

/**
 * What each answer of the server does.
 *
 * @typedef {import("./reflex.js").Reflex} Reflex
 * @typedef {import("../wire/protocol.js").ServerMessage} ServerMessage
 * @typedef {import("../application/session.js").Session} Session
 *
 * @type {Record<string, (reflex: Reflex, message: ServerMessage, session: Session) => void>}
 */
const answers = {
  morph: show,
  nothing: show,

  halted(reflex, _message, session) {
    session.finish(reflex, "halted")
  },

  forbidden(reflex, _message, session) {
    session.finish(reflex, "forbidden")
  },

  navigate(reflex, { url = "", from }, session) {
    const address = session.page.addressOf(url)
    const { operations } = session.parts.ready
    leave(reflex, from, session, () =>
      operations ? operations.visit(address) : session.location.assign(address),
    )
  },

  reload(reflex, _message, session) {
    leave(reflex, undefined, session, () => session.location.reload())
  },

  error(_reflex, { message = "The server failed" }) {
    throw new ReflexError("server", message)
  },
}

/**
 * @param {Reflex} reflex
 * @param {string | undefined} from
 * @param {Session} session
 * @param {() => void} go
 */
function leave(reflex, from, session, go) {
  session.parts.ready.connection?.drafts.guard(reflex, from)
  session.finish(reflex, "success")
  go()
}

/**
 * @param {Reflex} reflex
 * @param {ServerMessage} message
 * @param {Session} session
 */
function show(reflex, { html, before, operations }, session) {
  operate(reflex, before, session)
  if (html !== undefined) session.delegate.pauseWhile(() => session.page.render(reflex, html))
  operate(reflex, operations, session)
  session.finish(reflex, "success")
}

/**
 * @param {Reflex} reflex
 * @param {import("../operations/operation_table.js").Operation[] | undefined} operations
 * @param {Session} session
 */
function operate(reflex, operations, session) {
  if (!operations) return
  const part = session.parts.ready.operations
  if (!part) throw new Error("operations.js could not be loaded")
  part.perform(operations, reflex)
}

/**
 * Ends a reflex as the server says, whatever goes wrong on the way.
 *
 * @param {Reflex} reflex
 * @param {ServerMessage} message
 * @param {Session} session
 */
export function answer(reflex, message, session) {
  try {
    if (!Object.hasOwn(answers, message.type)) throw new Error(`Unknown answer ${message.type}`)
    answers[message.type](reflex, message, session)
  } catch (error) {
    session.reflexFailed(reflex, ReflexError.from(error, "page"))
  }
}
