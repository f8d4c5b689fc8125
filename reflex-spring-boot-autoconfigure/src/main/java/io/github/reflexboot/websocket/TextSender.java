package io.github.reflexboot.websocket;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

import jakarta.websocket.Session;

import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * Sends one text at a time.
 */
@FunctionalInterface
interface TextSender {

	/**
	 * Begin to send a text, without waiting for the browser to read it.
	 * @param text the text
	 * @param sent completes when it is sent, or cannot be sent
	 */
	void send(String text, CompletableFuture<Void> sent);

	/**
	 * The browser does not read, or has gone. The web server should soon drop what it
	 * still keeps for it.
	 */
	default void giveUp() {
	}

	/**
	 * Return the sender of a session. If the session is not a web server's, as in tests,
	 * the sender waits until each text is sent.
	 */
	static TextSender of(WebSocketSession session, ConnectionSettings settings) {
		if (session instanceof NativeWebSocketSession container
				&& container.getNativeSession() instanceof Session nativeSession) {
			return new NativeSender(nativeSession, settings);
		}
		return (text, sent) -> {
			try {
				session.sendMessage(new TextMessage(text));
				sent.complete(null);
			}
			catch (IOException | IllegalStateException ex) {
				sent.completeExceptionally(ex);
			}
		};
	}

}
