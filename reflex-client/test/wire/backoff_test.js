import assert from "node:assert/strict"
import { test } from "node:test"
import { Backoff } from "../../src/wire/backoff.js"
import { FakeClock } from "../helper.js"

test("the first attempt is made at once, the delays after it double up to ten seconds", () => {
  const backoff = new Backoff(new FakeClock())
  const delays = Array.from({ length: 9 }, () => backoff.delayAfter(0))
  assert.deepEqual(delays, [0, 250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000])
})

test("a connection that stood starts the delays anew, one that fell at once does not", () => {
  const backoff = new Backoff(new FakeClock())
  backoff.delayAfter(0)
  assert.equal(backoff.delayAfter(999), 250)
  assert.equal(backoff.delayAfter(1_000), 0)
})
