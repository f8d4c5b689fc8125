import assert from "node:assert/strict"
import { test } from "node:test"
import { bundled } from "../narrow/bundled.js"

const pages = bundled(new URL("./same_as_loaded.js", import.meta.url))

test("a message that is shown once goes with its page, also after the way back to it", async () => {
  const { compareMessage } = await pages
  assert.deepEqual(await compareMessage(), [true, false, true, false, false])
})

test("a page that was shown by any visits, ways back and refreshes is what a load shows", async () => {
  const { compare } = await pages
  const seed = Number(process.env.REFLEX_SEED ?? 1)
  const sites = Number(process.env.REFLEX_SITES ?? 15)
  console.log(`seeds ${seed} to ${seed + sites - 1}`)
  for (let each = 0; each < sites; each++) await compare(seed + each)
})
