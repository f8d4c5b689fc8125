package io.github.reflexboot.websocket;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.app.OrderReflex;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends mutated frames over several connections, for as long as the system property
 * {@code fuzz.seconds} says, five minutes by default. Its name keeps it out of the
 * ordinary tests.
 */
class FrameFuzz {

	private static final int CONNECTIONS = 6;

	private static final int FRAMES = 30;

	private static final List<String> FRAMES_OF_BROWSERS = List.of(
			"{\"type\":\"reflex\",\"id\":\"%s\",\"target\":\"Counter#add\",\"url\":\"/counter\",\"element\":{\"tagName\":\"A\","
					+ "\"attributes\":{\"data-x\":\"1\"}},\"params\":[[\"a\",\"b\"],[\"c\",\"\u20ac\"]],\"args\":[1]}",
			"{\"type\":\"reflex\",\"id\":\"%s\",\"url\":\"/counter\"}",
			"{\"type\":\"reflex\",\"id\":\"%s\",\"target\":\"Order#slowly\",\"url\":\"/counter\",\"args\":[7]}",
			"{\"type\":\"subscribe\",\"id\":\"%s\",\"groups\":[\"abc\",\"def\"]}", "{\"type\":\"pong\",\"id\":\"%s\"}");

	private final long seed = System.nanoTime();

	private final Random random = new Random(this.seed);

	private final JsonMapper mapper = new JsonMapper();

	private final ConcurrentLinkedQueue<String> uncaught = new ConcurrentLinkedQueue<>();

	private int ids;

	@Test
	@Timeout(value = 1, unit = TimeUnit.DAYS)
	void noFrameBreaksTheServer() throws Exception {
		System.out.println("seed of the fuzz: " + this.seed);
		Duration time = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 300));
		Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> this.uncaught.add(thread + ": " + failure));
		try (TestServer server = TestServer.start(
				List.of(CounterApplication.class, OrderReflex.class, OrderReflex.Journal.class),
				"logging.level.root=off", "reflex.connection.heartbeat=2s", "reflex.limits.waiting=1000")) {
			MessageCodec codec = server.bean(MessageCodec.class);
			long sent = 0;
			List<Long> heap = new ArrayList<>();
			long begin = System.nanoTime();
			while (System.nanoTime() - begin < time.toNanos()) {
				sent += round(server, codec);
				if (heap.size() <= 20 * (System.nanoTime() - begin) / time.toNanos()) {
					heap.add(usedMegabytes());
				}
			}
			System.out
				.println(sent + " frames, heap after collections in MB: " + heap + ", threads that run: " + running());
			assertThat(this.uncaught).isEmpty();
			assertThat(running()).isZero();
			assertThat(heap.get(heap.size() - 1)).as("%s", heap).isLessThan(heap.get(heap.size() / 4) + 20);
		}
		finally {
			Thread.setDefaultUncaughtExceptionHandler(null);
		}
	}

	private int round(TestServer server, MessageCodec codec) {
		server.newVisitor();
		server.get("/counter");
		try (TestSocket other = server.open()) {
			List<TestSocket> sockets = new ArrayList<>();
			List<Map.Entry<TestSocket, Set<String>>> expected = new ArrayList<>();
			Set<String> used = new HashSet<>();
			for (int i = 0; i < CONNECTIONS; i++) {
				TestSocket socket = server.open();
				sockets.add(socket);
				expected.add(Map.entry(socket, new HashSet<>()));
			}
			for (int i = 0; i < CONNECTIONS * FRAMES; i++) {
				Map.Entry<TestSocket, Set<String>> one = expected.get(this.random.nextInt(CONNECTIONS));
				String frame = frame();
				String id = codec.readId(frame);
				// An identifier that was sent before could be either answer.
				if (id == null || used.add(id)) {
					if (id != null && isReflexOrBroken(frame)) {
						one.getValue().add(id);
					}
					one.getKey().sendText(frame);
				}
			}
			expected.forEach((one) -> assertThatAllAreAnsweredOnce(one.getKey(), one.getValue()));
			assertThat(other.ask("/counter", null).path("type").asString()).isEqualTo("morph");
			sockets.forEach(TestSocket::close);
		}
		return CONNECTIONS * FRAMES;
	}

	/**
	 * What is well-formed and no reflex gets no answer.
	 */
	private boolean isReflexOrBroken(String frame) {
		try {
			JsonNode json = this.mapper.readTree(frame);
			String type = json.path("type").asString("");
			return !List.of("ping", "pong", "subscribe").contains(type);
		}
		catch (JacksonException ex) {
			return true;
		}
	}

	private void assertThatAllAreAnsweredOnce(TestSocket socket, Set<String> expected) {
		String last = "end" + this.ids++;
		socket.sendText("{\"type\":\"reflex\",\"id\":\"" + last + "\",\"url\":\"/counter\"}");
		Set<String> missing = new HashSet<>(expected);
		Set<String> answered = new HashSet<>();
		for (JsonNode message = socket.next(); !last.equals(message.path("id").asString("")); message = socket.next()) {
			String id = message.path("id").asString(null);
			if (id != null) {
				assertThat(answered.add(id)).as("a second answer to %s", id).isTrue();
				missing.remove(id);
			}
		}
		assertThat(missing).isEmpty();
	}

	private String frame() {
		StringBuilder frame = new StringBuilder(
				FRAMES_OF_BROWSERS.get(this.random.nextInt(FRAMES_OF_BROWSERS.size())).replace("%s", "i" + this.ids++));
		for (int mutations = this.random.nextInt(4); mutations > 0 && !frame.isEmpty(); mutations--) {
			int at = this.random.nextInt(frame.length());
			switch (this.random.nextInt(6)) {
				case 0 -> frame.setCharAt(at, (char) this.random.nextInt(128));
				case 1 -> frame.deleteCharAt(at);
				case 2 -> frame.insert(at, frame.substring(at, Math.min(frame.length(), at + 20)));
				case 3 -> frame.setLength(at);
				case 4 -> frame.insert(at,
						any("[", "]", "{", "}", "\"", ",", ":", "null", "1e999", "\\u0000", "\uD83D\uDE00"));
				default -> frame.insert(at, any("[", "x", "{\"a\":", "9", ",").repeat(this.random.nextInt(2000)));
			}
		}
		// The client of the JDK sends no half characters.
		return new String(frame.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

	private String any(String... of) {
		return of[this.random.nextInt(of.length)];
	}

	private static long usedMegabytes() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
	}

	private static long running() {
		return Thread.getAllStackTraces()
			.entrySet()
			.stream()
			.filter((thread) -> thread.getKey().getName().startsWith("reflex-"))
			.filter((thread) -> java.util.Arrays.stream(thread.getValue())
				.anyMatch((frame) -> frame.getMethodName().equals("runNext")))
			.count();
	}

}
