import { Entered } from "../fields/entered.js"

export { version } from "../base/version.js"

/** @param {import("../application/runtime.js").Runtime} runtime */
export const create = (runtime) => new Entered(runtime)
