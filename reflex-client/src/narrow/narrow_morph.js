import { plain } from "../base/plain.js"
import { PageText } from "../outline/page_text.js"
import { WholePageNeeded } from "../outline/whole_page_needed.js"
import { askAround } from "./asked_around.js"
import { checkBeside } from "./beside.js"
import { checkGivenNames } from "./given_names.js"
import { checkFields, checkVisitor } from "./guards.js"
import { PageTitle } from "./page_title.js"
import { checkPermanents } from "./permanents.js"
import { Plan } from "./plan.js"
import { editRows } from "./row_edits.js"
import { shownBy } from "./shown.js"
import { SliceParser } from "./slice_parser.js"
import { Strayed } from "./strayed.js"
import { WholeMorphs } from "./whole_morphs.js"

/** From this size of a page on, in characters, parsing it takes longer than finding out what need not be parsed. */
const worthIt = 4096

/**
 * Morphs what has changed in a page instead of all of it, wherever this is sure to do the same: what is around a change is shown as
 * it was, unless something has strayed from the text of the page, and that is brought back with the change.
 *
 * @typedef {import("../reflex/reflex.js").Reflex & Extent} Reflex
 *
 * @typedef {object} Extent
 * @property {import("../wire/page_texts.js").Change} [change] how the page differs from the one before
 * @property {Element[]} [regions] of the page that were morphed, if not all of it was
 * @property {number} [kept] how many of their children were known to be the same, and not even compared
 * @property {string} [wholeBecause] why all of it was
 */
export class NarrowMorph {
  #runtime
  #strayed
  #least
  /** @type {import("./shown.js").Shown | undefined} what the page is, but for what has strayed */
  #shown
  #title
  #parser
  #wholeMorphs

  /**
   * @param {import("../application/runtime.js").Runtime} runtime
   * @param {number} [least] how long a page has to be
   */
  constructor(runtime, least = worthIt) {
    const { page, window, signal } = runtime
    this.#runtime = runtime
    this.#least = least
    this.#strayed = new Strayed(runtime)
    this.#title = new PageTitle(page)
    this.#parser = new SliceParser(runtime)
    this.#wholeMorphs = new WholeMorphs(runtime)
    const renderWhole = page.render.bind(page)
    page.render = (reflex, html) => this.#render(reflex, html, renderWhole)
    const leave = (/** @type {Event} */ { defaultPrevented, target }) => {
      if (defaultPrevented) this.#strayed.addAround(/** @type {Element} */ (target))
    }
    window.addEventListener("reflex:before-morph-element", leave, { signal })
  }

  /**
   * @param {Reflex} reflex
   * @param {string} html
   * @param {(reflex: Reflex, html: string) => void} renderWhole
   */
  #render(reflex, html, renderWhole) {
    const shown = this.#shown
    this.#shown = undefined
    let next
    try {
      next = this.#renderChange(reflex, html, shown)
    } catch (error) {
      if (!(error instanceof WholePageNeeded)) throw error
      reflex.wholeBecause = this.#wholeMorphs.add(error)
      this.#strayed.reset(() => renderWhole(reflex, html))
      next = shownBy(reflex, html, this.#runtime)
    }
    this.#noteWhatStayed()
    const { otherScripts } = this.#runtime.foreign
    if (!otherScripts?.drafts.has(plain(this.#runtime.window.document).body)) this.#shown = next
  }

  /**
   * @param {Reflex} reflex
   * @param {string} html
   * @param {import("./shown.js").Shown} [shown]
   * @returns {import("./shown.js").Shown}
   */
  #renderChange(reflex, html, shown) {
    const { change, url } = reflex
    const { page } = this.#runtime
    if (html.length < this.#least) throw new WholePageNeeded("")
    if (!change) throw new WholePageNeeded("it came as a whole", "sent")
    if (!shown || url !== page.url)
      throw new WholePageNeeded("the page before it is not shown as a whole", "shown")
    const isOther = change.from !== shown.html
    const head = html.slice(0, html.indexOf("<body"))
    if (isOther && !shown.html.startsWith(head)) throw new WholePageNeeded("")
    const places = this.#strayed.look()
    if (!places) throw new WholePageNeeded("other scripts have changed it in too many places", "scripts")
    const text = shown.text ?? new PageText(shown.html)
    // Of what was made out of another page than the one that is shown, nothing is known.
    const changes = text.follow(html, isOther ? [] : change.steps)
    const plan = new Plan(text, changes, shown.element, reflex, this.#runtime)
    const fields = page.fieldsFor(reflex)
    plan.include([...places], this.#parser, fields.asking)
    for (const check of [checkFields, checkGivenNames, checkBeside]) check(this.#runtime)
    checkVisitor(plan.regions, fields)
    checkPermanents(text, plan, this.#parser, this.#runtime)
    const refused = askAround(plan.regions, text, () => page.parser.parse(html))
    // What listeners have done is not the server's.
    this.#strayed.look()
    const regions = plan.regions.filter(({ path }) => !path.some(({ element }) => refused.has(element)))
    this.#morph(reflex, regions, fields)
    this.#strayed.forgetIn(regions.map(({ element }) => element))
    for (const each of plan.left) this.#strayed.add(each)
    this.#strayed.morph(() => this.#title.follow(text))
    return { html, element: shown.element, text }
  }

  /**
   * @param {Reflex} reflex
   * @param {import("./slices.js").PlannedRegion[]} regions
   * @param {import("../fields/field_rule.js").FieldRule} fields
   */
  #morph(reflex, regions, fields) {
    const { page } = this.#runtime
    this.#strayed.morph(() => {
      page.change(reflex, undefined, () => {
        for (const { element, next, staying, rows } of regions)
          if (rows) editRows(element, rows, fields, this.#runtime)
          else page.morph(element, next, Object.assign(fields, { staying }))
      })
      page.emptyForm(reflex, fields)
    })
    reflex.regions = regions.map(({ element }) => element)
    reflex.kept = regions.reduce((sum, each) => sum + (each.kept ?? 0), 0)
  }

  /** What other scripts and the visitor have in the page although the server does not. */
  #noteWhatStayed() {
    const { foreign, edits, window } = this.#runtime
    const { activeElement } = plain(window.document)
    for (const each of foreign.otherScripts?.inside ?? []) this.#strayed.addAround(each)
    const editor = /** @type {HTMLElement | null} */ (activeElement)?.isContentEditable && activeElement
    for (const each of [edits.composing, editor])
      if (each) this.#strayed.addAround(/** @type {Element} */ (each))
  }
}
