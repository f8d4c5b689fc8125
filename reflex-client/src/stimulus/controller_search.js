import { selfAndAncestors } from "../base/ancestors.js"

/**
 * The nearest registered controller named like the reflex: `todos` for `Todos#clear`.
 *
 * @param {import("./controller_registry.js").ControllerRegistry} controllers
 * @param {Element} element
 * @param {string | undefined} target
 */
export function findController(controllers, element, target) {
  if (!target) return undefined
  const identifier = identifierOf(target)
  for (const current of selfAndAncestors(element)) {
    const controller = controllers.on(current).get(identifier)
    if (controller && isConnected(controller)) return controller
  }
  return undefined
}

/** @param {import("./controller_registry.js").ReflexController} controller */
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
