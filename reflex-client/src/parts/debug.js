import { DebugLog } from "../development/debug_log.js"

export { version } from "../base/version.js"

/** @param {import("../application/session.js").Session} session */
export const create = (session) => new DebugLog(session)
