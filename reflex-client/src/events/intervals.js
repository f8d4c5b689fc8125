import { plain } from "../base/plain.js"

const pattern = /^every\((\d+(?:\.\d+)?)(ms|s|m)\)$/
const units = { ms: 1, s: 1_000, m: 60_000 }
const shortest = 100

/**
 * Tells elements that ask for `every(5s)` when their time has come, while the page is seen and connected, and not before their
 * reflex before is over.
 *
 * @typedef {{ element: Element, name: string, period: number, due: number, timer?: unknown }} Interval
 */
export class Intervals {
  #runtime
  /** @type {Interval[]} */
  #all = []
  /** @type {Set<string>} */
  #reported = new Set()

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    const { window, signal } = runtime
    this.#runtime = runtime
    const resume = () => this.#resume()
    const document = plain(window.document)
    plain(document).addEventListener("visibilitychange", resume, { signal })
    plain(document).addEventListener("reflex:connected", resume, { signal })
    signal.addEventListener("abort", () => this.look([]))
  }

  /** @param {[Element, string[]][]} named what elements ask for */
  look(named) {
    const wanted = named.flatMap(([element, names]) => names.map((name) => ({ element, name })))
    const isSame = (/** @type {any} */ one, /** @type {any} */ other) =>
      one.element === other.element && one.name === other.name
    const kept = this.#all.filter((known) => wanted.some((each) => isSame(known, each)))
    for (const gone of this.#all) if (!kept.includes(gone)) this.#runtime.clock.clearTimeout(gone.timer)
    const added = wanted
      .filter((each) => !kept.some((known) => isSame(known, each)))
      .flatMap((each) => this.#read(each))
    this.#all = [...kept, ...added]
    for (const each of added) this.#await(each)
  }

  /**
   * @param {{ element: Element, name: string }} wanted
   * @returns {Interval[]}
   */
  #read({ element, name }) {
    if (!/^every\b/.test(name)) return []
    const [, number, unit] = name.match(pattern) ?? []
    const period = Number(number) * units[/** @type {keyof typeof units} */ (unit)]
    if (period >= shortest) return [{ element, name, period, due: this.#runtime.clock.now() + period }]
    if (!this.#reported.has(name))
      this.#runtime.logger.warn(
        `Reflex: "${name}" is ignored: expected every(5s), every(2m) or every(500ms), and at least ${shortest} ms.`,
        element,
      )
    this.#reported.add(name)
    return []
  }

  /** @param {Interval} interval */
  #await(interval) {
    const { clock } = this.#runtime
    clock.clearTimeout(interval.timer)
    interval.timer = clock.setTimeout(() => this.#tick(interval), Math.max(interval.due - clock.now(), 0))
  }

  /** @param {Interval} interval */
  #tick(interval) {
    const { element, name, period } = interval
    const { window, clock, isConnected, stimulator } = this.#runtime
    // It goes on when the page is seen again, and connected.
    if (!isConnected || plain(window.document).visibilityState === "hidden") return
    interval.due = clock.now() + period
    this.#await(interval)
    const isUnderWay = stimulator.reflexes.underWay.some(
      (reflex) => reflex.element === element && reflex.event?.type === name,
    )
    const { Event } = /** @type {Window & typeof globalThis} */ (window)
    if (!isUnderWay) plain(element).dispatchEvent(new Event(name))
  }

  #resume() {
    for (const interval of this.#all) this.#await(interval)
  }
}
