package io.github.reflexboot.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.CasesApplication;
import io.github.reflexboot.app.CasesState;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One table, two ways: each case as the {@code GET} of a browser and as a reflex. The
 * outcomes agree, and the action runs exactly where all that stands before the page's
 * controller lets pass.
 */
@ParameterizedClass
@ValueSource(strings = { TestServer.JPA + "," + TestServer.SESSION, TestServer.JPA })
class SecurityCaseTests {

	private static TestServer server;

	SecurityCaseTests(String exclude) {
	}

	@BeforeParameterizedClassInvocation
	static void start(String exclude) {
		server = TestServer.start(List.of(CasesApplication.class), "spring.autoconfigure.exclude=" + exclude,
				"spring.session.jdbc.initialize-schema=always", "spring.datasource.generate-unique-name=true",
				"reflex.session.check-interval=1h");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		server.close();
	}

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
		state().reset();
	}

	@AfterEach
	void logOut() {
		server.post("/logout", "");
	}

	static Stream<SecurityCase> cases() {
		return SecurityCase.all();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void theOutcomesAgree(SecurityCase visit) {
		Outcome page = page(visit);
		assertThat(page.kind()).as("%s", page).isEqualTo(visit.expected());
		newVisitor();
		assertThat(reflex(visit)).isEqualTo(page.kind().equals("error") ? new Outcome("error", "") : page);
		assertThat(state().calls).hasValue(visit.actionRuns() ? 1 : 0);
	}

	private Outcome page(SecurityCase visit) {
		visit.before().accept(server);
		server.get("/open", visit.headers());
		visit.meanwhile().accept(server);
		Outcome page = Outcome.of(server.get(visit.page(), visit.headers()));
		logOut();
		return page;
	}

	private Outcome reflex(SecurityCase visit) {
		visit.before().accept(server);
		server.get("/open", visit.headers());
		try (TestSocket socket = server.open(visit.headers())) {
			socket.ask("/open", null);
			visit.meanwhile().accept(server);
			return reflex(socket, visit);
		}
	}

	/**
	 * Ask as a browser does: where the session is over, connect and ask again.
	 */
	private Outcome reflex(TestSocket first, SecurityCase visit) {
		try {
			return Outcome.of(first.ask(visit.page(), "Case#act"));
		}
		catch (IllegalStateException ex) {
			assertThat(first.closeCode()).isEqualTo(4401);
			try (TestSocket second = server.open(visit.headers())) {
				return Outcome.of(second.ask(visit.page(), "Case#act"));
			}
		}
	}

	private static CasesState state() {
		return server.bean(CasesState.class);
	}

	/**
	 * What becomes of a page: it is shown, the visitor is sent elsewhere, refused, or
	 * gets an error.
	 *
	 * @param kind which of these
	 * @param text the page, or where to
	 */
	private record Outcome(String kind, String text) {

		static Outcome of(HttpResponse<String> response) {
			int status = response.statusCode();
			String type = response.headers().firstValue("Content-Type").orElse("");
			if (status == 302) {
				return new Outcome("away",
						response.headers().firstValue("Location").orElseThrow().replace(server.origin(), ""));
			}
			if (status == 401 || status == 403) {
				return new Outcome("refused", "");
			}
			return (status == 200 && type.startsWith("text/html")) ? new Outcome("page", response.body())
					: new Outcome("error", String.valueOf(status));
		}

		static Outcome of(JsonNode answer) {
			return switch (answer.path("type").asString()) {
				case "morph" -> new Outcome("page", answer.path("html").asString());
				case "navigate" -> new Outcome("away", answer.path("url").asString());
				case "reload", "forbidden" -> new Outcome("refused", "");
				case "error" -> new Outcome("error", "");
				default -> throw new AssertionError("Unexpected " + answer);
			};
		}

	}

}
