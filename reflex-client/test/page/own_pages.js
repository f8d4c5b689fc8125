/** What tests of pages need, for those that need our own copy of morphdom: see bundled.js. */
export { NarrowMorph } from "../../src/narrow/narrow_morph.js"
export { settled, startApplication } from "../helper.js"
