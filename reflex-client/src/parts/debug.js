import { DebugLog } from "../development/debug_log.js"

export { version } from "../base/version.js"

/** @param {import("../application/runtime.js").Runtime} runtime */
export const create = (runtime) => new DebugLog(runtime)
