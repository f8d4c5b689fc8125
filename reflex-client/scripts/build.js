import { createHash } from "node:crypto"
import { readdir, readFile, writeFile } from "node:fs/promises"
import { build } from "esbuild"
import { minify } from "terser"
import { internalNames } from "./internal_names.js"
import { packagesOf } from "./licenses.js"
import { slimMorphdom } from "./slim_morphdom.js"

/** What a page loads when it is needed: one file of `src/parts` each. */
const lazy =
  "narrow operations extras load connection others feedback pace push visits entered debug development".split(
    " ",
  )

/** The script of every page first, since the names that it gives count for the others. */
const parts = {
  reflex: "src/auto.js",
  ...Object.fromEntries(lazy.map((name) => [name, `src/parts/${name}.js`])),
}

const morphdomPlugin = {
  name: "slim-morphdom",
  setup({ onLoad }) {
    onLoad({ filter: /morphdom-esm\.js$/ }, async ({ path }) => {
      return { contents: slimMorphdom(await readFile(path, "utf8")) }
    })
  },
}

/** The same for the same sources, so that a build that changes nothing changes nothing. */
const version = await hashOf(["src", "scripts"])

/** One line in place of one for each part: those who bundle our sources need them spelled out, a page does not. */
const partsPlugin = {
  name: "parts",
  setup({ onLoad }) {
    // What lies between, such as a cache, must not hand out a part of another build.
    const contents = `
      import { version } from "../base/version.js"
      const address = (name) => "./" + name + ".js?v=" + version
      export const ownParts = Object.fromEntries(
        "${lazy.join(" ")}".split(" ").map((name) => [name, () => import(address(name))]),
      )`
    onLoad({ filter: /src\/application\/own_parts\.js$/ }, () => ({ contents }))
  },
}

const versionPlugin = {
  name: "version",
  setup({ onLoad }) {
    onLoad({ filter: /src\/base\/version\.js$/ }, () => ({
      contents: `export const version = ${JSON.stringify(version)}`,
    }))
  },
}

async function hashOf(folders) {
  const hash = createHash("sha256")
  for (const folder of folders)
    for (const name of (await readdir(folder, { recursive: true })).sort())
      if (name.endsWith(".js")) hash.update(await readFile(`${folder}/${name}`))
  return hash.digest("hex").slice(0, 8)
}

const nameCache = {}
const inputs = []
for (const [name, entry] of Object.entries(parts)) {
  const { outputFiles, metafile } = await build({
    bundle: true,
    format: "esm",
    target: "es2022",
    logLevel: "warning",
    entryPoints: [entry],
    outfile: `dist/${name}.js`,
    plugins: [morphdomPlugin, partsPlugin, versionPlugin],
    sourcemap: true,
    sourcesContent: true,
    write: false,
    minify: true,
    metafile: true,
  })
  inputs.push(...Object.keys(metafile.inputs))
  const [map, script] = outputFiles.map(({ text }) => text)
  const small = await minify(script, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
    mangle: { properties: { builtins: true, regex: new RegExp(`^(?:${internalNames.join("|")})$`) } },
    nameCache,
    sourceMap: { content: map, includeSources: true, filename: `${name}.js`, url: `${name}.js.map` },
  })
  await writeFile(`dist/${name}.js`, `${small.code}\n`)
  await writeFile(`dist/${name}.js.map`, `${small.map}\n`)
}

// In the head of a page, where no module comes in time.
const boost = await build({
  bundle: true,
  format: "iife",
  target: "es2022",
  entryPoints: ["src/boost.js"],
  write: false,
})
const { code } = await minify(boost.outputFiles[0].text, { ecma: 2020, compress: { passes: 3 } })
await writeFile("dist/boost.js", `${code}\n`)

const { metafile } = await build({
  bundle: true,
  minify: true,
  metafile: true,
  format: "esm",
  target: "es2022",
  logLevel: "warning",
  entryPoints: ["@hotwired/stimulus"],
  outfile: "dist/stimulus.js",
  legalComments: "inline",
})
inputs.push(...Object.keys(metafile.inputs))

const packages = await packagesOf(inputs)
const notices = packages.map(
  ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`,
)
await writeFile("dist/licenses.txt", `These scripts contain parts of:\n\n${notices.join("\n---\n\n")}`)
