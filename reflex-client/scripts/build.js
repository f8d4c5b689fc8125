import { readFile } from "node:fs/promises"
import { build } from "esbuild"

const shared = { bundle: true, minify: true, format: "esm", target: "es2022", logLevel: "warning" }

/**
 * The parts of morphdom that no page of ours ever reaches: morph.js hands over elements, never strings, and field_rule.js
 * sees to all fields. A new morphdom in which they look different stops the build.
 */
const unreachable = [
  [/var HAS_TEMPLATE_SUPPORT = [^;]+;/, ""],
  [/var HAS_RANGE_SUPPORT = [^;]+;/, ""],
  [/function createFragmentFromTemplate[\s\S]+?(?=\/\*\*\n \* Returns true if two node's names)/, ""],
  [
    /if \(typeof toNode === 'string'\) \{[\s\S]+?\} else if (?=\(toNode\.nodeType === DOCUMENT_FRAGMENT)/,
    "if ",
  ],
  [/if \(!childrenOnly\) \{\s+\/\/ Handle the case[\s\S]+?(?=if \(morphedNode === toNode\))/, ""],
  [/if \(!childrenOnly && morphedNode !== fromNode[\s\S]+?(?=return morphedNode;)/, ""],
  [/var specialElHandlers = \{[\s\S]+?\n\};\n/, "var specialElHandlers = {};\n"],
]

const slimMorphdom = {
  name: "slim-morphdom",
  setup({ onLoad }) {
    onLoad({ filter: /morphdom-esm\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8")
      return { contents: unreachable.reduce(cutOut, source) }
    })
  },
}

function cutOut(source, [pattern, replacement]) {
  if (!pattern.test(source)) throw new Error(`morphdom has changed: ${pattern} was not found`)
  return source.replace(pattern, replacement)
}

await build({
  ...shared,
  entryPoints: ["src/auto.js"],
  outfile: "dist/reflex.js",
  sourcemap: true,
  sourcesContent: true,
  plugins: [slimMorphdom],
})
await build({
  ...shared,
  entryPoints: ["@hotwired/stimulus"],
  outfile: "dist/stimulus.js",
  legalComments: "inline",
})
