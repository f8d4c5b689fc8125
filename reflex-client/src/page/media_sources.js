/**
 * A browser looks at the sources of a film or a sound once: when they are others it has to be told.
 *
 * @param {Document} document
 * @returns {() => void} what is to be done after the morph
 */
export function reloadMedia(document) {
  const all = /** @type {NodeListOf<HTMLMediaElement>} */ (document.querySelectorAll("video, audio"))
  const before = new Map(Array.from(all, (each) => [each, sourcesOf(each)]))
  return () => {
    for (const [media, sources] of before)
      if (media.isConnected && !media.hasAttribute("src") && sources !== sourcesOf(media)) media.load?.()
  }
}

/** @param {HTMLMediaElement} media */
function sourcesOf(media) {
  return Array.from(media.querySelectorAll("source"), ({ outerHTML }) => outerHTML).join()
}
