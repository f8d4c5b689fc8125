import { readFile, writeFile } from "node:fs/promises"
import { build } from "esbuild"
import { minify } from "terser"
import { internalNames } from "./internal_names.js"
import { packagesOf } from "./licenses.js"
import { slimMorphdom } from "./slim_morphdom.js"

/** The script of every page first, then what it loads when it is needed. */
const parts = {
  reflex: "src/auto.js",
  operations: "src/operations.js",
  extras: "src/extras.js",
  load: "src/load.js",
  feedback: "src/feedback.js",
  push: "src/push.js",
  debug: "src/debug.js",
}

const morphdomPlugin = {
  name: "slim-morphdom",
  setup({ onLoad }) {
    onLoad({ filter: /morphdom-esm\.js$/ }, async ({ path }) => {
      return { contents: slimMorphdom(await readFile(path, "utf8")) }
    })
  },
}

const lazy = Object.keys(parts)
  .filter((name) => name !== "reflex")
  .map((name) => `./${name}.js`)

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
    external: name === "reflex" ? lazy : [],
    plugins: [morphdomPlugin],
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
