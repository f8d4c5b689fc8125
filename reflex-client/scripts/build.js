import { readFile } from "node:fs/promises"
import { build } from "esbuild"
import { slimMorphdom } from "./slim_morphdom.js"

const shared = { bundle: true, minify: true, format: "esm", target: "es2022", logLevel: "warning" }

const morphdomPlugin = {
  name: "slim-morphdom",
  setup({ onLoad }) {
    onLoad({ filter: /morphdom-esm\.js$/ }, async ({ path }) => {
      return { contents: slimMorphdom(await readFile(path, "utf8")) }
    })
  },
}

await build({
  ...shared,
  entryPoints: ["src/auto.js"],
  outfile: "dist/reflex.js",
  sourcemap: true,
  sourcesContent: true,
  external: ["./operations.js"],
  plugins: [morphdomPlugin],
})
await build({
  ...shared,
  entryPoints: ["src/operations.js"],
  outfile: "dist/operations.js",
  sourcemap: true,
  sourcesContent: true,
})
await build({
  ...shared,
  entryPoints: ["@hotwired/stimulus"],
  outfile: "dist/stimulus.js",
  legalComments: "inline",
})
