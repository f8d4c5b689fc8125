package io.github.reflexboot.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.github.reflexboot.tab.EventsToHear;
import io.github.reflexboot.tab.HangUp;
import io.github.reflexboot.tab.Outbound;
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.TabKey;
import io.github.reflexboot.tab.Tabs;
import io.github.reflexboot.visitor.Visitor;

/**
 * A tab of the server whose browser is a test. What is sent to it waits here.
 */
final class OpenTab implements Outbound {

	private static final ThreadLocal<List<OpenTab>> OF_TEST = ThreadLocal.withInitial(ArrayList::new);

	private static final long PATIENCE = 10;

	private static final String FENCE = "fence";

	private final JsonMapper mapper = JsonMapper.shared();

	private final BlockingQueue<JsonNode> sent = new LinkedBlockingQueue<>();

	private final List<JsonNode> taken = new ArrayList<>();

	private final Tabs tabs;

	private final Tab tab;

	private volatile boolean ended;

	private boolean closed;

	private int fences;

	OpenTab(Tabs tabs, TabKey key, Visitor visitor) {
		this.tabs = tabs;
		this.tab = tabs.create(key, visitor, null, this);
		tabs.attach(this.tab);
		OF_TEST.get().add(this);
	}

	@Override
	public int send(String text) {
		this.sent.add(this.mapper.readTree(text));
		return text.length();
	}

	@Override
	public void hangUp(HangUp reason) {
		this.ended = true;
		send("{\"type\":\"end\"}");
	}

	String id() {
		return this.tab.id();
	}

	boolean hasEnded() {
		return this.ended;
	}

	/**
	 * Join groups, and leave all others.
	 */
	void join(List<String> tokens) {
		ObjectNode message = this.mapper.createObjectNode().put("type", "subscribe");
		message.set("groups", this.mapper.valueToTree(tokens));
		CountDownLatch done = new CountDownLatch(1);
		if (this.tab.take(message.toString()) && this.tab.whenDone(done::countDown)) {
			require(await(done), "The groups of a page could not be joined");
		}
	}

	/**
	 * Take what was sent until now: what is sent to one tab arrives in its order.
	 */
	List<JsonNode> take() {
		String fence = String.valueOf(++this.fences);
		this.tab.push(this.mapper.createObjectNode().put("type", FENCE).put("id", fence).toString());
		JsonNode next = next(PATIENCE, TimeUnit.SECONDS);
		while (next != null && !isEnd(next, fence)) {
			this.taken.add(next);
			next = next(PATIENCE, TimeUnit.SECONDS);
		}
		require(next != null, "What was sent to a page did not come in " + PATIENCE + " seconds");
		List<JsonNode> all = List.copyOf(this.taken);
		this.taken.clear();
		return all;
	}

	private boolean isEnd(JsonNode message, String fence) {
		String type = message.path("type").asString("");
		return type.equals("end") || (type.equals(FENCE) && message.path("id").asString("").equals(fence));
	}

	/**
	 * Wait until something is sent.
	 * @return whether something is
	 */
	boolean await(Duration time) {
		if (this.taken.isEmpty() && !this.ended) {
			JsonNode next = next(time.toNanos(), TimeUnit.NANOSECONDS);
			if (next == null) {
				return false;
			}
			this.taken.add(next);
		}
		return true;
	}

	private @Nullable JsonNode next(long time, TimeUnit unit) {
		try {
			return this.ended ? Objects.requireNonNullElseGet(this.sent.poll(), this::end) : this.sent.poll(time, unit);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

	private JsonNode end() {
		return this.mapper.createObjectNode().put("type", "end");
	}

	private static boolean await(CountDownLatch done) {
		try {
			return done.await(PATIENCE, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static void require(boolean isDone, String otherwise) {
		if (!isDone) {
			throw new AssertionError(otherwise);
		}
	}

	EventsToHear takeEvents() {
		return this.tab.takeEvents();
	}

	void close() {
		if (!this.closed) {
			this.closed = true;
			this.tabs.detach(this.tab, true);
		}
	}

	/**
	 * The test on this thread has ended.
	 */
	static void closeAll() {
		OF_TEST.get().forEach(OpenTab::close);
		OF_TEST.remove();
	}

}
