import { Connection } from "../wire/connection.js"

export { version } from "../base/version.js"

/** @param {import("../application/runtime.js").Runtime} runtime */
export const create = (runtime) => new Connection(runtime)
