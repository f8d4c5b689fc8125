package io.github.reflexboot.websocket;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.app.SessionApplication;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page that connects again is the tab that it was, and nobody else can be that tab.
 */
class SamePageTests {

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(SessionApplication.class), "reflex.limits.connections-per-session=2");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void begin() {
		server.newVisitor();
		server.get("/begin");
	}

	@Test
	void aPageThatConnectsAgainIsTheSameTab() {
		TestSocket first = server.open();
		String key = first.key();
		first.close();
		try (TestSocket again = server.openAgain(key)) {
			assertThat(again.tab()).isEqualTo(first.tab());
			assertThat(again.key()).isEqualTo(key);
		}
	}

	@Test
	void alsoToAServerThatWasStartedAnew() {
		TestSocket first = server.open();
		String key = first.key();
		stop();
		start();
		begin();
		try (TestSocket again = server.openAgain(key)) {
			assertThat(again.tab()).isEqualTo(first.tab());
		}
	}

	@Test
	void everyOtherPageIsAnotherTab() {
		try (TestSocket first = server.open(); TestSocket second = server.open()) {
			assertThat(second.tab()).isNotEqualTo(first.tab());
			assertThat(second.key()).isNotEqualTo(first.key());
		}
	}

	@Test
	void whoKnowsTheIdentifierOfATabCannotTakeItsPlace() {
		try (TestSocket tab = server.open(); TestSocket thief = server.openAgain(tab.tab())) {
			assertThat(thief.tab()).isNotEqualTo(tab.tab());
			assertThat(tab.ask("/page", null).path("type").asString()).isEqualTo("morph");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "short", "0123456789012345678901234567890", "012345678901234567890123456789012",
			"0123456789012345678901234567890!" })
	void whatIsNoKeyIsNotTakenForOne(String other) {
		try (TestSocket socket = server.openAgain(other)) {
			assertThat(socket.key()).doesNotStartWith(other).hasSize(49);
			assertThat(socket.subprotocol()).isEqualTo("reflex.v1");
		}
	}

	@Test
	void theConnectionThatAPageHasGivenUpIsClosed() {
		try (TestSocket first = server.open(); TestSocket again = server.openAgain(first.key())) {
			assertThat(first.closeCode()).isEqualTo(4409);
			server.bean(ReflexBroadcaster.class).toTab(first.tab()).send(new Operations().setTitle("news"));
			assertThat(again.next().path("type").asString()).isEqualTo("operations");
		}
	}

	@Test
	void aPageThatConnectsAgainDoesNotCountTwice() {
		try (TestSocket other = server.open(); TestSocket first = server.open()) {
			try (TestSocket again = server.openAgain(first.key())) {
				assertThat(again.ask("/page", null).path("type").asString()).isEqualTo("morph");
				assertThat(other.ask("/page", null).path("type").asString()).isEqualTo("morph");
			}
		}
	}

}
