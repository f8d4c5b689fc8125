package io.github.reflexboot.websocket;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;

import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * A session in which a browser that does not read holds the sending thread no longer than
 * it may. Jakarta WebSocket knows a limit for asynchronous sending only; Tomcat has one
 * of its own, which spares it the detour.
 */
final class BoundedSession extends WebSocketSessionDecorator {

	private static final String TOMCAT_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

	private final RemoteEndpoint.Async remote;

	private BoundedSession(WebSocketSession session, RemoteEndpoint.Async remote) {
		super(session);
		this.remote = remote;
	}

	static WebSocketSession of(WebSocketSession session, ConnectionSettings settings) {
		if (!(session instanceof NativeWebSocketSession container)
				|| !(container.getNativeSession() instanceof Session nativeSession)) {
			return session;
		}
		long sendTimeout = settings.sendTimeout().toMillis();
		if (nativeSession.getClass().getName().startsWith("org.apache.tomcat.")) {
			nativeSession.getUserProperties().put(TOMCAT_SEND_TIMEOUT, sendTimeout);
			return session;
		}
		// Jetty would close after 30 seconds of silence, which a longer heartbeat is.
		nativeSession.setMaxIdleTimeout(3 * settings.heartbeat().toMillis());
		RemoteEndpoint.Async remote = nativeSession.getAsyncRemote();
		remote.setSendTimeout(sendTimeout);
		return new BoundedSession(session, remote);
	}

	@Override
	public void sendMessage(WebSocketMessage<?> message) throws IOException {
		if (!(message instanceof TextMessage text)) {
			super.sendMessage(message);
			return;
		}
		try {
			this.remote.sendText(text.getPayload()).get();
		}
		catch (ExecutionException ex) {
			throw new IOException("The message could not be sent", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while sending");
		}
	}

}
