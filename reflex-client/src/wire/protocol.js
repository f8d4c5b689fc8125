export const subprotocol = "reflex.v1"

/** The close code that says: whatever was sent and not answered has not run, since its session is over. */
export const sessionEnded = 4401

/** The reason beside that code when the session goes on, and only the connection is to be another one. */
export const connectAnew = "Connect anew"

/**
 * @typedef {object} ReflexMessage
 * @property {string} id
 * @property {string} [target]
 * @property {string} url
 * @property {object} [element]
 * @property {[string, string][]} [params]
 * @property {unknown[]} [args]
 * @property {string} [v] the version of the page that this browser has
 * @property {string[]} [untouched] the fields whose errors are not to be shown yet
 * @property {boolean} [hidden] whether nobody sees the page
 *
 * @typedef {object} ServerMessage
 * @property {string} type
 * @property {string} [id]
 * @property {string} [of] the reflex that is still under way when this page is shown
 * @property {string} [html]
 * @property {string} [v] what the server calls this page
 * @property {string} [b] what it calls the page that this one is made out of, if that is not the last one
 * @property {number} [length] how long the page is, in UTF-16 units
 * @property {(number | string)[]} [steps] how to make it out of the last one
 * @property {import("./page_texts.js").Change} [change] how the page differs from the last one; for a page before an answer
 * @property {number} [check] in development, what the page adds up to
 * @property {string} [url]
 * @property {boolean} [replace] whether that address takes the place of the one before
 * @property {string} [from]
 * @property {string} [message]
 * @property {unknown} [payload]
 * @property {"refused" | "accepted"} [form] what became of a form that the page shows as it was sent
 * @property {import("../operations/operation_table.js").Operation[]} [before]
 * @property {import("../operations/operation_table.js").Operation[]} [operations]
 * @property {string} [key]
 * @property {number} [heartbeat]
 * @property {boolean} [asked] of a refresh: the visitor has asked for what is not there any more
 * @property {number} [maxMessageSize]
 * @property {boolean} [development]
 */

export const pong = '{"type":"pong"}'

/** Asks the server for a sign of life, which is a `pong`. */
export const ping = '{"type":"ping"}'

/**
 * The id goes first, so that even a broken message can be answered.
 *
 * @param {ReflexMessage} message
 */
export function encodeReflex(message) {
  return JSON.stringify({ type: "reflex", ...message })
}

/** @param {string} text */
export function byteLength(text) {
  return new TextEncoder().encode(text).length
}
