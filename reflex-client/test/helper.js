import { JSDOM } from "jsdom"
import { ReflexApplication } from "../src/application/reflex_application.js"
import * as connection from "../src/parts/connection.js"
import * as debug from "../src/parts/debug.js"
import * as entered from "../src/parts/entered.js"
import * as extras from "../src/parts/extras.js"
import * as load from "../src/parts/load.js"
import * as others from "../src/parts/others.js"
import * as pace from "../src/parts/pace.js"
import * as push from "../src/parts/push.js"

// morphdom asks for this one global.
globalThis.HTMLElement ??= new JSDOM().window.HTMLElement

/** A page in jsdom; nothing in it reaches a network. */
export function openPage(
  body = "",
  {
    url = "https://example.org/ctx/todos?done=false",
    head = "",
    html = `<!doctype html><html><head><title>Todos</title>${head}</head><body>${body}</body></html>`,
    ...options
  } = {},
) {
  const { window } = new JSDOM(html, { url, pretendToBeVisual: true, ...options })
  const find = (selector) => window.document.querySelector(selector)
  return { window, document: window.document, find }
}

/** Time that passes only when a test says so. */
export class FakeClock {
  time = 1_000_000
  chance = 1
  timers = new Map()
  count = 0

  now = () => this.time
  random = () => this.chance
  setTimeout = (work, milliseconds) => {
    this.count += 1
    this.timers.set(this.count, { work, at: this.time + milliseconds })
    return this.count
  }
  clearTimeout = (timer) => this.timers.delete(timer)

  advance(milliseconds) {
    const end = this.time + milliseconds
    for (;;) {
      const due = [...this.timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0]
      if (!due) break
      this.timers.delete(due[0])
      this.time = Math.max(this.time, due[1].at)
      due[1].work()
    }
    this.time = end
  }
}

/** The server's end of all sockets that a page opened. */
export function fakeSockets() {
  const opened = []
  class FakeWebSocket {
    constructor(url, protocols) {
      this.url = url
      this.protocols = protocols
      this.sent = []
      this.isClosed = false
      this.readyState = 1
      opened.push(this)
    }
    send(text) {
      this.sent.push(JSON.parse(text))
    }
    close() {
      this.isClosed = true
    }
    receive(message) {
      this.onmessage?.({ data: typeof message === "string" ? message : JSON.stringify(message) })
    }
    welcome(fields = {}) {
      this.receive({
        type: "welcome",
        tab: "t",
        key: "k",
        heartbeat: 15_000,
        maxMessageSize: 65_536,
        ...fields,
      })
    }
    drop() {
      this.end(1006)
    }
    end(code) {
      this.isClosed = true
      this.onclose?.({ code })
    }
  }
  return { WebSocket: FakeWebSocket, opened }
}

export function fakeLogger() {
  const logger = {
    warnings: [],
    errors: [],
    warn: (...args) => logger.warnings.push(args),
    error: (...args) => logger.errors.push(args),
  }
  return logger
}

/** An application that is started and connected, unless told otherwise. */
export function startApplication(
  body,
  { connected = true, page = openPage(body), start = {}, parts = {}, ...collaborators } = {},
) {
  const clock = new FakeClock()
  const logger = fakeLogger()
  const location = {
    assigned: [],
    reloads: 0,
    assign: (url) => location.assigned.push(url),
    reload: () => (location.reloads += 1),
  }
  const { WebSocket, opened } = fakeSockets()
  const application = new ReflexApplication({
    window: page.window,
    WebSocket,
    location,
    clock,
    logger,
    // What is loaded in a page is there at once in a test, unless the test is about loading.
    parts: {
      extras,
      debug,
      connection,
      others,
      load,
      pace: async () => pace,
      feedback: { create: () => ({}) },
      push: async () => push,
      entered,
      ...parts,
    },
    ...collaborators,
  })
  application.start({ url: "/ctx/reflex/", ...start })
  const context = {
    ...page,
    application,
    clock,
    logger,
    location,
    opened,
    get socket() {
      return opened.at(-1)
    },
    get sent() {
      return opened.flatMap(({ sent }) => sent).filter(({ type }) => type === "reflex")
    },
    answer(fields, id = context.sent.at(-1).id) {
      context.socket.receive({ id, ...fields })
    },
    morph(newBody, { title = "Todos", id } = {}) {
      const html = `<!doctype html><html><head><title>${title}</title></head><body>${newBody}</body></html>`
      context.answer({ type: "morph", html }, id)
    },
    click(selector, init = {}) {
      return fire(page, selector, "click", { bubbles: true, cancelable: true, ...init }, "MouseEvent")
    },
    fire: (selector, name, init = {}, type = "Event") =>
      fire(page, selector, name, { bubbles: true, cancelable: true, ...init }, type),
    type(selector, value) {
      page.find(selector).value = value
      fire(page, selector, "input", { bubbles: true })
    },
    events(...names) {
      const seen = []
      for (const name of names) page.document.addEventListener(`reflex:${name}`, (event) => seen.push(event))
      return seen
    },
  }
  if (connected) context.socket.welcome()
  return context
}

function fire({ window, find }, selector, name, init, type = "Event") {
  const target = typeof selector === "string" ? find(selector) : selector
  const event = new window[type](name, init)
  target.dispatchEvent(event)
  return event
}

/** Waits until a page is there, as a script does that puts something into it. */
export async function loaded({ window, document }) {
  if (document.readyState === "complete") return
  await new Promise((resolve) => window.addEventListener("load", resolve, { once: true }))
}

/** Lets pending promises and mutation observers have their turn. */
export const settled = () => new Promise((resolve) => setImmediate(resolve))

/** What asks for an answer in a page that has nothing to say itself. */
export const button = `<button data-reflex="A#b"></button>`

/** Shows a page, does something with it, asks for an answer and gets it. */
export function roundTrip(before, after, first = () => {}, options) {
  const page = startApplication("", { page: openPage(before + button, options) })
  first(page)
  page.click("button")
  page.morph(after + button)
  return page
}
