import { plain } from "../base/plain.js"
import { Flashes } from "./flashes.js"
import { PanelView } from "./panel_view.js"
import { Settings } from "./settings.js"
import { Timeline } from "./timeline.js"
import { Weather } from "./weather.js"

/**
 * Shows whoever develops a page what its reflexes cost and change, as soon as the server tells how long the first one took.
 *
 * @param {import("../application/runtime.js").Runtime} runtime
 */
export function awaitTimes(runtime) {
  const { window, signal } = runtime
  const settings = new Settings(window)
  const timeline = new Timeline(runtime)
  const open = () => {
    const weather = new Weather(runtime, settings)
    const flashes = new Flashes(runtime, settings)
    new PanelView({ runtime, settings, timeline, weather, flashes }).start(signal)
  }
  if (settings.isKnown) return open()
  plain(window.document).addEventListener("reflex:times", open, { once: true, signal })
}
