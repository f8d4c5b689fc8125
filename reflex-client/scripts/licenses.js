import { readdir, readFile } from "node:fs/promises"

const lock = JSON.parse(await readFile(new URL("../package-lock.json", import.meta.url), "utf8"))

/**
 * The packages that files of a bundle come from, which we hand on and whose licences want to be handed on as well.
 *
 * @param {string[]} inputs paths that esbuild has read
 */
export async function packagesOf(inputs) {
  const folders = inputs
    .map((path) => path.match(/^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//))
    .filter(Boolean)
  const names = new Map(folders.map(([, folder, name]) => [name, folder]))
  const sorted = [...names].sort(([one], [other]) => (one < other ? -1 : 1))
  return Promise.all(
    sorted.map(async ([name, folder]) => ({ name, ...locked(folder), text: await licenseIn(folder) })),
  )
}

function locked(folder) {
  const { version, license } = lock.packages[folder] ?? {}
  if (!version || !license) throw new Error(`package-lock.json has no version or no license of ${folder}`)
  return { version, license }
}

async function licenseIn(folder) {
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name))
  if (!file) throw new Error(`${folder} has no license file. What it is under has to be handed on with dist`)
  return (await readFile(`${folder}/${file}`, "utf8")).trim()
}
