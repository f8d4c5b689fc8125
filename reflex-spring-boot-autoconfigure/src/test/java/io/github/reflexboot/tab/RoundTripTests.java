package io.github.reflexboot.tab;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.CounterApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A message runs the action that it names, and no other method, and then its page.
 */
@Tag("threads")
class RoundTripTests extends AbstractRoundTripTests {

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
		assertThat(answer.propertyNames()).containsExactly("type", "id", "v", "html", "check");
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
	void aMethodWithoutTheAnnotationIsSaidToBeThere() {
		assertThat(this.socket.ask("/counter", "Counter#helper").path("message").asString())
			.contains("There is a method of that name", "@ReflexAction");
		assertThat(this.socket.ask("/counter", "Counter#hashCode").path("message").asString())
			.doesNotContain("There is a method of that name");
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

}
