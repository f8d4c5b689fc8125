import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

/** So many pairs of each kind are compared in one process: what jsdom keeps of its windows fills the memory. */
const most = 200
const kinds = 4

const tests = fileURLToPath(new URL("./narrow_morph_test.js", import.meta.url))
const all = Math.ceil(Number(process.argv[2] ?? 10_000) / kinds)
const runs = Math.ceil(all / most)
const seeds = Math.ceil(all / runs / 4)
const first = Number(process.env.REFLEX_SEED ?? Date.now() % 1_000_000)

for (let run = 0; run < runs; run++) {
  const seed = first + run * seeds
  console.log(`seeds ${seed} to ${seed + seeds - 1}`)
  const { status } = spawnSync(
    process.execPath,
    ["--test", "--test-reporter=dot", "--test-name-pattern=pairs of", tests],
    { env: { ...process.env, REFLEX_SEED: String(seed), REFLEX_PAIRS: String(4 * seeds) }, stdio: "inherit" },
  )
  if (status !== 0) process.exitCode = 1
}
