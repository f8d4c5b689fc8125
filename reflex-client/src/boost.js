/**
 * Stands in the head of a boosted page, before there is a body, and hears what the page's own scripts do that would not outlive a
 * visit: listeners on single elements, which those of the next page would lack, and timers, which would go on there. What a visitor
 * sets off by a click or a key is none of it. A classic script, so that it is there in time.
 *
 * @param {any} window
 */
function watch(window) {
  const { document, EventTarget, HTMLElement } = window
  const folder = document.currentScript?.src.replace(/[^/]*$/, "") || "\n"
  /** @type {Map<unknown, string>} */
  const timers = new Map()
  /** @type {Map<any, string>} */
  const streams = new Map()
  /** @type {string | undefined} */
  let found

  /** The script that has called, by its address and line. */
  const caller = () =>
    new Error().stack?.match(/\w+:\/\/[^\s)]+/g)?.find((each) => !each.startsWith(`${folder}boost.js`)) ?? ""

  const note = (/** @type {any} */ element, /** @type {string} */ type) => {
    const { event } = window
    if (found || (event && !/^(DOMContentLoaded|readystatechange|load|pageshow)$/.test(event.type))) return
    if (element?.nodeType !== 1 || /^(html|head|body)$|-/.test(element.localName)) return
    if (element.getRootNode().host || (!element.isConnected && /^(load|error)$/.test(type))) return
    const script = caller()
    if (!script.startsWith(folder))
      found = `"${type}" on <${element.localName}${element.id && ` id="${element.id}"`}> (${script})`
  }

  /** Has a method of a kind of object tell of its calls. */
  const hear = (
    /** @type {any} */ kind,
    /** @type {string} */ name,
    /** @type {(self: any, first: any) => void} */ tell,
  ) => {
    const method = kind?.[name]
    if (method)
      kind[name] = function (/** @type {unknown[]} */ ...args) {
        tell(this, args[0])
        return method.apply(this, args)
      }
  }

  hear(EventTarget.prototype, "addEventListener", note)
  for (const name of ["IntersectionObserver", "ResizeObserver", "MutationObserver"])
    hear(window[name]?.prototype, "observe", (_, element) => note(element, name))
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(HTMLElement.prototype))) {
    const { set } = property
    if (!name.startsWith("on") || !set) continue
    property.set = function (/** @type {unknown} */ listener) {
      if (listener) note(this, name.slice(2))
      set.call(this, listener)
    }
    Object.defineProperty(HTMLElement.prototype, name, property)
  }

  for (const name of ["Timeout", "Interval"]) {
    const start = window[`set${name}`]
    const isOnce = name === "Timeout"
    window[`set${name}`] = (
      /** @type {any} */ work,
      /** @type {any} */ delay,
      /** @type {unknown[]} */ ...args
    ) => {
      const script = isOnce && !(delay > 0) ? folder : caller()
      if (script.startsWith(folder)) return start.call(window, work, delay, ...args)
      const run = (/** @type {unknown[]} */ ...given) => {
        timers.delete(timer)
        return work.apply(window, given)
      }
      const timer = start.call(window, isOnce && typeof work === "function" ? run : work, delay, ...args)
      timers.set(timer, `a timer (${script})`)
      return timer
    }
    hear(window, `clear${name}`, (_, timer) => timers.delete(timer))
  }

  for (const name of ["EventSource", "WebSocket"]) {
    const Stream = window[name]
    if (!Stream) continue
    window[name] = class extends Stream {
      constructor(/** @type {unknown[]} */ ...args) {
        super(...args)
        const script = caller()
        if (!script.startsWith(folder)) streams.set(this, `its ${name} (${script})`)
      }
    }
  }

  /** What a page listens to on the network ends with its document, if it does not end by itself. */
  const openStream = () => [...streams].find(([{ readyState }]) => readyState < 2)?.[1]

  // Says why the page is left to the browser, if it is.
  window[Symbol.for("reflex:boost")] = () => found ?? timers.values().next().value ?? openStream()
}

watch(globalThis)
