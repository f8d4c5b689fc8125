export { ReflexApplication } from "./reflex_application.js"
export { ReflexError } from "./reflex_error.js"
export { Reflex } from "./shared_application.js"
