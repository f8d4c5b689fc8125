import { readdirSync } from "node:fs"

// In one process: starting one for each of them takes longer than all of them together.
for (const directory of ["stimulus_reflex", "cable_ready"]) {
  for (const file of readdirSync(new URL(directory, import.meta.url)))
    if (file.endsWith("_test.js")) await import(`./${directory}/${file}`)
}
