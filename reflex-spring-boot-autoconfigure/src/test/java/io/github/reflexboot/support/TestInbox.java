package io.github.reflexboot.support;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What comes in on a connection, in its order.
 */
abstract class TestInbox implements WebSocket.Listener {

	static final JsonMapper mapper = new JsonMapper();

	private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();

	private final List<String> cookies = new CopyOnWriteArrayList<>();

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	private final StringBuilder text = new StringBuilder();

	private final CompletableFuture<JsonNode> welcome = new CompletableFuture<>();

	volatile boolean answersPings = true;

	volatile boolean reads = true;

	volatile String skipped = "welcome|ping|cookies|visitor";

	final Semaphore pongs = new Semaphore(0);

	abstract void pong(WebSocket webSocket);

	/**
	 * The server may still be about to learn of the connection when it is open here.
	 */
	void awaitWelcome() throws Exception {
		CompletableFuture.anyOf(this.welcome, this.closed).get(20, TimeUnit.SECONDS);
	}

	/**
	 * Return the next message other than a welcome, a ping or an announcement of cookies
	 * or of another visitor, which must be the answer to the given reflex.
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
		return type.matches(this.skipped) ? next() : message;
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

	public boolean hasNothingMore() {
		return this.received.stream().allMatch((message) -> message.path("id").isMissingNode());
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

	@Override
	public CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
		this.pongs.release();
		webSocket.request(1);
		return null;
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
				pong(webSocket);
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
