/**
 * What is used of a Stimulus controller, of whichever copy of Stimulus.
 *
 * @typedef {object} RegisteredController
 * @property {Element} element
 * @property {string} identifier
 * @property {any} [application]
 *
 * @typedef {RegisteredController & Record<string, any>} ReflexController
 */

/** The controllers that called `Reflex.register(this)`. */
export class ControllerRegistry {
  /** @type {WeakMap<Element, Map<string, ReflexController>>} */
  #controllers = new WeakMap()

  isEmpty = true

  /** @param {ReflexController} controller */
  add(controller) {
    this.isEmpty = false
    this.#controllers.set(
      controller.element,
      this.on(controller.element).set(controller.identifier, controller),
    )
  }

  /**
   * @param {Element} element
   * @returns {Map<string, ReflexController>} by identifier
   */
  on(element) {
    return this.#controllers.get(element) ?? new Map()
  }
}
