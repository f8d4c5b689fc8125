import { Development } from "../development/development.js"

export { version } from "../base/version.js"

/** @param {import("../application/runtime.js").Runtime} runtime */
export const create = (runtime) => new Development(runtime)
