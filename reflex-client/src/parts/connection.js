import { Connection } from "../wire/connection.js"

export { version } from "../base/version.js"

/** @param {import("../application/session.js").Session} session */
export const create = (session) => new Connection(session)
