/**
 * @typedef {object} Section a part of the time that a reflex took
 * @property {string} name
 * @property {number} time in milliseconds
 */

/**
 * Where the time of a reflex went, in order.
 *
 * @param {import("./timeline.js").Entry} entry
 * @returns {Section[]}
 */
export function sectionsOf({ begunAt, sentAt = begunAt, receivedAt, shownAt, times }) {
  if (shownAt === undefined) return []
  const answeredAt = receivedAt ?? shownAt
  const { queue = 0, action = 0, page = 0, answer = 0 } = times ?? {}
  const server = [
    { name: "queue", time: queue / 1000 },
    { name: "action", time: action / 1000 },
    { name: "page", time: page / 1000 },
    { name: "delta", time: answer / 1000 },
  ]
  const known = server.reduce((sum, { time }) => sum + time, 0)
  const away = answeredAt - sentAt
  return [
    { name: "wait", time: sentAt - begunAt },
    ...server,
    { name: times ? "wire" : "server and wire", time: Math.max(0, away - known) },
    { name: "morph", time: shownAt - answeredAt },
  ].filter(({ time }) => time > 0)
}

/** @param {import("./timeline.js").Entry} entry */
export function totalOf({ begunAt, shownAt = begunAt }) {
  return shownAt - begunAt
}
