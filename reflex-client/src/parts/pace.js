import { Pace } from "../events/pace.js"

export { version } from "../base/version.js"

/** @param {import("../application/session.js").Session} session */
export const create = (session) => new Pace(session)
