package io.github.reflexboot.invoke;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;
import io.github.reflexboot.tab.AbstractRoundTripTests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The arguments of a message reach the parameters of its action, or are refused with its
 * signature.
 */
@Tag("same-on-every-server")
class ArgumentTests extends AbstractRoundTripTests {

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
		assertThat(answer.path("message").asString()).contains("Counter#add expects (int step), got 0 arguments",
				"annotate it with @RequestParam");
		assertThat(server.bean(CounterApplication.class).pageRuns()).isZero();
	}

	@Test
	void anObjectThatIsMissingIsSaidToComeFromAFormByAnAnnotation() {
		assertThat(this.socket.ask("/counter", "Counter#arguments", "args", "[5,\"x\",[1]]").path("message").asString())
			.contains("got 3 arguments", "annotate it with @ModelAttribute");
	}

	@Test
	void aFractionHasTheDigitsThatWereSent() {
		assertThat(note("Counter#exact", "[0.12345678901234567890]")).isEqualTo("0.12345678901234567890");
		assertThat(note("Counter#exact", "[3]")).isEqualTo("3");
	}

	@Test
	void tooManyArgumentsAreRefusedWithTheSignature() {
		JsonNode answer = this.socket.ask("/counter", "Counter#add", "args", "[1,2]");
		assertThat(answer.path("message").asString()).contains("Counter#add expects (int step), got 2 arguments");
	}

	@Test
	void aPropertyThatAnObjectDoesNotHaveIsIgnoredUnlessTheApplicationSaysOtherwise() {
		String args = "[5,\"x\",[],{\"name\":\"Ada\",\"bron\":\"1815-12-10\"},null]";
		assertThat(note("Counter#arguments", args)).contains("Person[name=Ada, born=null]");
		try (TestServer strict = TestServer.start(List.of(CounterApplication.class),
				"spring.jackson.deserialization.fail-on-unknown-properties=true"); TestSocket socket = strict.open()) {
			assertThat(socket.ask("/counter", "Counter#arguments", "args", args).path("message").asString())
				.contains("argument 4 (person) is an object with something wrong at bron");
		}
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

	private String note(String target, String args) {
		String html = this.socket.ask("/counter", target, "args", args).path("html").asString();
		return html.replaceAll("(?s).*<p id=\"note\">(.*?)</p>.*", "$1");
	}

}
