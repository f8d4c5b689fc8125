package io.github.reflexboot.websocket;

import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * Receives what happens on the sockets and hands it to their connections.
 */
final class ReflexWebSocketHandler extends TextWebSocketHandler {

	private static final Log logger = LogFactory.getLog(ReflexWebSocketHandler.class);

	/**
	 * Without it, Tomcat lets a browser that does not read hold a thread for 20 seconds.
	 */
	private static final String TOMCAT_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

	private final Connections connections;

	private final Duration sendTimeout;

	ReflexWebSocketHandler(Connections connections, Duration sendTimeout) {
		this.connections = connections;
		this.sendTimeout = sendTimeout;
	}

	@Override
	public boolean supportsPartialMessages() {
		return true;
	}

	@Override
	public void afterConnectionEstablished(WebSocketSession session) {
		if (session instanceof NativeWebSocketSession container
				&& container.getNativeSession() instanceof jakarta.websocket.Session nativeSession) {
			nativeSession.getUserProperties().put(TOMCAT_SEND_TIMEOUT, this.sendTimeout.toMillis());
		}
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
		logger.debug("A connection broke", cause);
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		this.connections.closed(session);
	}

}
