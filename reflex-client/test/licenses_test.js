import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { test } from "node:test"
import { packagesOf } from "../scripts/licenses.js"

const read = (path) => readFile(new URL(`../${path}`, import.meta.url), "utf8")

test("docs/dependencies.md names the packages that are in dist, with version and license, and no others", async () => {
  const handedOn = [...(await read("dist/licenses.txt")).matchAll(/^(\S+) (\d\S*) \((\S+)\)$/gm)]
  const rows = [...(await read("../docs/dependencies.md")).matchAll(/^\| `(\S+)` \| (\d\S*) \| (\S+) \|$/gm)]

  assert.ok(handedOn.length > 0)
  assert.deepEqual(
    rows.map((row) => row.slice(1)),
    handedOn.map((heading) => heading.slice(1)),
  )
})

test("what comes from a package without a license does not get into dist", async () => {
  await assert.rejects(
    packagesOf(["src/index.js", "node_modules/none/index.js"]),
    /no license of node_modules\/none/,
  )
})

test("our own files need no license of others", async () => {
  assert.deepEqual(await packagesOf(["src/index.js", "src/page/morph.js"]), [])
})
