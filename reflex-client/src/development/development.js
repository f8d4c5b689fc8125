import { plain } from "../base/plain.js"
import { awaitTimes } from "../panel/panel.js"
import { BoostAdvice } from "./boost_advice.js"
import { Hints } from "./hints.js"
import { adviseOnMorphs } from "./morph_advice.js"
import { adviseOnSize } from "./narrow_advice.js"
import { Overlay } from "./overlay.js"
import { watchPages } from "./page_watch.js"

/** What helps whoever develops the page. Loaded where the server says that it is being developed, and in debug mode. */
export class Development {
  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    new Overlay(plain(runtime.window.document)).start(runtime.signal)
    adviseOnMorphs(runtime)
    new Hints(runtime)
    adviseOnSize(runtime)
    watchPages(runtime)
    awaitTimes(runtime)
    this.boost = new BoostAdvice(runtime)
  }
}
