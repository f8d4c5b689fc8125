import { plain } from "../base/plain.js"
import { EarlierTexts } from "./earlier_texts.js"

/**
 * Visits as reflexes: they are sent, waited for and announced like others, but written and answered in their own way.
 *
 * @typedef {import("../reflex/reflex.js").Reflex} Reflex
 * @typedef {import("../wire/protocol.js").ServerMessage} ServerMessage
 * @typedef {import("./visit.js").Visit} Visit
 *
 * @typedef {object} Answers
 * @property {(visit: Visit, message: ServerMessage, take: () => void) => void} answer
 * @property {(reflex: Reflex, message: ServerMessage, take: () => void) => void} follow an action leads to another address
 */
export class VisitReflexes {
  #runtime
  /** @type {WeakMap<object, Visit>} by what stands for them as the event of a reflex */
  #visits = new WeakMap()
  #run
  #texts

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {Answers} answers
   * @param {import("./run_scripts.js").RunScripts} run
   */
  constructor(runtime, answers, run) {
    this.#run = run
    this.#texts = new EarlierTexts(runtime, (reflex) => this.#visitOf(reflex))
    const { stimulator, page } = runtime
    const write = stimulator.write.bind(stimulator)
    const takeIn = runtime.answered.bind(runtime)
    this.#runtime = runtime
    stimulator.write = (reflex) => {
      const visit = this.#visitOf(reflex)
      return visit ? this.#write(visit, reflex) : write(reflex)
    }
    runtime.answered = (reflex, message) => {
      const visit = this.#visitOf(reflex)
      const take = () => takeIn(reflex, message)
      if (visit) answers.answer(visit, message, take)
      else if (message.html !== undefined && message.url && reflex.url === page.url)
        answers.follow(reflex, message, take)
      else take()
    }
  }

  /** @param {Visit} visit */
  launch(visit) {
    const { stimulator, page, window } = this.#runtime
    const event = new /** @type {Window & typeof globalThis} */ (window).Event(
      visit.isPost ? "post" : "visit",
    )
    this.#visits.set(event, visit)
    visit.reflex = stimulator.launch({ element: plain(page.document).body, event })
    return visit.reflex
  }

  /** @param {Reflex} reflex */
  #visitOf({ event }) {
    return event && this.#visits.get(event)
  }

  /**
   * @param {Visit} visit
   * @param {Reflex} reflex
   */
  #write(visit, reflex) {
    const { path, from, opensPage, params } = visit
    const { page, edits, parts } = this.#runtime
    Object.assign(reflex, { sentAtEdit: edits.count, url: page.url, roots: ["body"], opensPage })
    const v = parts.ready.connection?.pages.version
    return JSON.stringify({
      type: "visit",
      id: reflex.id,
      method: params && "post",
      url: path,
      from,
      params,
      scripts: this.#run.summary,
      v,
      b: this.#texts.offer(visit),
    })
  }
}
