import { Pace } from "../events/pace.js"

export { version } from "../base/version.js"

/** @param {import("../application/runtime.js").Runtime} runtime */
export const create = (runtime) => new Pace(runtime)
