package io.github.reflexboot;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One reflex through a real server, from the message to the answer.
 */
class RoundTripTests {

	private static TestServer server;

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(CounterApplication.class));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void openPage() {
		server.newVisitor();
		server.get("/counter");
		this.socket = server.open();
		server.bean(CounterApplication.class).reset();
	}

	@AfterEach
	void closePage() {
		this.socket.close();
	}

	@Test
	void anActionRunsAndItsPageComesBack() {
		JsonNode answer = this.socket.ask("/counter", "Counter#increment");
		assertThat(answer.path("type").asString()).isEqualTo("morph");
		assertThat(answer.path("html").asString()).startsWith("<!DOCTYPE html>")
			.contains("<output id=\"count\">1</output>");
	}

	@Test
	void theAnswerDoesNotRepeatTheRequest() {
		JsonNode answer = this.socket.ask("/counter", "Counter#increment", "params", "[[\"secret\",\"s3cret\"]]");
		assertThat(answer.propertyNames()).containsExactly("type", "id", "html");
		assertThat(answer.toString()).doesNotContain("s3cret");
	}

	@Test
	void bothSpellingsOfTheNameFindTheReflex() {
		assertThat(this.socket.ask("/counter", "Counter#increment").path("type").asString()).isEqualTo("morph");
		assertThat(this.socket.ask("/counter", "CounterReflex#increment").path("type").asString()).isEqualTo("morph");
	}

	@Test
	void aRefreshRunsThePageAndNoAction() {
		JsonNode answer = this.socket.ask("/counter", null);
		assertThat(answer.path("html").asString()).contains("<output id=\"count\">0</output>");
	}

	@Test
	void theQueryOfThePageReachesItsController() {
		JsonNode answer = this.socket.ask("/echo?word=gr%C3%BC%C3%9Fe&word=2", null);
		assertThat(answer.path("html").asString()).contains("<p id=\"word\">[grüße, 2]</p>");
	}

	@Test
	void theControllerRunsExactlyOnce() {
		this.socket.ask("/counter", "Counter#increment");
		assertThat(server.bean(CounterApplication.class).pageRuns()).isEqualTo(1);
	}

	@Test
	void aRequestAttributeSetByTheActionReachesTheController() {
		JsonNode answer = this.socket.ask("/attribute", "Counter#attribute");
		assertThat(answer.path("html").asString()).contains("from the action");
	}

	@Test
	void theFlagIsSetForAReflexAndAbsentOtherwise() {
		assertThat(this.socket.ask("/flag", null).path("html").asString()).contains("flag: true");
		assertThat(server.get("/flag").body()).contains("flag: none");
	}

	@Test
	void morphNothingSkipsTheControllerAndKeepsTheSession() {
		JsonNode answer = this.socket.ask("/counter", "Counter#silently");
		assertThat(answer.propertyNames()).containsExactly("type", "id");
		assertThat(answer.path("type").asString()).isEqualTo("nothing");
		assertThat(server.bean(CounterApplication.class).pageRuns()).isZero();
		assertThat(server.get("/counter").body()).contains("<output id=\"count\">1</output>");
	}

	@Test
	void anUnknownReflexIsAnsweredWithWhatWasMeant() {
		JsonNode answer = this.socket.ask("/counter", "Conter#increment");
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("no @Reflex 'Conter'", "Did you mean 'Counter'?");
	}

	@Test
	void anUnknownActionIsAnsweredWithWhatWasMeant() {
		JsonNode answer = this.socket.ask("/counter", "Counter#incremet");
		assertThat(answer.path("message").asString()).contains("CounterReflex has no @ReflexAction 'incremet'",
				"Did you mean 'increment'?");
	}

	@Test
	void whatIsNotAnnotatedCannotBeCalled() {
		for (String action : List.of("helper", "getClass", "toString", "hashCode", "wait", "finalize", "<init>", "")) {
			JsonNode answer = this.socket.ask("/counter", "Counter#" + action);
			assertThat(answer.path("type").asString()).as(action).isEqualTo("error");
		}
		assertThat(server.bean(CounterApplication.class).pageRuns()).isZero();
	}

	@Test
	void argumentsReachTheirParametersInOrder() {
		JsonNode answer = this.socket.ask("/counter", "Counter#arguments", "args",
				"[5,\"x\",[1,2],{\"name\":\"Ada\",\"born\":\"1815-12-10\"},null]");
		assertThat(answer.path("html").asString())
			.contains("5 x [1, 2] Person[name=Ada, born=1815-12-10] null " + "/counter");
	}

	@Test
	void tooFewArgumentsAreRefusedWithTheSignature() {
		JsonNode answer = this.socket.ask("/counter", "Counter#add");
		assertThat(answer.path("message").asString()).contains("Counter#add expects (int step), got 0 arguments");
		assertThat(server.bean(CounterApplication.class).pageRuns()).isZero();
	}

	@Test
	void tooManyArgumentsAreRefusedWithTheSignature() {
		JsonNode answer = this.socket.ask("/counter", "Counter#add", "args", "[1,2]");
		assertThat(answer.path("message").asString()).contains("Counter#add expects (int step), got 2 arguments");
	}

	@Test
	void optionalArgumentsCanBeLeftOut() {
		assertThat(note("Counter#optional", "[1]")).isEqualTo("1 Optional.empty null");
		assertThat(note("Counter#optional", "[1,\"a\",3]")).isEqualTo("1 Optional[a] 3");
		assertThat(this.socket.ask("/counter", "Counter#optional").path("message").asString())
			.contains("expects (int first, Optional<String> second, Integer third), got 0 arguments");
		assertThat(this.socket.ask("/counter", "Counter#optional", "args", "[1,null,null,4]").path("type").asString())
			.isEqualTo("error");
	}

	@Test
	void theLastArgumentCanBeAnyNumberOfThem() {
		assertThat(note("Counter#variable", "[\"a\"]")).isEqualTo("a []");
		assertThat(note("Counter#variable", "[\"a\",1,2]")).isEqualTo("a [1, 2]");
		assertThat(this.socket.ask("/counter", "Counter#variable", "args", "[]").path("type").asString())
			.isEqualTo("error");
	}

	private String note(String target, String args) {
		String html = this.socket.ask("/counter", target, "args", args).path("html").asString();
		return html.replaceAll("(?s).*<p id=\"note\">(.*?)</p>.*", "$1");
	}

	@Test
	void anArgumentOfTheWrongTypeIsRefused() {
		for (String argument : List.of("\"many\"", "null", "1.5", "{}", "[]", "99999999999")) {
			JsonNode answer = this.socket.ask("/counter", "Counter#add", "args", "[" + argument + "]");
			assertThat(answer.path("type").asString()).as(argument).isEqualTo("error");
			assertThat(answer.path("message").asString()).as(argument)
				.contains("Counter#add expects (int step), but argument 1 (step) is");
		}
		assertThat(server.bean(CounterApplication.class).pageRuns()).isZero();
	}

	@Test
	void whatAnActionThrowsNeverReachesTheExceptionHandlerOfThePage() {
		JsonNode answer = this.socket.ask("/counter", "Counter#fail");
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("Counter#fail", "IllegalArgumentException: no luck");
		assertThat(server.bean(CounterApplication.class).handledExceptions()).isZero();
		assertThat(server.bean(CounterApplication.class).pageRuns()).isZero();
	}

	@Test
	void anErrorOfAnActionIsAnAnswerToo() {
		assertThat(this.socket.ask("/counter", "Counter#overflow").path("message").asString())
			.contains("StackOverflowError");
		assertThat(server.bean(CounterApplication.class).pageRuns()).isZero();
		assertThat(this.socket.ask("/counter", "Counter#increment").path("type").asString()).isEqualTo("morph");
	}

	@Test
	void theExceptionHandlerOfThePageHandlesWhatThePageThrows() {
		JsonNode answer = this.socket.ask("/handled", null);
		assertThat(answer.path("html").asString()).contains("handled: page broke");
	}

	@Test
	void aPageThatFailsAfterTheActionIsReportedAsDone() {
		JsonNode answer = this.socket.ask("/broken", "Counter#increment");
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("'Counter#increment' was done",
				"GET /broken answered 500");
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
		assertThat(answer.path("message").asString()).contains("No controller answers GET /nowhere",
				"'Counter#increment' was not called");
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
		assertThat(answer.path("message").asString()).contains("application/json");
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
