import assert from "node:assert/strict"
import { readdir, readFile } from "node:fs/promises"
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

test("a bundle holds no more of the package than it uses", async () => {
  const { inputs, others } = await bundle(
    `import { ReflexError } from "./src/index.js"; console.log(ReflexError)`,
  )
  assert.ok([...inputs, ...others].includes("src/reflex_error.js"))
  assert.equal([...inputs, ...others].includes("src/session.js"), false)
})

test("what few pages need stays apart in a bundle as well", async () => {
  const { inputs, others } = await bundle(`import { Reflex } from "./src/index.js"; Reflex.start()`)
  assert.ok(inputs.includes("src/session.js"))
  assert.equal(inputs.includes("src/guards.js"), false)
  assert.ok(others.includes("src/guards.js"))
})

test("no file is too long to be read at once", async () => {
  for (const name of await readdir(new URL("../src/", import.meta.url))) {
    const text = await readFile(new URL(`../src/${name}`, import.meta.url), "utf8")
    assert.ok(text.split("\n").length <= 151, name)
  }
})

test("no module keeps a state of its own but the one application of a page", async () => {
  for (const name of await readdir(new URL("../src/", import.meta.url))) {
    const text = await readFile(new URL(`../src/${name}`, import.meta.url), "utf8")
    assert.doesNotMatch(text, /^(?:export )?(?:let|var) /m, name)
    assert.doesNotMatch(text, /^(?:export )?const \w+ = new (?:Map|Set|WeakMap|WeakSet)\(/m, name)
  }
})
