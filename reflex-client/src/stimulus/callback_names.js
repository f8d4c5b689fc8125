/**
 * The methods that a controller may have for a stage, the specific one first.
 *
 * @param {string} stage
 * @param {string | undefined} actionName
 */
export function callbackNames(stage, actionName) {
  const generic = nameFor(stage, "reflex")
  return actionName ? [nameFor(stage, camelize(actionName)), generic] : [generic]
}

/**
 * @param {string} stage
 * @param {string} subject
 */
function nameFor(stage, subject) {
  const isAround = ["before", "after", "finalize"].includes(stage)
  return isAround ? stage + capitalize(subject) : subject + capitalize(stage)
}

/** @param {string} name */
function camelize(name) {
  const [first = "", ...others] = name.split(/[-_ ]+/).filter(Boolean)
  return [first.charAt(0).toLowerCase() + first.slice(1), ...others.map(capitalize)].join("")
}

/** @param {string} name */
function capitalize(name) {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
