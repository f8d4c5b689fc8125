/**
 * The WebSocket transport: handshake, frames in and out, heartbeat, close.
 */
@NullMarked
package io.github.reflexboot.websocket;

import org.jspecify.annotations.NullMarked;
