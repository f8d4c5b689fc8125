import { createHash } from "node:crypto"
import { readdir, readFile, writeFile } from "node:fs/promises"
import { build } from "esbuild"
import { minify } from "terser"
import { internalNames } from "./internal_names.js"
import { packagesOf } from "./licenses.js"
import { slimMorphdom } from "./slim_morphdom.js"

/** The script of every page first, then what it loads when it is needed. */
const parts = {
  reflex: "src/auto.js",
  operations: "src/operations/operations.js",
  extras: "src/reflex/extras.js",
  load: "src/page/load.js",
  connection: "src/wire/connection.js",
  others: "src/foreign/others.js",
  feedback: "src/feedback/feedback.js",
  pace: "src/events/pace.js",
  push: "src/wire/push.js",
  debug: "src/development/debug.js",
  development: "src/development/development.js",
}

const morphdomPlugin = {
  name: "slim-morphdom",
  setup({ onLoad }) {
    onLoad({ filter: /morphdom-esm\.js$/ }, async ({ path }) => {
      return { contents: slimMorphdom(await readFile(path, "utf8")) }
    })
  },
}

const lazy = Object.keys(parts).filter((name) => name !== "reflex")

/** The same for the same sources, so that a build that changes nothing changes nothing. */
const version = await hashOf(["src", "scripts"])

/** One line in place of one for each part: those who bundle our sources need them spelled out, a page does not. */
const partsPlugin = {
  name: "parts",
  setup({ onLoad }) {
    onLoad({ filter: /src\/base\/parts\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8")
      // What lies between, such as a cache, must not hand out a part of another build.
      const load = `
        const address = (name) => "./" + name + ".js?v=" + version
        export const ownParts = Object.fromEntries(
          "${lazy.join(" ")}".split(" ").map((name) => [name, () => import(address(name))]),
        )`
      return { contents: source.replace(/export const ownParts = \{[^}]*\}/, load) }
    })
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
