package io.github.reflexboot.page;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.Doors;
import io.github.reflexboot.app.DoorsApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Addresses that show no page, to somebody who may see them all.
 */
class NoPageTests {

	private static TestServer server;

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(DoorsApplication.class), "doors.rules=/secret=user,/**=all",
				"management.endpoints.web.exposure.include=health",
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		this.socket = server.open();
		server.bean(Doors.class).calls.set(0);
		server.bean(Doors.class).functions.set(0);
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reflex/session", "/%72eflex/session", "/reflex", "/refle%78", "/reflex/reflex.js",
			"/%72%65flex/cookies/x" })
	void anAddressOfOursIsNoneHoweverItIsWritten(String url) {
		assertThat(refusalOf(url)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/json, Bodies#json", "/rest, Rest#rest", "/entity, Bodies#entity", "/emitter, SseEmitter",
			"/download, StreamingResponseBody", "/writer, writes its response itself", "/anything, may return anything",
			"/actuator/health, OperationHandler#handle", "/error, shows errors", "/handler, no controller of pages",
			"/static.html, the address of a file", "/status-controller, shows no view",
			"/redirect-controller, shows no view", "/forbidden, answers 403", "/csv, produces [text/csv]",
			"/function, no ReflexPage" })
	void aHandlerThatShowsNoPageIsNamed(String url, String reason) {
		assertThat(refusalOf(url)).contains("GET " + url + " shows no page", "'Danger#any' was not called", reason);
	}

	@Test
	void aControllerThatWritesHtmlSaysSo() {
		assertThat(refusalOf("/writer")).contains("add produces = \"text/html\" to its mapping");
		assertThat(this.socket.ask("/html-writer", "Danger#any").path("type").asString()).isEqualTo("morph");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/view?deny=model", "/view?deny=advice", "/valid?name=%20", "/view?id=x",
			"/function-page?deny=function", "/validated?id=1" })
	void whatKeepsThePageFromBeingShownIsAskedBeforeTheAction(String url) {
		assertThat(this.socket.ask(url, "Danger#any").path("type").asString()).isIn("reload", "error");
		assertThat(server.bean(Doors.class).calls).hasValue(0);
	}

	@Test
	void aFunctionalPageShowsWhatTheActionLeft() {
		JsonNode answer = this.socket.ask("/function-page", "Danger#any");
		assertThat(answer.path("html").asString()).contains("by any");
		assertThat(server.bean(Doors.class).calls).hasValue(1);
	}

	@Test
	void aFunctionalPageIsNotRunWhenTheActionFails() {
		assertThat(this.socket.ask("/function-page", "Danger#fail").path("type").asString()).isEqualTo("error");
		assertThat(this.socket.ask("/function-page", "Danger#nothing").path("type").asString()).isEqualTo("nothing");
		assertThat(server.bean(Doors.class).functions).hasValue(0);
	}

	@Test
	void theModelOfAFunctionalPageCannotBeReadBefore() {
		assertThat(this.socket.ask("/function-page", "Danger#look").path("message").asString())
			.contains("model of a functional page cannot be read");
	}

	@Test
	void aModelAttributeThatTheActionChangesIsMadeAnewForThePage() {
		assertThat(this.socket.ask("/counted", "Danger#any").path("html").asString()).contains("calls 1");
	}

	private String refusalOf(String url) {
		JsonNode answer = this.socket.ask(url, "Danger#any");
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("error");
		assertThat(server.bean(Doors.class).calls).as("%s", answer).hasValue(0);
		return answer.path("message").asString();
	}

}
