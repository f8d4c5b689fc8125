package io.github.reflexboot.observation;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.measure.WholeMorphReason;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What browsers tell with their signs of life of the pages that they have morphed as a
 * whole.
 */
@Tag("same-on-every-server")
class WholeMorphTests {

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(CounterApplication.class), "reflex.connection.heartbeat=1s");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void aSignOfLifeTellsWhyAndHowOften() {
		long scripts = count(WholeMorphReason.SCRIPTS);
		try (TestSocket tab = server.open().silent()) {
			answerPing(tab, "{\"type\":\"pong\",\"whole\":{\"scripts\":2}}");
			await().until(() -> count(WholeMorphReason.SCRIPTS) == scripts + 2);
		}
	}

	@Test
	void moreThanAPageCanBeMorphedCountsAsThatAndOtherWordsAsNothing() {
		long much = count(WholeMorphReason.MUCH);
		try (TestSocket tab = server.open().silent()) {
			answerPing(tab, "{\"type\":\"pong\",\"whole\":{\"made up\":3,\"MUCH\":3,\"much\":2000000000}}");
			await().until(() -> count(WholeMorphReason.MUCH) == much + 1000);
		}
	}

	@Test
	void aSignOfLifeThatNobodyAskedForCountsForNothing() {
		long place = count(WholeMorphReason.PLACE);
		try (TestSocket tab = server.open().silent()) {
			tab.sendText("{\"type\":\"pong\",\"whole\":{\"place\":2}}");
			tab.ask("/counter", "Counter#increment");
			assertThat(count(WholeMorphReason.PLACE)).isEqualTo(place);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "1", "\"root\"", "{\"root\":-1}", "{\"root\":0}", "{\"root\":1.5}",
			"{\"root\":\"1\"}", "{\"root\":3000000000}", "{\"root\":{}}" })
	void whatIsNoNumberOfTimesIsNoSignOfLife(String whole) {
		try (TestSocket tab = server.open().silent()) {
			answerPing(tab, "{\"type\":\"pong\",\"whole\":" + whole + "}");
			assertThat(tab.next().path("message").asString()).contains("'whole'");
			assertThat(count(WholeMorphReason.ROOT)).isZero();
		}
	}

	private static void answerPing(TestSocket tab, String pong) {
		while (!tab.nextRaw().path("type").asString().equals("ping")) {
			// Others come before.
		}
		tab.sendText(pong);
	}

	private static long count(WholeMorphReason reason) {
		return server.bean(Measures.class).wholeMorphs(reason);
	}

}
