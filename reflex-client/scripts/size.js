import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"

const limits = {
  "reflex.js": 12 * 1024,
  "operations.js": 3.75 * 1024,
  "extras.js": 5.75 * 1024,
  "load.js": 3.125 * 1024,
  "connection.js": 3.125 * 1024,
  "others.js": 4.75 * 1024,
  "feedback.js": 3.125 * 1024,
  "pace.js": 5.375 * 1024,
  "push.js": 1.75 * 1024,
  "visits.js": 9.75 * 1024,
  "entered.js": 1.25 * 1024,
  "narrow.js": 12.25 * 1024,
  "boost.js": 1.25 * 1024,
  "debug.js": 1.5 * 1024,
  "development.js": 8 * 1024,
  "stimulus.js": 12 * 1024,
}

for (const [name, limit] of Object.entries(limits)) {
  const content = readFileSync(new URL(`../dist/${name}`, import.meta.url))
  const size = gzipSync(content, { level: 9 }).length
  console.log(`${name}: ${content.length} bytes, ${size} bytes gzip -9 (at most ${limit})`)
  if (size > limit) process.exitCode = 1
}
