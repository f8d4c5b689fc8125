package io.github.reflexboot.component;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.ComponentsApplication;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The state of components: how long it lasts, who shares it and how large it may be.
 */
@Tag("same-on-every-server")
class ComponentStateTests {

	private static final TestServer server = TestServer.start(List.of(ComponentsApplication.class));

	private final ComponentsApplication.Runs runs = server.bean(ComponentsApplication.Runs.class);

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
	}

	@Test
	void aReflexOfThePageKeepsTheStateOfItsComponents() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("counter:a", "increment");
			page.take(page.socket().ask("/board", "Page#nothing"));
			assertThat(page.text("counter:a", "output")).isEqualTo("1");
			page.call("counter:a", "increment");
			assertThat(page.text("counter:a", "output")).isEqualTo("2");
		}
	}

	@Test
	void whatAFailedActionHasChangedIsNotKept() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("counter:a", "increment");
			assertThat(page.call("counter:a", "fail").path("type").asString()).isEqualTo("error");
			page.call("counter:a", "increment");
			assertThat(page.text("counter:a", "output")).isEqualTo("2");
		}
	}

	@Test
	void severalClicksThatWaitForNoAnswerAllCount() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			List<String> sent = List.of(page.send("counter:a", "increment"), page.send("counter:a", "increment"),
					page.send("counter:a", "increment"));
			sent.forEach((id) -> page.take(page.socket().answerTo(id)));
			assertThat(page.text("counter:a", "output")).isEqualTo("3");
		}
	}

	@Test
	void thePageThatIsLoadedAgainShowsTheStateThatWasReached() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("counter:a", "increment");
		}
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			assertThat(page.text("counter:a", "output")).isEqualTo("1");
			page.call("counter:a", "increment");
			assertThat(page.text("counter:a", "output")).isEqualTo("2");
		}
	}

	@Test
	void anotherPageOfTheSameTemplateHasAStateOfItsOwn() {
		try (ComponentPage one = new ComponentPage(server, "/boards/1")) {
			one.call("counter:a", "increment");
		}
		try (ComponentPage two = new ComponentPage(server, "/boards/2")) {
			assertThat(two.text("counter:a", "output")).isEqualTo("0");
		}
	}

	@Test
	void otherArgumentsStartAnew() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("counter:a", "increment");
		}
		try (ComponentPage page = new ComponentPage(server, "/board?start=7")) {
			assertThat(page.text("counter:a", "output")).isEqualTo("7");
			page.call("counter:a", "increment");
			assertThat(page.text("counter:a", "output")).isEqualTo("8");
		}
	}

	@Test
	void argumentsOfTheSameHashCodeAreOtherOnes() {
		try (ComponentPage page = new ComponentPage(server, "/board?label=Aa")) {
			page.call("counter:named", "increment");
			assertThat(page.text("counter:named", "output")).isEqualTo("1");
		}
		try (ComponentPage page = new ComponentPage(server, "/board?label=BB")) {
			assertThat(page.text("counter:named", "i")).isEqualTo("BB");
			assertThat(page.text("counter:named", "output")).isEqualTo("0");
		}
	}

	@Test
	void aTabThatShowsAnOlderStateIsRefusedAndShownThePageAnew() {
		try (ComponentPage old = new ComponentPage(server, "/board");
				ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("counter:a", "increment");
			int actions = this.runs.actions.get();
			JsonNode answer = old.call("counter:a", "increment");
			assertThat(answer.path("type").asString()).isEqualTo("error");
			assertThat(answer.path("message").asString()).contains("by another tab");
			assertThat(old.socket().next().path("type").asString()).isEqualTo("refresh");
			assertThat(this.runs.actions.get()).isEqualTo(actions);
			old.take(old.socket().ask("/board", null));
			old.call("counter:a", "increment");
			assertThat(old.text("counter:a", "output")).isEqualTo("2");
		}
	}

	@Test
	void aPageThatIsOpenWhenAnotherReleaseHasChangedTheFieldsIsShownAnewWithANotice() {
		try (ComponentPage page = new ComponentPage(server, "/takes")) {
			page.call("takes", "take");
			page.call("takes", "take");
			server.get("/takes?schema=1");
			JsonNode answer = page.call("takes", "take");
			assertThat(answer.path("type").asString()).isEqualTo("error");
			assertThat(answer.path("message").asString()).contains("by another tab or before a restart");
			assertThat(page.socket().next().path("type").asString()).isEqualTo("refresh");
			page.refresh();
			assertThat(page.text("takes", "output")).isEqualTo("0");
			page.call("takes", "take");
			assertThat(page.text("takes", "output")).isEqualTo("1");
		}
	}

	@Test
	void aSessionKeepsTheStatesOfSoManyComponents() {
		try (TestServer small = TestServer.start(List.of(ComponentsApplication.class),
				"reflex.components.max-states=1"); ComponentPage page = new ComponentPage(small, "/board")) {
			page.call("counter-row:x", "add", "args", "[1]");
			page.call("counter-row:y", "add", "args", "[1]");
			try (ComponentPage again = new ComponentPage(small, "/board")) {
				assertThat(again.text("counter-row:x", "td")).isEqualTo("row x 0");
				assertThat(again.text("counter-row:y", "td")).isEqualTo("row y 1");
			}
		}
	}

	@Test
	void anActionMayGiveItsComponentTheStateThatItBeganWith() {
		try (ComponentPage page = new ComponentPage(server, "/badges");
				ComponentPage other = new ComponentPage(server, "/badges")) {
			page.call("badge:a", "mark", "args", "[\"x\"]");
			page.call("badge:a", "mark", "args", "[\"y\"]");
			assertThat(page.component("badge:a").text()).isEqualTo("y of 1 7 [first, x, y]");
			page.call("badge:a", "startAnew");
			assertThat(page.component("badge:a").text()).isEqualTo("Ann of 1 10 [first]");
			page.call("badge:a", "mark", "args", "[\"z\"]");
			assertThat(page.component("badge:a").text()).isEqualTo("z of 1 11 [first, z]");
			assertThat(other.call("badge:a", "mark", "args", "[\"z\"]").path("message").asString())
				.contains("by another tab");
		}
	}

	@Test
	void whatAListenerGivesUpIsItsOwnState() {
		try (ComponentPage page = new ComponentPage(server, "/badges")) {
			page.call("badge", "mark", "args", "[\"x\"]");
			page.call("badge:a", "mark", "args", "[\"y\"]");
			page.call("badge", "tell");
			assertThat(page.component("badge").text()).isEqualTo("x none 2 [first, x]");
			assertThat(page.component("badge:a").text()).isEqualTo("Ann of 1 5 [first]");
		}
		try (ComponentPage page = new ComponentPage(server, "/badges")) {
			assertThat(page.component("badge:a").text()).isEqualTo("Ann of 1 5 [first]");
		}
	}

	@Test
	void aReflexHasNoStateToReset() {
		try (ComponentPage page = new ComponentPage(server, "/badges")) {
			assertThat(page.socket().ask("/badges", "Page#reset").path("message").asString())
				.contains("The state was reset by Page#reset, expected an action or a listener of a @ReflexComponent");
		}
	}

	@Test
	void aStateThatEndsItsSessionIsGoneWithIt() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("counter:a", "increment");
			assertThat(page.call("counter:a", "end").path("type").asString()).isEqualTo("morph");
			assertThat(page.text("counter:a", "output")).isEqualTo("0");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "12345678901234567.89", "0.12345678901234567890123", "1.50", "-0.00000000000000000001" })
	void anAmountKeepsAllOfItsDigits(String amount) {
		try (ComponentPage page = new ComponentPage(server, "/price")) {
			enter(page, amount);
			page.call("price", "add");
			page.call("price", "add");
			assertThat(page.text("price", "b")).isEqualTo(amount);
			assertThat(page.text("price", "u")).isEqualTo("2");
		}
		try (ComponentPage page = new ComponentPage(server, "/price")) {
			assertThat(page.text("price", "b")).isEqualTo(amount);
		}
	}

	@Test
	void aValueThatCouldNotBeReadAgainIsRefusedAndTheStateBeforeStands() {
		try (ComponentPage page = new ComponentPage(server, "/price")) {
			enter(page, "7");
			page.call("price", "add");
			assertThat(enter(page, "1".repeat(15_000)).path("type").asString()).isEqualTo("error");
			page.call("price", "add");
			assertThat(page.text("price", "b")).isEqualTo("7");
			assertThat(page.text("price", "u")).isEqualTo("2");
		}
	}

	private static JsonNode enter(ComponentPage page, String value) {
		return page.call("price", "=amount", "element", "{\"tagName\":\"INPUT\",\"value\":\"" + value + "\"}");
	}

	@Test
	void theStatesOfASessionHaveALimitTogether() {
		try (TestServer small = TestServer.start(List.of(ComponentsApplication.class),
				"reflex.components.max-session-size=12KB"); ComponentPage page = new ComponentPage(small, "/price")) {
			page.call("price", "fill", "args", "[8000]");
			assertThat(page.text("price", "u")).isEqualTo("1");
			page.call("price:other", "fill", "args", "[8000]");
			assertThat(page.text("price:other", "u")).isEqualTo("1");
			try (ComponentPage again = new ComponentPage(small, "/price")) {
				assertThat(again.text("price", "u")).isEqualTo("0");
				assertThat(again.text("price:other", "u")).isEqualTo("1");
			}
		}
	}

}
