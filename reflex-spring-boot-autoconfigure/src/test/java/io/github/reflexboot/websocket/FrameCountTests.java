package io.github.reflexboot.websocket;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.app.HeavyApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a browser sends counts, not only what calls an action.
 */
@ExtendWith(OutputCaptureExtension.class)
class FrameCountTests {

	private static final String SUBSCRIBE = "{\"type\":\"subscribe\",\"groups\":[\"made-up\"]}";

	private static TestServer server;

	private static TestServer patient;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(HeavyApplication.class), "reflex.limits.rate=1", "reflex.limits.burst=5",
				"reflex.limits.waiting=5");
		patient = TestServer.start(List.of(HeavyApplication.class), "reflex.connection.heartbeat=2s");
	}

	@AfterAll
	static void stop() {
		server.close();
		patient.close();
	}

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
	}

	@ParameterizedTest
	@ValueSource(strings = { SUBSCRIBE, "{\"type\":\"pong\"}", "{\"type\":\"ping\"}", "{\"type\":\"other\"}", "x", "",
			"{\"type\":\"reflex\",\"id\":\"1\"}",
			"{\"type\":\"pong\",\"more\":\"than it should be to be a sign of life\"}" })
	void whoGoesOnWithFramesOfAnyKindIsDisconnected(String frame) {
		try (TestSocket socket = server.open()) {
			sendUntilClosed(socket, frame, 100);
			assertThat(socket.closeCode()).isEqualTo(4429);
		}
	}

	@Test
	void aMessageThatIsTooLongCountsLikeOthers() {
		try (TestSocket socket = server.open()) {
			sendUntilClosed(socket, "x".repeat(70_000), 100);
			assertThat(socket.closeCode()).isEqualTo(4429);
		}
	}

	@Test
	void theAnswersToPingsAreFree() {
		try (TestServer limited = TestServer.start(List.of(HeavyApplication.class), "reflex.limits.rate=1",
				"reflex.limits.burst=2", "reflex.limits.waiting=2", "reflex.connection.heartbeat=1s");
				TestSocket socket = limited.open()) {
			for (int pings = 0; pings < 6;) {
				pings += socket.nextRaw().path("type").asString().equals("ping") ? 1 : 0;
			}
			assertThat(socket.isClosed()).isFalse();
			assertThat(socket.ask("/page", null).path("type").asString()).isEqualTo("morph");
		}
	}

	@Test
	void aPageThatJoinsGroupsDoesSoInTheOrderOfItsMessages() throws Exception {
		HeavyApplication.Journal journal = patient.bean(HeavyApplication.Journal.class);
		journal.hold();
		try (TestSocket socket = patient.open()) {
			String held = socket.send("/page", "Heavy#hold");
			journal.begun().acquire();
			socket.sendText(SUBSCRIBE);
			String last = socket.send("/page", "Heavy#quick");
			journal.release();
			socket.next(held, "morph");
			assertThat(List.of(socket.next().toString(), socket.next().toString()))
				.anyMatch((m) -> m.contains("refresh"))
				.anyMatch((message) -> message.contains("\"id\":\"" + last + "\""));
		}
		finally {
			journal.release();
		}
	}

	@Test
	void whatIsNoMessageTakesFewShortLinesOfTheLog(CapturedOutput output) {
		long seed = System.nanoTime();
		System.out.println("seed of the broken frames: " + seed);
		Random random = new Random(seed);
		int before = output.getAll().length();
		for (int tab = 0; tab < 10; tab++) {
			patient.newVisitor();
			try (TestSocket socket = patient.open()) {
				for (int i = 0; i < 40; i++) {
					socket.sendText(
							"{\"type\":\"" + "y".repeat(random.nextInt(50_000, 60_000)) + "\",\"id\":\"" + i + "\"}");
					socket.next(String.valueOf(i), "error");
				}
			}
		}
		String logged = output.getAll().substring(before);
		assertThat(logged.lines().filter((line) -> line.contains("Malformed message"))).hasSizeLessThanOrEqualTo(60)
			.isNotEmpty()
			.allMatch((line) -> line.length() < 600);
		assertThat(logged.length()).isLessThan(60 * 600 + 10_000);
	}

	private static void sendUntilClosed(TestSocket socket, String frame, int most) {
		for (int i = 0; i < most && !socket.isClosed(); i++) {
			try {
				socket.sendText(frame);
			}
			catch (IllegalStateException ex) {
				return;
			}
		}
	}

}
