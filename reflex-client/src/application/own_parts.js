/**
 * What few pages need: files beside that of every page, each loaded when it is first needed.
 *
 * @type {import("../base/lazy_parts.js").Sources}
 */
export const ownParts = {
  operations: () => import("../parts/operations.js"),
  extras: () => import("../parts/extras.js"),
  load: () => import("../parts/load.js"),
  connection: () => import("../parts/connection.js"),
  others: () => import("../parts/others.js"),
  feedback: () => import("../parts/feedback.js"),
  pace: () => import("../parts/pace.js"),
  push: () => import("../parts/push.js"),
  visits: () => import("../parts/visits.js"),
  entered: () => import("../parts/entered.js"),
  debug: () => import("../parts/debug.js"),
  narrow: () => import("../parts/narrow.js"),
  development: () => import("../parts/development.js"),
}
