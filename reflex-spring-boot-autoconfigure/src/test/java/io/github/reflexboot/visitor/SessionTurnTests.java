package io.github.reflexboot.visitor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.HeavyApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Actions that wait for another one of their session hold no thread.
 */
@Tag("threads")
class SessionTurnTests {

	private static final int THREADS = 4;

	private TestServer server;

	private HeavyApplication.Journal journal;

	private final List<TestSocket> tabs = new ArrayList<>();

	@BeforeEach
	void start() throws InterruptedException {
		this.server = TestServer.start(List.of(HeavyApplication.class), "reflex.threads=" + THREADS,
				"reflex.limits.page-timeout=1s");
		this.journal = this.server.bean(HeavyApplication.Journal.class);
		this.journal.hold();
		for (int i = 0; i < 3 * THREADS; i++) {
			TestSocket tab = this.server.open();
			this.tabs.add(tab);
			tab.send("/page", (i == 0) ? "Heavy#hold" : "Heavy#quick");
			if (i == 0) {
				assertThat(this.journal.begun().tryAcquire(20, TimeUnit.SECONDS)).isTrue();
			}
		}
	}

	@AfterEach
	void stop() {
		this.journal.release();
		this.tabs.forEach(TestSocket::close);
		this.server.close();
	}

	@Test
	void everybodyElseIsServedAndSoIsARefreshOfTheSameSession() {
		try (TestSocket sameSession = this.server.open()) {
			assertThat(sameSession.ask("/page", null).path("type").asString()).isEqualTo("morph");
		}
		this.server.newVisitor();
		try (TestSocket other = this.server.open()) {
			assertThat(other.ask("/page", "Heavy#quick").path("type").asString()).isEqualTo("nothing");
		}
	}

	@Test
	void theirTimeBeginsWhenTheyDo() {
		assertThat(this.tabs.get(0).next("1", "error").path("message").asString()).contains("1 s");
		this.journal.release();
		this.tabs.subList(1, this.tabs.size()).forEach((tab) -> tab.next("1", "nothing"));
	}

}
