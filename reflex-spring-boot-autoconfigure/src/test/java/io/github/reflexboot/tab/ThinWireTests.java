package io.github.reflexboot.tab;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.SentDelta;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser that says which page it has gets what changed since, and nothing but the
 * right page can come of it.
 */
@Tag("same-on-every-server")
class ThinWireTests extends AbstractRoundTripTests {

	@Test
	void aBrowserThatHasThePageGetsWhatChanged() {
		JsonNode first = this.socket.ask("/counter", "Counter#increment");
		JsonNode second = this.socket.ask("/counter", "Counter#increment", "v", first.path("v").toString());
		assertThat(second.propertyNames()).containsExactly("type", "id", "v", "length", "steps", "check");
		assertThat(second.path("type").asString()).isEqualTo("delta");
		assertThat(made(first.path("html").asString(), second)).contains("<output id=\"count\">2</output>")
			.isEqualTo(this.socket.ask("/counter", null).path("html").asString());
	}

	@Test
	void theAnswerToACounterIsAHundredBytes() {
		JsonNode first = this.socket.ask("/counter", "Counter#increment");
		JsonNode second = this.socket.ask("/counter", "Counter#increment", "v", first.path("v").toString());
		assertThat(second.toString()).hasSizeLessThanOrEqualTo(120);
	}

	@Test
	void aPageThatDidNotChangeIsNotSent() {
		JsonNode first = this.socket.ask("/counter", null);
		JsonNode second = this.socket.ask("/counter", null, "v", first.path("v").toString());
		assertThat(second.propertyNames()).containsExactly("type", "id", "check");
		assertThat(second.path("type").asString()).isEqualTo("same");
	}

	@Test
	void aBrowserThatSaysNothingGetsWholePages() {
		this.socket.ask("/counter", "Counter#increment");
		assertThat(this.socket.ask("/counter", "Counter#increment").path("type").asString()).isEqualTo("morph");
	}

	@Test
	void whatIsAskedForBeforeTheAnswerIsThereIsMadeOutOfThatAnswer() {
		JsonNode first = this.socket.ask("/counter", null);
		String held = first.path("v").toString();
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			ids.add(this.socket.send("/counter", "Counter#increment", "v", held));
		}
		String page = first.path("html").asString();
		for (String id : ids) {
			page = made(page, this.socket.next(id, "delta"));
		}
		assertThat(page).contains("<output id=\"count\">5</output>");
	}

	@Test
	void aVersionOfNobodyOrOfAnotherPageGetsTheWholePage() {
		JsonNode own = this.socket.ask("/counter", null);
		try (TestSocket other = server.open()) {
			JsonNode foreign = other.ask("/counter", null, "v", own.path("v").toString());
			assertThat(foreign.path("type").asString()).isEqualTo("morph");
		}
		assertThat(this.socket.ask("/counter", null, "v", "\"made-up\"").path("type").asString()).isEqualTo("morph");
	}

	@Test
	void aPageThatConnectsAnewGoesOnWithWhatItHasIfThatIsTheLastThatWasSent() {
		JsonNode first = this.socket.ask("/counter", "Counter#increment");
		String key = this.socket.key();
		this.socket.close();
		try (TestSocket again = server.openAgain(key)) {
			JsonNode second = again.ask("/counter", "Counter#increment", "v", first.path("v").toString());
			assertThat(made(first.path("html").asString(), second)).contains("<output id=\"count\">2</output>");
			JsonNode third = again.ask("/counter", "Counter#increment", "v", first.path("v").toString());
			assertThat(third.path("type").asString()).as("what was made out of another page than the last")
				.isEqualTo("morph");
		}
	}

	@Test
	void whoeverHasGotHoldOfTheKeyOfATabLearnsNothingAboutItsPage() {
		JsonNode first = this.socket.ask("/counter", "Counter#increment");
		String key = this.socket.key();
		server.newVisitor();
		server.get("/counter");
		try (TestSocket thief = server.openAgain(key)) {
			JsonNode answer = thief.ask("/counter", null, "v", first.path("v").toString());
			assertThat(answer.path("type").asString()).isEqualTo("morph");
		}
	}

	@Test
	void eachPageComesWithWhatItAddsUpToAndInProductionWithout() {
		JsonNode whole = this.socket.ask("/counter", "Counter#increment");
		JsonNode same = this.socket.ask("/counter", null, "v", whole.path("v").toString());
		assertThat(List.of(whole.path("check").asInt(), same.path("check").asInt()))
			.containsOnly(whole.path("html").asString().hashCode());
		try (TestServer production = TestServer.start(List.of(CounterApplication.class),
				"reflex.show-error-details=false"); TestSocket visitor = production.open()) {
			JsonNode first = visitor.ask("/counter", "Counter#increment");
			JsonNode second = visitor.ask("/counter", "Counter#increment", "v", first.path("v").toString());
			JsonNode third = visitor.ask("/counter", null, "v", first.path("v").toString());
			assertThat(List.of(first, second, third)).noneMatch((answer) -> answer.has("check"));
		}
	}

	private static String made(String base, JsonNode answer) {
		assertThat(answer.path("type").asString()).isEqualTo("delta");
		String page = SentDelta.apply(base, answer);
		assertThat(page.hashCode()).isEqualTo(answer.path("check").asInt());
		return page;
	}

}
