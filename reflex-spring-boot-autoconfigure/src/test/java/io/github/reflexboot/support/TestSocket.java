package io.github.reflexboot.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A raw connection, as a browser or an attacker would open it.
 */
public final class TestSocket extends TestInbox implements AutoCloseable {

	private final AtomicInteger ids = new AtomicInteger();

	private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

	private WebSocket socket;

	static TestSocket open(HttpClient client, URI uri, String origin, String... headers) {
		return open(client.newWebSocketBuilder().subprotocols("reflex.v1"), uri, origin, headers);
	}

	static TestSocket open(WebSocket.Builder builder, URI uri, String origin, String... headers) {
		TestSocket socket = new TestSocket();
		builder.header("Origin", origin);
		for (int i = 0; i < headers.length; i += 2) {
			builder.header(headers[i], headers[i + 1]);
		}
		try {
			socket.socket = builder.buildAsync(uri, socket).get();
			socket.awaitWelcome();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		return socket;
	}

	/**
	 * Ask for a reflex and return its answer.
	 */
	public JsonNode ask(String url, String target, String... more) {
		return answerTo(send(url, target, more));
	}

	/**
	 * Send a reflex; {@code more} are names and JSON texts of other fields.
	 */
	public String send(String url, String target, String... more) {
		String id = String.valueOf(this.ids.incrementAndGet());
		StringBuilder json = new StringBuilder("{\"type\":\"reflex\",\"id\":\"" + id + "\"");
		json.append(",\"url\":").append(mapper.writeValueAsString(url));
		if (target != null) {
			json.append(",\"target\":").append(mapper.writeValueAsString(target));
		}
		for (int i = 0; i < more.length; i += 2) {
			json.append(",\"").append(more[i]).append("\":").append(more[i + 1]);
		}
		sendText(json.append("}").toString());
		return id;
	}

	/**
	 * Send a reflex, unless the server has closed the connection already.
	 */
	public void sendIfOpen(String url, String target, String... more) {
		try {
			send(url, target, more);
		}
		catch (IllegalStateException ex) {
			assertThat(isClosed()).isTrue();
		}
	}

	@Override
	void pong(WebSocket webSocket) {
		sendAfterOthers(webSocket, "{\"type\":\"pong\"}");
	}

	public void sendText(String frame) {
		try {
			sendAfterOthers(this.socket, frame).join();
		}
		catch (CompletionException ex) {
			throw new IllegalStateException("The connection was closed with " + closeCode(), ex);
		}
	}

	/**
	 * Wait until the server has taken all that was sent: it answers a ping of the
	 * protocol in its turn.
	 */
	public void awaitTaken() {
		synchronized (this) {
			this.sent = this.sent.thenCompose((previous) -> this.socket.sendPing(ByteBuffer.allocate(0)));
		}
		this.pongs.acquireUninterruptibly();
	}

	/**
	 * A pong must not meet a frame that the test is sending: the client of the JDK sends
	 * one at a time, and throws at the second.
	 */
	private synchronized CompletableFuture<?> sendAfterOthers(WebSocket webSocket, String frame) {
		this.sent = this.sent.thenCompose((previous) -> webSocket.sendText(frame, true));
		return this.sent;
	}

	/**
	 * Give no more signs of life by itself.
	 */
	public TestSocket silent() {
		this.answersPings = false;
		return this;
	}

	/**
	 * Do not run the page again when the server asks for it.
	 */
	public TestSocket withoutRefreshes() {
		this.skipped += "|refresh";
		return this;
	}

	/**
	 * Take in no more than one further message.
	 */
	public void stopReading() {
		this.reads = false;
	}

	/**
	 * Join the groups of these tokens, and wait until the server has done so.
	 */
	public void join(String page, String... tokens) {
		sendText("{\"type\":\"subscribe\",\"groups\":" + mapper.writeValueAsString(tokens) + "}");
		ask(page, null);
	}

	public String subprotocol() {
		return this.socket.getSubprotocol();
	}

	/**
	 * Go elsewhere, as a browser does: what was sent before arrives.
	 */
	public void leave() {
		closeWith(1001);
	}

	/**
	 * Close with a code.
	 */
	public void closeWith(int code) {
		synchronized (this) {
			this.sent = this.sent.thenCompose((previous) -> this.socket.sendClose(code, ""));
		}
		this.sent.join();
	}

	/**
	 * Cut the connection without a close frame.
	 */
	public void abort() {
		this.socket.abort();
	}

	@Override
	public void close() {
		this.socket.abort();
	}

}
