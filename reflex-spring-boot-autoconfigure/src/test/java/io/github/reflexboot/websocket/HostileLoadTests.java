package io.github.reflexboot.websocket;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Browsers that ask for more than they may, in bursts and with connections of all kinds.
 */
class HostileLoadTests {

	private static final int RATE = 60;

	private static final int BURST = 5;

	private static final int WAITING = 8;

	private static final int CONNECTIONS = 4;

	private static TestServer server;

	private final long seed = System.nanoTime();

	private final Random random = new Random(this.seed);

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(CounterApplication.class), "reflex.limits.rate=" + RATE,
				"reflex.limits.burst=" + BURST, "reflex.limits.waiting=" + WAITING,
				"reflex.limits.connections-per-session=" + CONNECTIONS, "logging.level.io.github.reflexboot=off");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
		server.get("/counter");
	}

	@Test
	void noConnectionGetsMoreThanItsPaceAndWhoKeepsToItLosesNothing() {
		System.out.println("seed of the bursts: " + this.seed);
		CounterApplication application = server.bean(CounterApplication.class);
		application.reset();
		int answered = 0;
		int closed = 0;
		for (int round = 0; round < 20; round++) {
			long begin = System.nanoTime();
			Browser browser = new Browser(round % 2 == 0);
			browser.run();
			double seconds = (System.nanoTime() - begin) / 1e9;
			assertThat((double) browser.answered).as("in %s seconds", seconds)
				.isLessThanOrEqualTo(1 + BURST + RATE * seconds);
			answered += browser.answered;
			closed += browser.closed ? 1 : 0;
		}
		assertThat(closed).isPositive();
		assertThat(application.pageRuns()).isBetween(answered, answered + closed);
	}

	@Test
	void aSessionHasNeverMoreConnectionsThanItMayAndAlwaysThatMany() {
		System.out.println("seed of the connections: " + this.seed);
		for (int round = 0; round < 10; round++) {
			newVisitor();
			List<TestSocket> open = new ArrayList<>();
			for (int i = 0; i < 15; i++) {
				int place = this.random.nextInt(Math.max(1, open.size()));
				if (!open.isEmpty() && this.random.nextBoolean()) {
					TestSocket old = open.get(place);
					open.set(place, server.openAgain(old.key()));
					assertThat(old.closeCode()).isEqualTo(4409);
				}
				else {
					TestSocket another = this.random.nextBoolean() ? server.open() : server.openAgain("short");
					if (open.size() < CONNECTIONS) {
						open.add(another);
					}
					else {
						assertThat(another.closeCode()).isEqualTo(4429);
					}
				}
			}
			open.forEach((each) -> assertThat(each.ask("/counter", null).path("type").asString()).isEqualTo("morph"));
			open.forEach(TestSocket::close);
		}
	}

	/**
	 * Sends bursts. A modest one has never more without an answer than may wait.
	 */
	private final class Browser {

		private final Random random = HostileLoadTests.this.random;

		private final boolean modest;

		private int sent;

		private int answered;

		private int refused;

		private int latest;

		private boolean closed;

		private Browser(boolean modest) {
			this.modest = modest;
		}

		void run() {
			try (TestSocket socket = server.open()) {
				for (int i = 0; i < 8 && !this.closed; i++) {
					int burst = this.random.nextInt(1, this.modest ? WAITING : 3 * WAITING);
					boolean fits = this.sent - this.answered - this.refused + burst <= WAITING;
					if (!fits && (this.modest || this.random.nextBoolean())) {
						takeAnswers(socket);
					}
					for (int j = 0; j < burst; j++) {
						socket.sendIfOpen("/counter", null);
						this.sent++;
					}
				}
				takeAnswers(socket);
				assertThat(this.modest && socket.isClosed()).isFalse();
			}
		}

		private void takeAnswers(TestSocket socket) {
			while (this.answered + this.refused < this.sent && !this.closed) {
				JsonNode answer = socket.nextOrEnd();
				switch (answer.path("type").asString()) {
					case "welcome", "ping" -> {
					}
					case "morph" -> {
						assertThat(answer.path("id").asInt()).isGreaterThan(this.latest);
						this.latest = answer.path("id").asInt();
						this.answered++;
					}
					case "error" -> {
						assertThat(this.modest).isFalse();
						this.refused++;
					}
					default -> {
						assertThat(socket.closeCode()).isEqualTo(4429);
						assertThat(this.modest).isFalse();
						this.closed = true;
					}
				}
			}
		}

	}

}
