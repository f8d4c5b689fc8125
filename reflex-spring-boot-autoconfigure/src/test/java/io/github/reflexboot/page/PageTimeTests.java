package io.github.reflexboot.page;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.HeavyApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a reflex and its page may take.
 */
@Tag("threads")
class PageTimeTests {

	private static final String LIMIT = "reflex.limits.page-timeout=600ms";

	private static TestServer server;

	private static TestServer patient;

	private final HeavyApplication.Journal journal = server.bean(HeavyApplication.Journal.class);

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(HeavyApplication.class), LIMIT, "reflex.threads=3",
				"reflex.limits.running-per-address=3", "reflex.session.lock=none", "reflex.connection.heartbeat=1s");
		patient = TestServer.start(List.of(HeavyApplication.class));
	}

	@AfterAll
	static void stop() {
		server.close();
		patient.close();
	}

	@BeforeEach
	void forget() {
		server.newVisitor();
		this.journal.begun().drainPermits();
		this.journal.ended().drainPermits();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/unset", "/context" })
	void aPageThatNeverEndsIsEndedAtItsTimeLimitAndSaidToBe(String page) throws Exception {
		try (TestSocket socket = server.open()) {
			JsonNode answer = socket.ask(page, null);
			assertThat(answer.path("type").asString()).isEqualTo("error");
			assertThat(answer.path("message").asString()).contains("takes longer than 600 ms",
					"reflex.limits.page-timeout");
			assertThat(this.journal.ended().tryAcquire(20, TimeUnit.SECONDS)).isTrue();
			assertThat(socket.ask("/page", "Heavy#quick").path("type").asString()).isEqualTo("nothing");
			assertThat(socket.hasNothingMore()).isTrue();
		}
	}

	@Test
	void pagesThatNeverEndLeaveTheThreadsToOthersAndTheLifeSignsToAll() {
		List<TestSocket> endless = new ArrayList<>();
		try (TestSocket other = server.open()) {
			for (int i = 0; i < 9; i++) {
				TestSocket socket = server.open();
				endless.add(socket);
				socket.send("/unset", null);
			}
			assertThat(other.nextRaw().path("type").asString()).isEqualTo("welcome");
			assertThat(other.nextRaw().path("type").asString()).isEqualTo("ping");
			assertThat(other.ask("/page", "Heavy#quick").path("type").asString()).isEqualTo("nothing");
			endless.forEach((socket) -> socket.next("1", "error"));
		}
		finally {
			endless.forEach(TestSocket::close);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/unset", "/context" })
	void aPageThatNeverEndsEndsWithItsConnection(String page) throws Exception {
		HeavyApplication.Journal journal = patient.bean(HeavyApplication.Journal.class);
		TestSocket socket = patient.open();
		socket.send(page, null);
		assertThat(journal.begun().tryAcquire(20, TimeUnit.SECONDS)).isTrue();
		socket.close();
		assertThat(journal.ended().tryAcquire(20, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void aStreamOfEventsIsEndedWithoutWaitingForIt() throws Exception {
		try (TestSocket socket = server.open()) {
			assertThat(socket.ask("/events", null).path("type").asString()).isEqualTo("error");
			if (this.journal.begun().tryAcquire()) {
				assertThat(this.journal.ended().tryAcquire(20, TimeUnit.SECONDS)).isTrue();
			}
		}
	}

	@Test
	void anActionThatTakesLongIsAnsweredOnceAndItsPageIsRunAgainWhenItIsDone() throws Exception {
		try (TestSocket socket = server.open()) {
			this.journal.hold();
			String slow = socket.send("/page", "Heavy#hold");
			assertThat(socket.next(slow, "error").path("message").asString()).contains("takes longer than 600 ms",
					"it goes on", "no need to try again");
			String next = socket.send("/page", "Heavy#quick");
			assertThat(this.journal.running()).isEqualTo(1);
			this.journal.release();
			assertThat(socket.next().path("type").asString()).isEqualTo("refresh");
			socket.next(next, "nothing");
			assertThat(socket.hasNothingMore()).isTrue();
		}
	}

	@Test
	void lifeSignsGoOnWhenAllThreadsAreHeld() {
		this.journal.hold();
		List<TestSocket> holding = new ArrayList<>();
		try {
			for (int i = 0; i < 5; i++) {
				TestSocket socket = server.open();
				socket.send("/page", "Heavy#hold");
				holding.add(socket);
			}
			this.journal.begun().acquireUninterruptibly(3);
			try (TestSocket alive = server.open(); TestSocket silent = server.open().silent()) {
				assertThat(silent.closeCode()).isEqualTo(4408);
				assertThat(alive.isClosed()).isFalse();
			}
		}
		finally {
			this.journal.release();
			holding.forEach(TestSocket::close);
		}
	}

}
