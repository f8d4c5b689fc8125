package io.github.reflexboot.page;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages whose status is not 200, and addresses that are written in unusual ways: what a
 * browser shows is shown.
 */
class PageStatusTests {

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(StatusApplication.class));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void nothingHasRun() {
		StatusApplication.calls.set(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/status/400", "/status/404", "/status/422", "/status/500", "/declared", "/handled",
			"/entity" })
	void aPageWithAStatusOfItsOwnIsShown(String url) {
		assertThat(server.get(url).statusCode()).isGreaterThanOrEqualTo(400);
		JsonNode answer = ask(server, url);
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("morph");
		assertThat(answer.path("html").asString()).contains("calls 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sent/404", "/sent/500", "/thrown", "/response-status" })
	void anErrorPageIsNot(String url) {
		assertThat(server.get(url).headers().firstValue("Content-Type")).isPresent();
		JsonNode answer = ask(server, url);
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("error");
		assertThat(StatusApplication.calls).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/status/401", "/status/403" })
	void whatRefusesTheVisitorIsLeftToTheBrowser(String url) {
		assertThat(ask(server, url).path("type").asString()).isEqualTo("reload");
	}

	@Test
	void whereThePageIsShownFirstItHasToSayThatAllIsWell() {
		try (TestServer strict = TestServer.start(List.of(StatusApplication.class),
				"reflex.security.show-page-first=true")) {
			assertThat(ask(strict, "/status/404").path("type").asString()).isEqualTo("error");
			assertThat(ask(strict, "/sent/404").path("type").asString()).isEqualTo("error");
			assertThat(StatusApplication.calls).hasValue(0);
			assertThat(ask(strict, "/tags/a").path("type").asString()).isEqualTo("morph");
		}
	}

	@Test
	void whatIsShownInPlaceOfThePageIsLeftToTheBrowserAndNothingRuns() {
		assertThat(server.get("/loaded/0").body()).startsWith("<html");
		assertThat(ask(server, "/loaded/0").path("type").asString()).isEqualTo("reload");
		assertThat(StatusApplication.calls).hasValue(0);
		assertThat(ask(server, "/loaded/1").path("type").asString()).isEqualTo("morph");
	}

	@Test
	void whoeverEndsAnExpiredSessionInPlaceOfThePageLeavesTheRestToTheBrowser() {
		server.newVisitor();
		try (TestSocket socket = server.open()) {
			assertThat(socket.ask("/status/200?expired", "Status#act").path("type").asString()).isEqualTo("reload");
			assertThat(StatusApplication.calls).hasValue(0);
		}
	}

	@ParameterizedTest
	@CsvSource({ "act, morph", "stay, nothing", "away, navigate", "fail, error" })
	void anInterceptorFindsAViewWhateverTheActionDoes(String action, String answer) {
		StatusApplication.views.set(0);
		try (TestSocket socket = server.open()) {
			assertThat(socket.ask("/status/200", "Status#" + action).path("type").asString()).isEqualTo(answer);
		}
		assertThat(StatusApplication.views).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tags/50%25%20off", "/tags/a%3Bb", "/tags/a%2Eb", "/tags/%252e%252e", "/tags/%2525",
			"/tags/a;jsessionid=0123456789ABCDEF", "/tags/a;jsessionid=node0abc.node0?x=;jsessionid=1" })
	void anAddressThatABrowserCanOpenCanReact(String url) {
		boolean isShown = server.get(url).statusCode() == 200;
		JsonNode answer = ask(server, url);
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo(isShown ? "morph" : "error");
		assertThat(StatusApplication.calls).hasValue(isShown ? 1 : 0);
		if (isShown) {
			assertThat(answer.path("html").asString()).startsWith(server.get(url).body().split(" calls")[0]);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tags/a;x=1", "/tags/a;jsessionid=1;x=1", "/tags;jsessionid=1/a",
			"/tags/a;jsessionid=/../b", "/x/..;jsessionid=1", "/tags/%2e%2e", "/tags/..%2fa" })
	void nothingElseIsHiddenInAPath(String url) {
		assertThat(ask(server, url).path("type").asString()).isEqualTo("error");
		assertThat(StatusApplication.calls).hasValue(0);
	}

	private static JsonNode ask(TestServer server, String url) {
		try (TestSocket socket = server.open()) {
			return socket.ask(url, "Status#act");
		}
	}

}
