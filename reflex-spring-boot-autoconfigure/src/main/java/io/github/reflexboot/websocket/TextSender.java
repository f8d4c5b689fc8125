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
	 * Begin to send a text, without waiting for who is to read it.
	 * @param text the text
	 * @param sent is completed when it is sent, or cannot be
	 */
	void send(String text, CompletableFuture<Void> sent);

	/**
	 * The browser does not read, or has gone. What the web server still keeps for it is
	 * to be gone soon.
	 */
	default void giveUp() {
	}

	/**
	 * Return the way out of a session. One that is not that of a web server, such as
	 * tests have, waits until the text is sent.
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
