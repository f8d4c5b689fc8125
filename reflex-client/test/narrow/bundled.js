import { mkdtemp, readFile, rm } from "node:fs/promises"
import { fileURLToPath, pathToFileURL } from "node:url"
import { build } from "esbuild"
import { slimMorphdom } from "../../scripts/slim_morphdom.js"

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** A file of these tests with our own copy of morphdom, as it is in the files that a page loads. */
export async function bundled(file) {
  const folder = await mkdtemp(here("../../bundled-"))
  try {
    return await bundleIn(folder, file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function bundleIn(folder, file) {
  const outfile = `${folder}/bundled.mjs`
  const replace = (filter, contentsOf) => ({
    name: String(filter),
    setup: ({ onLoad }) => onLoad({ filter }, async ({ path }) => ({ contents: await contentsOf(path) })),
  })
  await build({
    entryPoints: [fileURLToPath(file)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    external: ["jsdom"],
    plugins: [
      replace(/morphdom-esm\.js$/, async (path) =>
        slimMorphdom(await readFile(path, "utf8"), here("../../src/base/plain.js")),
      ),
    ],
  })
  return import(pathToFileURL(outfile).href)
}
