import assert from "node:assert/strict"
import { readdir, readFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { test } from "node:test"
import { build } from "esbuild"

const root = new URL("..", import.meta.url).pathname

/** What a bundler makes of a script that uses the package. */
async function bundle(contents) {
  const { metafile } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: "esm",
    splitting: true,
    outdir: "out",
    write: false,
    metafile: true,
  })
  const outputs = Object.values(metafile.outputs)
  const entry = outputs.find(({ entryPoint }) => entryPoint === "<stdin>")
  const others = outputs.filter((output) => output !== entry)
  const filesIn = ({ inputs }) => Object.keys(inputs).filter((name) => inputs[name].bytesInOutput > 0)
  return { inputs: filesIn(entry), others: others.flatMap(filesIn) }
}

/** All files of the client with what stands in them, by their path in `src`. */
async function sources() {
  const folder = new URL("../src/", import.meta.url)
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".js"))
  return Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder), "utf8")]))
}

test("a bundle holds no more of the package than it uses", async () => {
  const { inputs, others } = await bundle(
    `import { ReflexError } from "./src/index.js"; console.log(ReflexError)`,
  )
  assert.ok([...inputs, ...others].includes("src/base/reflex_error.js"))
  assert.equal([...inputs, ...others].includes("src/application/runtime.js"), false)
})

test("what few pages need stays apart in a bundle as well", async () => {
  const { inputs, others } = await bundle(`import { Reflex } from "./src/index.js"; Reflex.start()`)
  assert.ok(inputs.includes("src/application/runtime.js"))
  assert.equal(inputs.includes("src/events/guards.js"), false)
  assert.ok(others.includes("src/events/guards.js"))
})

test("no file is too long to be read at once", async () => {
  for (const [name, text] of await sources()) {
    assert.ok(text.split("\n").length <= 151, name)
  }
})

test("no module keeps a state of its own but the one application of a page", async () => {
  for (const [name, text] of await sources()) {
    assert.doesNotMatch(text, /^(?:export )?(?:let|var) /m, name)
    assert.doesNotMatch(text, /^(?:export )?const \w+ = new (?:Map|Set|WeakMap|WeakSet)\(/m, name)
  }
})

/** From the outside in: what a page's own scripts call first, what everything builds on last. */
const rooms =
  "application parts development panel visits feedback operations reflex stimulus events wire narrow outline page foreign fields base".split(
    " ",
  )

/** The file of `src` that lies outside of all rooms is further out than any of them. */
const floorOf = (name) => (name.includes("/") ? rooms.indexOf(name.split("/")[0]) : -1)

test("rooms import only from those further in, so that there is no circle of them", async () => {
  for (const [name, text] of await sources()) {
    // Types may come from anywhere: they are in comments, and nothing is loaded for them.
    const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, "")
    for (const [, path] of code.matchAll(/(?:from|import) ?\(?"(\.[^"]+)"/g)) {
      const imported = join(dirname(name), path)
      const isOfSameRoom = dirname(name) === dirname(imported)
      assert.ok(isOfSameRoom || floorOf(name) < floorOf(imported), `${name} imports ${imported}`)
    }
  }
})

test("a room holds no more than can be looked over, and no less than is worth a room", async () => {
  const names = (await sources()).map(([name]) => name).filter((name) => name.includes("/"))
  assert.deepEqual([...new Set(names.map(dirname))].sort(), rooms.toSorted())
  for (const room of rooms) {
    const { length } = names.filter((name) => dirname(name) === room)
    assert.ok(length >= 5 && length <= 20, `${room}: ${length}`)
  }
})
