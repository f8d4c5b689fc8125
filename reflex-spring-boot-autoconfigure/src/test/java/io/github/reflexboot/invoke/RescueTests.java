package io.github.reflexboot.invoke;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.RescueApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code @ExceptionHandler} methods for what actions throw.
 */
@Tag("same-on-every-server")
class RescueTests {

	private static TestServer server;

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(RescueApplication.class));
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

	@Test
	void theReflexHandlesItsOwnExceptionsAndThePageIsShown() {
		assertThat(ask("argument").path("html").asString()).contains("<p id=\"seen\">wrong in Rescue#argument</p>",
				"<p id=\"page\">by the action</p>");
	}

	@Test
	void whatTheFailedActionAskedOfTheBrowserIsForgotten() {
		assertThat(ask("argument").has("operations")).isFalse();
		assertThat(ask("argument").has("payload")).isFalse();
	}

	@Test
	void aHandlerIsFoundByTheCause() {
		assertThat(ask("caused").path("html").asString()).contains("deep in Rescue#caused");
	}

	@Test
	void adviceForReflexesHandlesWhatTheReflexDoesNot() {
		assertThat(ask("state").path("html").asString()).contains("<p id=\"seen\">by the advice</p>");
	}

	@Test
	void aHandlerCanRedirect() {
		assertThat(ask("unsupported").path("url").asString()).isEqualTo("/sorry");
	}

	@Test
	void adviceForPagesIsNotAsked() {
		JsonNode answer = ask("unhandled");
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("nobody");
	}

	@Test
	void aHandlerThatFailsIsAnError() {
		assertThat(ask("badIo").path("message").asString()).contains("the handler failed as well");
	}

	@Test
	void haltingIsNoErrorToHandle() {
		assertThat(ask("halt").path("type").asString()).isEqualTo("halted");
	}

	private JsonNode ask(String action) {
		return this.socket.ask("/seen", "Rescue#" + action);
	}

}
