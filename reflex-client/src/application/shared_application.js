import { ReflexApplication } from "./reflex_application.js"

const key = Symbol.for("reflex-spring-boot")
const shared = /** @type {Record<symbol, ReflexApplication | undefined>} */ (
  /** @type {unknown} */ (globalThis)
)

/**
 * The application of this page. It is shared, because the same module under two addresses, one of them with a version
 * in it, would otherwise open two sockets and answer each click twice.
 */
shared[key] ??= new ReflexApplication()
export const Reflex = shared[key]
