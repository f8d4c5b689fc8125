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
  #controllers

  constructor() {
    this.#controllers = new WeakMap()
  }

  /** @param {ReflexController} controller */
  add(controller) {
    const onElement = this.#controllers.get(controller.element) ?? new Map()
    this.#controllers.set(controller.element, onElement.set(controller.identifier, controller))
  }

  /**
   * The nearest controller named like the reflex: `todos` for `Todos#clear`.
   *
   * @param {Element} element
   * @param {string | undefined} target
   */
  find(element, target) {
    if (!target) return undefined
    const identifier = identifierOf(target)
    for (let current = /** @type {Element | null} */ (element); current; current = current.parentElement) {
      const controller = this.#controllers.get(current)?.get(identifier)
      if (controller && isConnected(controller)) return controller
    }
    return undefined
  }
}

/** @param {ReflexController} controller */
function isConnected(controller) {
  const { application, element, identifier } = controller
  const find = application?.getControllerForElementAndIdentifier
  return find ? find.call(application, element, identifier) === controller : true
}

/** @param {string} target */
export function identifierOf(target) {
  return target
    .split("#")[0]
    .replace(/Reflex$/, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replaceAll(/::|\./g, "--")
    .toLowerCase()
}
