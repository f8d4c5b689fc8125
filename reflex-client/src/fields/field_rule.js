import { plain } from "../base/plain.js"
import { groupOf } from "./element_data.js"
import { isBox, isSameField, isValueless, serverChanged } from "./fields.js"

/**
 * The rule for fields: one that is focused, or was edited since the reflex was sent, and any file input, keeps what the
 * visitor entered. The one that asked takes the server's word. Any other changes only where the server's value changed, compared
 * with the server's last HTML, which is what `defaultValue`, `defaultChecked` and `defaultSelected` hold.
 *
 * What was typed for one record is never kept for another. A form that the server renders empty before and after a reflex keeps
 * the text in it: nothing tells a form that was dealt with from one that was not. A form that shall be emptied says so with
 * `data-reflex-reset`.
 */
export class FieldRule {
  #edits
  #sentAtEdit
  #rules
  /** @type {WeakMap<Element, { keeps: boolean, value: string, checked: boolean }>} */
  #decisions = new WeakMap()

  /**
   * @param {import("./edits.js").Edits} edits
   * @param {import("../page/page.js").Asked} asked
   * @param {Element | null} focused before the morph, which blurs what it moves
   * @param {ReturnType<import("../events/pace.js").Pace["rules"]>} [rules]
   */
  constructor(edits, { sentAtEdit, element, event }, focused, rules) {
    this.focused = focused
    this.#rules = rules
    /** @type {(() => void)[]} what can be done only once all fields and options are in place */
    this.selections = rules?.selections ?? []
    const field = /** @type {any} */ (event?.target ?? element)
    /** @type {any} the field that asked, if what was entered there is complete */
    this.asking = field && (isBox(field) || event?.type === "change") ? field : null
    this.composing = edits.composing
    this.#edits = edits
    this.#sentAtEdit = sentAtEdit
  }

  /**
   * Decides while both sides still stand as they are, before attributes and options change.
   *
   * @param {any} from
   * @param {any} to
   */
  decide(from, to) {
    const { tagName } = plain(from)
    if (tagName === "SELECT") return this.#decideSelection(from, to)
    if (tagName !== "TEXTAREA" && tagName !== "INPUT") return

    const keeps = this.#keeps(from, to)
    this.#decisions.set(from, {
      keeps,
      value: keeps ? from.value : to.value,
      checked: keeps ? from.checked : to.checked,
    })
    if (!keeps || from.type === "file") return
    // Setting a property frees it from its attribute, also when nothing changes by it.
    if (isBox(from)) from.checked = !!from.checked
    else if (from.defaultValue !== to.defaultValue && !from.validity?.badInput) from.value = `${from.value}`
  }

  /**
   * @param {any} from
   * @param {any} to
   * @returns {boolean} whether the field is done with
   */
  apply(from, to) {
    const decision = this.#decisions.get(from)
    if (!decision) return false
    if (from.tagName === "TEXTAREA" && from.defaultValue !== to.defaultValue)
      from.defaultValue = to.defaultValue
    if (from.type === "file" || isValueless(from)) return true
    if (isBox(from)) {
      if (from.checked !== decision.checked) from.checked = decision.checked
    } else if (!decision.keeps && from.value !== decision.value) from.value = decision.value
    return true
  }

  /** Selections can be made only once all options are in place. */
  finish() {
    for (const select of this.selections) select()
  }

  /**
   * @param {any} from
   * @param {any} to
   */
  #keeps(from, to) {
    if (from.type === "file" || this.isEdited(from)) return true
    if (this.isOfAnother(from, to)) return false
    if (from === this.asking && this.#rules?.obeys(from, to, this.selections)) return false
    const isSame = isSameField(from, to)
    if (this.#isInUse(from)) return isSame || !isBox(from)
    return isSame && !(this.#rules?.echoes.changed(from, to) ?? serverChanged(from, to))
  }

  /** @param {any} field */
  #isInUse(field) {
    return (
      field === this.focused ||
      (field.type === "radio" && groupOf(field).some((each) => each === this.focused))
    )
  }

  /**
   * Whether what was typed is not for what the server shows now.
   *
   * @param {any} from
   * @param {any} to
   */
  isOfAnother(from, to) {
    return this.#rules?.formRecords.differ(from, to)
  }

  /** @param {any} field */
  isEdited(field) {
    return this.#edits.happenedSince(field, this.#sentAtEdit)
  }

  /**
   * @param {HTMLSelectElement} from
   * @param {HTMLSelectElement} to
   */
  #decideSelection(from, to) {
    const values = Array.from(from.selectedOptions, ({ value }) => value)
    const offered = Array.from(to.options, ({ value }) => value)
    const isKept = this.#keeps(from, to) && (from.multiple || values.some((value) => offered.includes(value)))
    const wanted = Array.from(to.options, ({ value, selected }) =>
      isKept ? values.includes(value) : selected,
    )
    this.selections.push(() => {
      if (!from.multiple) from.selectedIndex = wanted.indexOf(true)
      else for (const [index, option] of Array.from(from.options).entries()) option.selected = wanted[index]
    })
  }
}
