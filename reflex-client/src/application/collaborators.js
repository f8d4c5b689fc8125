import { systemClock } from "../base/clock.js"
import { ownParts } from "./own_parts.js"

/**
 * @typedef {object} Collaborators
 * @property {Window & typeof globalThis} window
 * @property {typeof globalThis.WebSocket} WebSocket
 * @property {Pick<Location, "assign" | "replace" | "reload">} location
 * @property {import("../base/clock.js").Clock} clock
 * @property {Pick<Console, "warn" | "error">} logger
 * @property {import("../base/lazy_parts.js").Sources} parts
 *
 * @typedef {object} PageOwn what an application knows of its page
 * @property {import("../base/schema.js").Schema} schema
 * @property {import("../stimulus/controller_registry.js").ControllerRegistry} controllers
 * @property {Record<string, import("../operations/operations.js").Perform>} operations
 * @property {Confirm} confirm
 * @property {() => boolean} isDebugging
 *
 * @callback Confirm asks a visitor; any dialog will do
 * @param {string} question
 * @param {Element} element
 * @returns {boolean | Promise<boolean>}
 *
 * @typedef {object} OwnStartOptions
 * @property {string} [url] where the server listens
 * @property {boolean} [progress] whether slow reflexes show a progress bar
 *
 * @typedef {import("../wire/delivery.js").DeliveryOptions & OwnStartOptions} StartOptions
 * @typedef {import("../stimulus/controller_registry.js").ReflexController} ReflexController
 * @typedef {import("../reflex/reflex.js").Reflex} Reflex
 * @typedef {Promise<import("../reflex/reflex.js").ReflexResult> & { id: string, reflex: Reflex }} ReflexPromise
 */

/**
 * What an application works with in a browser, unless it is given something else.
 *
 * @param {Window & typeof globalThis} window
 * @param {Partial<Collaborators>} given
 * @returns {Collaborators}
 */
export function collaboratorsIn(window, given) {
  const {
    WebSocket = window.WebSocket,
    location = window.location,
    clock = systemClock,
    logger = console,
  } = given
  return { window, WebSocket, location, clock, logger, parts: { ...ownParts, ...given.parts } }
}
