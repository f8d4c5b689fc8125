export { ReflexApplication } from "./application/reflex_application.js"
export { Reflex } from "./application/shared_application.js"
export { ReflexError } from "./base/reflex_error.js"
