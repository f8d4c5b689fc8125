import { Extras } from "../reflex/extras.js"

export { version } from "../base/version.js"

/** @param {import("../application/session.js").Session} session */
export const create = (session) => new Extras(session)
