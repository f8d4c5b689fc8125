package io.github.reflexboot.websocket;

import org.springframework.web.socket.CloseStatus;

/**
 * Why the server closes a connection, as {@code docs/protocol.md} says.
 */
final class CloseCodes {

	static final CloseStatus SILENT = new CloseStatus(4408, "No sign of life");

	static final CloseStatus SESSION_ENDED = new CloseStatus(4401, "The session has ended");

	static final CloseStatus CONNECT_ANEW = SESSION_ENDED.withReason("Connect anew");

	static final CloseStatus REPLACED = new CloseStatus(4409, "The page has another connection");

	static final CloseStatus TOO_MUCH = new CloseStatus(4429, "Too many reflexes or connections");

	static final CloseStatus SLOW = CloseStatus.SESSION_NOT_RELIABLE.withReason("Reads too slowly");

	static final CloseStatus RESTARTING = CloseStatus.SERVICE_RESTARTED.withReason("The server restarts");

	private CloseCodes() {
	}

}
