import assert from "node:assert/strict"
import { test } from "node:test"
import { LazyParts } from "../../src/base/lazy_parts.js"
import { OrderedWork } from "../../src/base/ordered_work.js"
import { fakeLogger, openPage, settled } from "../helper.js"

function runtime() {
  return { logger: fakeLogger(), signal: new (openPage().window.AbortController)().signal }
}

function workWith(sources, owner = runtime()) {
  return new OrderedWork({ parts: new LazyParts(sources, owner), logger: owner.logger })
}

/** A part that is there when the test says so. */
function slowPart() {
  const source = () => new Promise((resolve, reject) => Object.assign(source, { resolve, reject }))
  return source
}

test("work that needs nothing is done at once, and returns what it returns", () => {
  const work = workWith({})
  const done = []
  work.run(null, () => done.push("a"))
  assert.deepEqual(done, ["a"])
})

test("work waits for its part, later work for earlier, and work started by work comes next", async () => {
  const extras = slowPart()
  const work = workWith({ extras })
  const done = []
  work.run("extras", () => {
    done.push("needy")
    work.run(null, () => done.push("inside"))
  })
  work.run(null, () => done.push("later"))
  assert.deepEqual(done, [])
  extras.resolve({ create: () => ({}) })
  await settled()
  work.run("extras", () => done.push("last"))
  assert.deepEqual(done, ["needy", "inside", "later", "last"])
})

test("work is done also when its part cannot be had, so that it can say so", async () => {
  const extras = slowPart()
  const owner = runtime()
  const work = workWith({ extras }, owner)
  const done = []
  work.run("extras", () => done.push("done"))
  extras.reject(new TypeError("offline"))
  await settled()
  assert.deepEqual(done, ["done"])
  assert.match(owner.logger.errors[0][0], /extras\.js could not be loaded/)
})

test("work that throws is reported, and what comes after it is done", async () => {
  const extras = slowPart()
  const owner = runtime()
  const work = workWith({ extras }, owner)
  const done = []
  const problem = new Error("broken")
  work.run("extras", () => {
    throw problem
  })
  work.run(null, () => done.push("next"))
  extras.resolve({ create: () => ({}) })
  await settled()
  work.run(null, () => done.push("last"))
  assert.deepEqual(done, ["next", "last"])
  assert.deepEqual(owner.logger.errors, [["Reflex: a message could not be handled.", problem]])
})

test("a part is made once, and not for an application that was stopped", async () => {
  const made = []
  const part = { create: () => made[made.push({}) - 1] }
  const parts = new LazyParts({ extras: async () => part }, runtime())
  const [first, second] = await Promise.all([parts.need("extras"), parts.need("extras")])
  assert.equal(first, second)
  assert.equal(parts.ready.extras, first)

  const controller = new (openPage().window.AbortController)()
  const over = new LazyParts(
    { extras: async () => part },
    { logger: fakeLogger(), signal: controller.signal },
  )
  controller.abort()
  assert.equal(await over.need("extras"), undefined)
  assert.equal(made.length, 1)
})
