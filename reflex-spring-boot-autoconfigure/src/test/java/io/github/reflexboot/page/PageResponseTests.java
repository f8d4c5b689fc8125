package io.github.reflexboot.page;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.tab.AbstractRoundTripTests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page responds decides what the browser is told.
 */
class PageResponseTests extends AbstractRoundTripTests {

	@Test
	void theExceptionHandlerOfThePageHandlesWhatThePageThrows() {
		JsonNode answer = this.socket.ask("/handled", null);
		assertThat(answer.path("html").asString()).contains("handled: page broke");
	}

	@Test
	void aPageThatFailsAfterTheActionIsReportedAsDone() {
		JsonNode answer = this.socket.ask("/broken", "Counter#increment");
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("'Counter#increment' ran", "GET /broken answered 500");
		assertThat(server.get("/counter").body()).contains("<output id=\"count\">1</output>");
	}

	@Test
	void aTemplateThatFailsIsReported() {
		JsonNode answer = this.socket.ask("/bad-template", null);
		assertThat(answer.path("type").asString()).isEqualTo("error");
	}

	@Test
	void aRedirectOfThePageNavigates() {
		JsonNode answer = this.socket.ask("/away", "Counter#increment");
		assertThat(answer.path("type").asString()).isEqualTo("navigate");
		assertThat(answer.path("url").asString()).isEqualTo("/counter?from=away");
	}

	@Test
	void aRedirectOfThePageIsToldFromOneThatNoActionHasRunBefore() {
		assertThat(this.socket.ask("/away", "Counter#increment").path("from").asString()).isEqualTo("page");
		assertThat(this.socket.ask("/away", null).has("from")).isFalse();
	}

	@Test
	void aRedirectToAnotherSiteKeepsItsAddress() {
		assertThat(this.socket.ask("/elsewhere", null).path("url").asString()).isEqualTo("https://example.org/x?y=1");
	}

	@Test
	void aRefusedPageIsLoadedAnew() {
		assertThat(this.socket.ask("/status?code=401", null).path("type").asString()).isEqualTo("reload");
		assertThat(this.socket.ask("/status?code=403", null).path("type").asString()).isEqualTo("reload");
	}

	@Test
	void aPageThatIsNotThereIsAnErrorAndCallsNothing() {
		JsonNode answer = this.socket.ask("/nowhere", "Counter#increment");
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString())
			.contains("GET /nowhere shows no page. 'Counter#increment' was not called. No controller answers it");
		assertThat(server.get("/counter").body()).contains("<output id=\"count\">0</output>");
	}

	@Test
	void aStaticResourceIsNoPageAndCallsNothing() {
		JsonNode answer = this.socket.ask("/static.html", "Counter#increment");
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(server.get("/counter").body()).contains("<output id=\"count\">0</output>");
	}

	@Test
	void anAnswerThatIsNotHtmlIsAnError() {
		JsonNode answer = this.socket.ask("/json", null);
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("Pages#json, which is a @ResponseBody");
	}

	@Test
	void aPageAnsweredOnlyByPostIsAnError() {
		JsonNode answer = this.socket.ask("/post-only", null);
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("answer to a posted form? Redirect after the post");
	}

	@Test
	void aForwardRunsTheActionOnce() {
		JsonNode answer = this.socket.ask("/forward", "Counter#increment");
		assertThat(answer.path("html").asString()).contains("<output id=\"count\">1</output>");
	}

	@Test
	void asynchronousPagesAreAwaited() {
		for (String page : List.of("/callable", "/deferred", "/async-context")) {
			JsonNode answer = this.socket.ask(page, "Counter#increment");
			assertThat(answer.path("html").asString()).as("%s", answer).contains("later");
		}
		assertThat(server.get("/counter").body()).contains("<output id=\"count\">3</output>");
	}

	@Test
	void anAsynchronousPageThatTakesTooLongIsAnError() {
		assertThat(this.socket.ask("/never", null).path("type").asString()).isEqualTo("error");
	}

	@Test
	void aControllerThatWritesAndFlushesIsCollectedWhole() {
		assertThat(this.socket.ask("/stream", null).path("html").asString()).hasSize(100_000).endsWith("</html>");
	}

	@Test
	void aLongPageIsCollectedWhole() {
		assertThat(this.socket.ask("/long", null).path("html").asString()).isEqualTo(server.get("/long").body());
	}

	@Test
	void aPageRunsOnTheThreadOfItsReflex() {
		assertThat(this.socket.ask("/thread", null).path("html").asString()).startsWith("reflex-");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/breaks-off", "/breaks-off-later" })
	void aPageThatBreaksOffIsAnErrorAndNotShownByHalves(String url) {
		assertThat(this.socket.ask(url, null).path("message").asString()).contains("GET " + url + " answered 500");
	}

	@Test
	void theCharsetOfThePageIsRespected() {
		assertThat(this.socket.ask("/latin1", null).path("html").asString()).contains("grüße");
	}

}
