package io.github.reflexboot.invoke;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.LaterApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Actions that return before they are done.
 */
@Tag("threads")
@Tag("same-on-every-server")
class LaterTests {

	private static TestServer server;

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(LaterApplication.class), "reflex.limits.action-timeout=300ms");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		this.socket = server.open();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@ParameterizedTest
	@CsvSource({ "future, by a future", "callable, kept true", "emptyMono, by a mono" })
	void thePageIsRunWhenItIsDone(String action, String seen) {
		assertThat(ask(action).path("html").asString()).contains("<p id=\"seen\">" + seen + "</p>");
	}

	@ParameterizedTest
	@CsvSource({ "futureRedirect, /elsewhere", "deferred, /deferred", "mono, /mono", "flux, /last" })
	void aRedirectCanComeLater(String action, String url) {
		assertThat(ask(action).toString()).contains("\"type\":\"navigate\"", "\"url\":\"" + url + "\"");
	}

	@ParameterizedTest
	@CsvSource({ "failingFuture, late failure", "failingDeferred, deferred failure", "failingMono, reactive failure" })
	void whatFailsLaterIsAnErrorWithItsCause(String action, String message) {
		assertThat(ask(action).path("message").asString()).contains("IllegalStateException: " + message);
	}

	@Test
	void whatTakesTooLongIsAnErrorAndIsCancelled() {
		assertThat(ask("never").path("message").asString())
			.contains("did not complete within 300 ms (reflex.limits.action-timeout)");
		assertThat(LaterApplication.NEVER).isCancelled();
	}

	private JsonNode ask(String action) {
		return this.socket.ask("/seen", "Later#" + action);
	}

}
