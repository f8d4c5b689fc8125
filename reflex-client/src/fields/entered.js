import { closest } from "../base/ancestors.js"
import { plain } from "../base/plain.js"
import { clearPage } from "./clear_page.js"
import { isBox, isChanged, isValueless } from "./fields.js"

const secret = ["password", "file"]

/**
 * What the visitor has entered in a page, which a browser gives back to them on the way back to it: not what is secret, and not
 * where the page says `autocomplete="off"`. Fields are known by what they are for, and among the same by their order.
 */
export class Entered {
  #runtime

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    this.#runtime = runtime
  }

  /** As text. */
  read() {
    const { edits, parts } = this.#runtime
    const echoes = parts.ready.pace?.echoes
    const entered = [...this.#fields()].filter(
      ([, field]) => edits.happenedSince(field, 0) && (isChanged(field) || echoes?.has(field)),
    )
    return JSON.stringify(entered.map(([key, field]) => [key, stateOf(field)]))
  }

  /** @param {string} text */
  write(text) {
    const fields = this.#fields()
    for (const [key, state] of JSON.parse(text)) {
      const field = fields.get(key)
      if (!field) continue
      if (field.options) for (const each of field.options) each.selected = state.includes(each.value)
      else field[isBox(field) ? "checked" : "value"] = state
      this.#runtime.edits.note(field)
    }
  }

  /** None of it is for whoever comes next. */
  discard() {
    const { edits } = this.#runtime
    edits.left = edits.count
    clearPage(this.#runtime)
  }

  /** @returns {Map<string, any>} */
  #fields() {
    const { window, schema } = this.#runtime
    const elsewhere = `[${schema.permanentAttribute}], [${schema.ignoreAttribute}]`
    const all = plain(window.document).querySelectorAll("input, textarea, select")
    const fields = Array.from(/** @type {Iterable<any>} */ (all)).filter(
      (field) => !isValueless(field) && !this.#isSecret(field) && !closest(field, elsewhere),
    )
    /** @type {Map<string, number>} */
    const counts = new Map()
    return new Map(
      fields.map((field) => {
        const key = keyOf(field)
        const count = counts.get(key) ?? 0
        counts.set(key, count + 1)
        return [key + count, field]
      }),
    )
  }

  /** @param {any} field one whose characters a script shows is secret still */
  #isSecret(field) {
    const { attributes } = this.#runtime.foreign
    const types = [field.type, attributes.serverValues.get(field)?.get("type")]
    const says = plain(field).getAttribute("autocomplete") ?? plain(field.form)?.getAttribute("autocomplete")
    return types.some((type) => secret.includes(type)) || /^\s*off\s*$/i.test(says ?? "")
  }
}

/** @param {any} field */
function keyOf(field) {
  const { id, name, type, form, value } = field
  return JSON.stringify([plain(form)?.getAttribute("action"), name || id, type, isBox(field) && value])
}

/** @param {any} field */
function stateOf(field) {
  const { options, selectedOptions, checked, value } = field
  if (options) return Array.from(selectedOptions, (each) => /** @type {HTMLOptionElement} */ (each).value)
  return isBox(field) ? checked : value
}
