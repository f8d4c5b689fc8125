package io.github.reflexboot.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A raw connection, as a browser or an attacker would open it.
 */
public final class TestSocket implements WebSocket.Listener, AutoCloseable {

	private static final JsonMapper mapper = new JsonMapper();

	private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();

	private final List<String> cookies = new CopyOnWriteArrayList<>();

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	private final AtomicInteger ids = new AtomicInteger();

	private final StringBuilder text = new StringBuilder();

	private final CompletableFuture<JsonNode> welcome = new CompletableFuture<>();

	private volatile boolean answersPings = true;

	private volatile boolean reads = true;

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
			// The server may still be about to learn of it.
			CompletableFuture.anyOf(socket.welcome, socket.closed).get(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException | ExecutionException | TimeoutException ex) {
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
		catch (CompletionException ex) {
			if (!isClosed()) {
				throw ex;
			}
		}
	}

	public void sendText(String frame) {
		sendAfterOthers(this.socket, frame).join();
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
	 * Return the next message other than a welcome, a ping or an announcement of cookies,
	 * which must be the answer to the given reflex.
	 */
	public JsonNode answerTo(String id) {
		JsonNode answer = next();
		if (!id.equals(answer.path("id").asString(null))) {
			throw new AssertionError("Expected the answer to " + id + ", got " + answer);
		}
		return answer;
	}

	/**
	 * Return the next message, which must be of the given type and answer the given
	 * reflex.
	 */
	public JsonNode next(String id, String type) {
		JsonNode answer = answerTo(id);
		if (!type.equals(answer.path("type").asString())) {
			throw new AssertionError("Expected " + type + ", got " + answer);
		}
		return answer;
	}

	public JsonNode next() {
		JsonNode message = nextRaw();
		String type = message.path("type").asString();
		if (type.equals("cookies")) {
			this.cookies.add(message.path("url").asString());
		}
		return type.matches("welcome|ping|cookies") ? next() : message;
	}

	public JsonNode nextRaw() {
		JsonNode message = nextOrEnd();
		if (message.isMissingNode()) {
			throw new IllegalStateException("The connection was closed with " + closeCode());
		}
		return message;
	}

	/**
	 * Return the next message, which is missing where the connection was closed.
	 */
	public JsonNode nextOrEnd() {
		try {
			JsonNode message = this.received.poll(20, TimeUnit.SECONDS);
			if (message == null) {
				throw new AssertionError("Nothing came within 20 seconds");
			}
			return message;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return where to fetch the cookies that were announced since the last call.
	 */
	public List<String> takeCookies() {
		List<String> taken = List.copyOf(this.cookies);
		this.cookies.clear();
		return taken;
	}

	/**
	 * Give no more signs of life by itself.
	 */
	public TestSocket silent() {
		this.answersPings = false;
		return this;
	}

	/**
	 * Take in no more than one further message.
	 */
	public void stopReading() {
		this.reads = false;
	}

	/**
	 * Return the identifier that the server has given to the open page.
	 */
	public String tab() {
		return this.welcome.getNow(mapper.missingNode()).path("tab").asString();
	}

	/**
	 * Return what makes the page the same tab again when it connects anew.
	 */
	public String key() {
		return this.welcome.getNow(mapper.missingNode()).path("key").asString();
	}

	/**
	 * Join the groups of these tokens, and wait until the server has done so.
	 */
	public void join(String page, String... tokens) {
		sendText("{\"type\":\"subscribe\",\"groups\":" + mapper.writeValueAsString(tokens) + "}");
		ask(page, null);
	}

	public boolean hasNothingMore() {
		return this.received.stream().allMatch((message) -> message.path("id").isMissingNode());
	}

	public String subprotocol() {
		return this.socket.getSubprotocol();
	}

	public boolean isClosed() {
		return this.closed.isDone();
	}

	public int closeCode() {
		try {
			return this.closed.get(20, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new AssertionError("The connection was not closed", ex);
		}
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

	@Override
	public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.text.append(data);
		if (last) {
			JsonNode message = mapper.readTree(this.text.toString());
			this.text.setLength(0);
			if (message.path("type").asString().equals("welcome")) {
				this.welcome.complete(message);
			}
			this.received.add(message);
			if (this.answersPings && message.path("type").asString().equals("ping")) {
				sendAfterOthers(webSocket, "{\"type\":\"pong\"}");
			}
		}
		if (this.reads) {
			webSocket.request(1);
		}
		return null;
	}

	@Override
	public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
		ended(statusCode);
		return null;
	}

	@Override
	public void onError(WebSocket webSocket, Throwable error) {
		ended(1006);
	}

	private void ended(int statusCode) {
		this.closed.complete(statusCode);
		this.received.add(mapper.missingNode());
	}

}
