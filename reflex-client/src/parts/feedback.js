import { Feedback } from "../feedback/feedback.js"

export { version } from "../base/version.js"

/** @param {import("../application/session.js").Session} session */
export const create = (session) => new Feedback(session)
