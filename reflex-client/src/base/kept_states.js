const name = "reflex-states"

const mostPages = 20

/** A browser keeps five million characters for all scripts of a site. */
const longest = 500_000

/** @param {Window} window */
function all({ sessionStorage }) {
  return JSON.parse(sessionStorage.getItem(name) ?? "{}")
}

/**
 * The signed states that the page of this address carried when this tab left it last, by the ids of their components.
 *
 * @param {Window} window
 * @returns {Record<string, string> | undefined}
 */
export function statesKeptFor(window) {
  try {
    return all(window)[window.location.pathname]
  } catch {
    // A page in a sandbox has no storage, and others can write there.
    return undefined
  }
}

/**
 * Keeps what the page carries: a page that is loaded again comes without it.
 *
 * @param {Window} window
 * @param {Record<string, string | null>} states by the ids of their components
 */
export function keepStates(window, states) {
  const path = window.location.pathname
  try {
    const { [path]: _, ...others } = all(window)
    const pages = Object.entries(others).slice(1 - mostPages)
    if (Object.keys(states).length > 0) pages.push([path, states])
    let text = JSON.stringify(Object.fromEntries(pages))
    while (text.length > longest) {
      pages.shift()
      text = JSON.stringify(Object.fromEntries(pages))
    }
    window.sessionStorage.setItem(name, text)
  } catch {
    // Without a storage, or with a full one, the page starts from its tags.
  }
}
