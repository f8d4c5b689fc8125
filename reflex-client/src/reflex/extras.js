import { closest } from "../base/ancestors.js"
import { isOn } from "../base/attribute_switch.js"
import { plain } from "../base/plain.js"
import { withRareAttributes } from "../base/rare_schema.js"
import { Anywhere } from "../events/anywhere.js"
import { DetailedEntry } from "../events/detailed_entry.js"
import { Guards } from "../events/guards.js"
import { isForm, usualForm } from "../fields/form_data.js"
import { resetForm } from "../fields/form_reset.js"
import { TouchedFields } from "../fields/touched_fields.js"
import { RootPairs } from "../page/root_pairs.js"
import { byId } from "../page/roots.js"
import { callbackNames } from "../stimulus/callback_names.js"
import { findController } from "../stimulus/controller_search.js"
import { CalledComponent } from "./called_component.js"
import { datasetOf } from "./dataset.js"

/**
 * What attributes ask for that few elements carry, and what Stimulus controllers need. Loaded when the first of them is met.
 *
 * @typedef {import("./reflex.js").Reflex} Reflex
 */
export class Extras {
  #schema
  #controllers
  #logger
  #anywhere
  #touched
  /** @type {Set<string>} */
  #reported = new Set()

  /** @param {import("../application/runtime.js").Runtime} runtime */
  constructor(runtime) {
    this.#schema = withRareAttributes(runtime.schema)
    this.#controllers = runtime.controllers
    this.#logger = runtime.logger
    this.#anywhere = new Anywhere(runtime)
    this.component = new CalledComponent(runtime)
    this.#touched = new TouchedFields(runtime)
    this.guards = new Guards(runtime)
    this.roots = new RootPairs(this.#schema, runtime.logger)
  }

  /**
   * Reads an entry that is more than an event and a target. One that cannot be read is reported once.
   *
   * @param {string} entry of `data-reflex`
   * @param {Element} element
   */
  parse(entry, element) {
    try {
      const detailed = DetailedEntry.parse(entry, element)
      const { eventName, place } = detailed
      if (place) this.#anywhere.listenTo(eventName, place)
      return [detailed]
    } catch (error) {
      this.#report(entry, element, /** @type {Error} */ (error))
      return []
    }
  }

  /**
   * @param {string} entry
   * @param {Element} element
   * @param {Error} error
   */
  #report(entry, element, { message }) {
    if (this.#reported.has(entry)) return
    this.#reported.add(entry)
    this.#logger.warn(`${this.#schema.reflexAttribute}="${entry}" is ignored: ${message}.`, element)
  }

  /** @param {Reflex} reflex */
  findController({ controller, element, target, isDeclared }) {
    return isDeclared ? findController(this.#controllers, element, target) : controller
  }

  /**
   * Calls the methods that the controller has for a stage.
   *
   * @param {Reflex} reflex
   * @param {string} stage
   */
  callBack(reflex, stage) {
    const { controller, element, target, error, id, payload } = reflex
    for (const name of callbackNames(stage, target?.split("#").pop())) {
      try {
        controller?.[name]?.(element, target, error, id, payload)
      } catch (thrown) {
        this.#logger.error(`Reflex ${id} (${target ?? "refresh"}): ${name} failed.`, thrown)
      }
    }
  }

  /**
   * @param {HTMLFormElement} form
   * @param {import("../fields/field_rule.js").FieldRule} fields
   */
  reset(form, fields) {
    resetForm(form, fields, this.#schema)
  }

  /**
   * The form that a reflex sends. An attribute of the element wins over an option.
   *
   * @param {Reflex} reflex
   */
  formFor(reflex) {
    const { element, options } = reflex
    const own = plain(element)
    const attribute = own.getAttribute(this.#schema.serializeFormAttribute)
    if (attribute === null ? options.serializeForm === false : attribute === "false") return null

    const selector = own.getAttribute(this.#schema.formSelectorAttribute) ?? options.formSelector
    const chosen =
      selector && (closest(element, selector) ?? plain(own.ownerDocument).querySelector(selector))
    return isForm(chosen) ? chosen : usualForm(reflex)
  }

  /**
   * What the server is told of components and of untouched fields.
   *
   * @param {Reflex} reflex
   */
  componentOf(reflex) {
    const untouched = this.#touched.untouchedOf(reflex)
    return { ...this.component.of(reflex.element, reflex.target), untouched }
  }

  /**
   * What else the server is told about the element.
   *
   * @param {Reflex} reflex
   */
  collect({ element, options, roots }) {
    const { includeInnerHtmlAttribute, includeTextContentAttribute } = this.#schema
    const own = plain(element)
    const wants = (/** @type {boolean | undefined} */ option, /** @type {string} */ name) =>
      option ?? isOn(own.getAttribute(name))
    return {
      ...datasetOf(element, this.#schema),
      innerHtml: wants(options.includeInnerHtml, includeInnerHtmlAttribute) ? own.innerHTML : undefined,
      textContent: wants(options.includeTextContent, includeTextContentAttribute)
        ? own.textContent
        : undefined,
      roots: roots.every((root) => byId.test(root)) ? roots : undefined,
    }
  }
}
