import assert from "node:assert/strict"
import { test } from "node:test"
import { ReflexApplication } from "../../src/application/reflex_application.js"
import { startApplication } from "../helper.js"

const applications = {
  "before it is started": () => new ReflexApplication(),
  "while it runs": () => startApplication("").application,
}

test("debugging is off by default", () => {
  for (const application of Object.values(applications)) assert.equal(application().debug, false)
})

for (const [when, create] of Object.entries(applications)) {
  test(`debugging can be switched on ${when}`, () => {
    const application = create()
    application.debug = true
    assert.equal(application.debug, true)
  })

  test(`debugging can be switched off ${when}`, () => {
    const application = create()
    application.debug = true
    application.debug = false
    assert.equal(application.debug, false)
  })
}

test("what was switched is what is read, and there is one place to read it", () => {
  const { application } = startApplication("")
  for (const value of [true, false]) {
    application.debug = value
    assert.equal(application.debug, value)
  }
})

test("whoever imports Reflex, under whatever address, switches the same thing", async () => {
  const [one, other] = await Promise.all([
    import("../../src/application/shared_application.js"),
    import("../../src/application/shared_application.js?v=other"),
  ])
  one.Reflex.debug = true
  assert.equal(other.Reflex.debug, true)
  other.Reflex.debug = false
  assert.equal(one.Reflex.debug, false)
})
