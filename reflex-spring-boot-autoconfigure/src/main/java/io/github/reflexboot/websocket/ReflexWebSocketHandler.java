package io.github.reflexboot.websocket;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

import io.github.reflexboot.log.LogText;

/**
 * Receives the events of all sockets and passes them to their connections.
 */
final class ReflexWebSocketHandler extends TextWebSocketHandler {

	private static final Log logger = LogFactory.getLog(ReflexWebSocketHandler.class);

	private final Connections connections;

	ReflexWebSocketHandler(Connections connections) {
		this.connections = connections;
	}

	@Override
	public boolean supportsPartialMessages() {
		return true;
	}

	@Override
	public void afterConnectionEstablished(WebSocketSession session) {
		this.connections.opened(session);
	}

	@Override
	protected void handleTextMessage(WebSocketSession session, TextMessage part) {
		Connection connection = this.connections.of(session);
		if (connection != null) {
			connection.receive(part);
		}
	}

	@Override
	public void handleTransportError(WebSocketSession session, Throwable cause) {
		logger.debug("A connection broke", LogText.failure(cause));
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		this.connections.closed(session, status);
	}

}
