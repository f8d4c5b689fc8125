import { Reflex } from "./index.js"

export * from "./index.js"

/** The server listens where this script came from: /shop/reflex for /shop/reflex/reflex.js. */
Reflex.start({ url: new URL(".", import.meta.url).href })
