import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { refuse } from "../outline/whole_page_needed.js"
import { isPermanent, unnamedPermanent } from "./guards.js"
import { Regions } from "./regions.js"
import { rootsOf } from "./shown_roots.js"
import { Slices } from "./slices.js"

const most = 40
const hiddenField = /type=["']?hidden/i

/**
 * What of a page is to be morphed, and into what.
 *
 * @typedef {import("./regions.js").Region} Region
 */
export class Plan {
  #runtime
  #text
  #outline
  #changes
  /** @type {Region} */
  ground
  #regions
  /** @type {Region[]} */
  #roots
  /** @type {Element[]} what has changed elsewhere than in a root of this reflex, and stays as it is */
  left = []
  /** @type {import("./slices.js").PlannedRegion[]} in the order of the page */
  regions = []

  /**
   * @param {import("../outline/page_text.js").PageText} text of the next page
   * @param {import("../outline/changes.js").Changes} changes that made it so
   * @param {Element} element in which the page was shown
   * @param {import("../reflex/reflex.js").Reflex} reflex
   * @param {import("../application/runtime.js").Runtime} runtime
   */
  constructor(text, changes, element, reflex, runtime) {
    this.#runtime = runtime
    this.#text = text
    this.#outline = text.outline
    this.#changes = changes
    const { body } = plain(runtime.window.document)
    const number = element === body ? this.#outline.names.indexOf("body") : text.elementOf(element.id)
    refuse(number < 0, "its root is not to be found", "root")
    this.ground = { number, element }
    const { otherScripts } = runtime.foreign
    this.#regions = new Regions(
      this.ground,
      this.#outline,
      (each) => otherScripts?.has(each) ?? false,
      changes,
    )
    this.#roots = rootsOf(reflex, this.ground, this.#regions, runtime)
  }

  /**
   * @param {Element[]} strayed places in the page
   * @param {import("./slice_parser.js").SliceParser} parser
   * @param {Element | null} asking a field that takes the server's word, whatever has changed
   */
  include(strayed, parser, asking) {
    this.#checkPermanent()
    const inside = strayed.filter((each) => plain(each).isConnected && this.#isShownInGround(each))
    const numbers = [
      ...this.#changes.all.map(({ element }) => element).filter((each) => this.#isInGround(each)),
      ...inside.map((each) => this.#regions.numberOf(each)),
    ]
    const wanted = new Map()
    for (const number of numbers) {
      const region = this.#regionOf(number)
      if (region) wanted.set(region.number, region)
    }
    refuse(wanted.size > most, "it has changed in too many places", "much")
    const all = [...wanted.values()].sort((one, other) => one.number - other.number)
    const outermost = all.filter(
      ({ number }, index) =>
        !all.slice(0, index).some((other) => this.#outline.isWithin(number, other.number)),
    )
    this.regions = new Slices(this.#text, this.#changes, inside, parser, this.#runtime).of(outermost, asking)
  }

  /**
   * What stands beside the body is never morphed, the title is set in any case, and nothing else of the head is looked at here.
   *
   * @param {Element} place
   */
  #isShownInGround(place) {
    const { element } = this.ground
    if (plain(element).contains(place)) return true
    const { head, body } = plain(this.#runtime.window.document)
    const { localName } = plain(place)
    const isInHead = element === body && head.contains(place) && localName !== "title"
    refuse(isInHead, `something in the <${localName}> of its head is another one`, "place")
    return false
  }

  /** @param {number} number of what has changed */
  #isInGround(number) {
    const { names, parents } = this.#outline
    const { number: ground } = this.ground
    if (this.#outline.isWithin(number, ground)) return true
    refuse(this.#outline.isWithin(ground, number), "something around its root has changed", "place")
    const isTitle = names[number] === "title" && names[parents[number]] === "head"
    refuse(names[ground] === "body" && !isTitle, "its head has changed", "place")
    return false
  }

  /**
   * @param {number} number of what has changed, or strayed
   * @returns {import("./slices.js").Wanted | undefined}
   */
  #regionOf(number) {
    const path = this.#regions.pathTo(number)
    const root = path.find((each) => this.#roots.some((other) => other.number === each.number))
    const last = /** @type {Region} */ (path.at(-1))
    if (!root) {
      const holds = this.#roots.some((each) => this.#outline.isWithin(each.number, last.number))
      refuse(holds, "a root itself has changed", "place")
      this.left.push(last.element)
      return undefined
    }
    const around = path.slice(path.indexOf(root))
    if (isPermanent(last.element, this.#runtime.schema)) return undefined
    const isOfForm =
      hiddenField.test(this.#text.sourceOf(last.number)) ||
      plain(last.element).querySelector("input[type=hidden]") !== null
    const form = isOfForm ? closest(last.element, "form") : null
    const end = form ? around.findIndex(({ element }) => element === form) : around.length - 1
    refuse(end < 0, "a form around it has hidden fields")
    const region = around[end]
    refuse(plain(region.element).localName === "body", "its body itself has changed", "place")
    return { ...region, path: around.slice(1, end + 1), isAll: end < around.length - 1 }
  }

  /** A morph of all of the page may have left what is permanent, and has no id, in the place of something else. */
  #checkPermanent() {
    const { schema } = this.#runtime
    const { starts, contentStarts } = this.#outline
    for (const each of plain(this.ground.element).querySelectorAll(unnamedPermanent(schema))) {
      const number = this.#regions.numberOf(each)
      const tag = this.#text.sourceOf(number).slice(0, contentStarts[number] - starts[number])
      refuse(!tag.includes(schema.permanentAttribute), "something permanent in it has no id")
    }
  }
}
