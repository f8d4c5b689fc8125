import { NarrowMorph } from "../narrow/narrow_morph.js"

export { version } from "../base/version.js"

/** @param {import("../application/runtime.js").Runtime} runtime */
export const create = (runtime) => new NarrowMorph(runtime)
