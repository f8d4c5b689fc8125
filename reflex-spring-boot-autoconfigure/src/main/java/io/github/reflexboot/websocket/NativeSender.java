package io.github.reflexboot.websocket;

import java.util.concurrent.CompletableFuture;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;

/**
 * Sends through the web server, without blocking a thread for a browser that does not
 * read.
 */
final class NativeSender implements TextSender {

	private static final String TOMCAT = "org.apache.tomcat.websocket.";

	/**
	 * How long Tomcat may block the thread that reads from a browser until the browser
	 * has taken the answer to its own ping or close frame, and how long Jetty may keep
	 * what it cannot send to a browser that is given up.
	 */
	private static final long CONTROL_FRAME_MILLIS = 1000;

	/**
	 * Most messages are shorter. Tomcat keeps a buffer of this many characters for each
	 * connection, 8,192 by default, and hands over longer messages in parts.
	 */
	private static final int TEXT_BUFFER = 1024;

	private final Session session;

	private final RemoteEndpoint.Async remote;

	NativeSender(Session session, ConnectionSettings settings) {
		this.session = session;
		if (session.getClass().getName().startsWith(TOMCAT)) {
			session.getUserProperties().put(TOMCAT + "BLOCKING_SEND_TIMEOUT", CONTROL_FRAME_MILLIS);
			session.setMaxTextMessageBufferSize(TEXT_BUFFER);
		}
		else {
			// Jetty would close after 30 seconds of silence, but the heartbeat may be
			// slower.
			session.setMaxIdleTimeout(3 * settings.heartbeat().toMillis());
		}
		this.remote = session.getAsyncRemote();
		this.remote.setSendTimeout(settings.sendTimeout().toMillis());
	}

	@Override
	public void send(String text, CompletableFuture<Void> sent) {
		try {
			this.remote.sendText(text, (result) -> {
				if (result.isOK()) {
					sent.complete(null);
				}
				else {
					sent.completeExceptionally(result.getException());
				}
			});
		}
		catch (RuntimeException ex) {
			sent.completeExceptionally(ex);
		}
	}

	@Override
	public void giveUp() {
		try {
			this.session.setMaxIdleTimeout(CONTROL_FRAME_MILLIS);
		}
		catch (IllegalStateException ex) {
			// It is closed.
		}
	}

}
