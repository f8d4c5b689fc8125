package io.github.reflexboot.component;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.app.ComponentsApplication;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Components on real pages, called by a browser.
 */
@Tag("same-on-every-server")
@ExtendWith(OutputCaptureExtension.class)
class ComponentTests {

	private static final TestServer server = TestServer.start(List.of(ComponentsApplication.class));

	private final ComponentsApplication.Runs runs = server.bean(ComponentsApplication.Runs.class);

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
	}

	@Test
	void aPageShowsItsComponentsWithTheStateThatTheirTagsGiveThem() {
		try (ComponentPage page = new ComponentPage(server, "/board?start=3")) {
			assertThat(page.text("counter:a", "output")).isEqualTo("3");
			assertThat(page.text("counter:a", "i")).isEqualTo("Clicks");
			assertThat(page.text("counter:b", "output")).isEqualTo("10");
			assertThat(page.text("counter:b", "b")).startsWith("from the page");
			assertThat(page.text("counter-row:y", "td")).isEqualTo("row y 0");
			assertThat(page.text("panel:1", "header")).isEqualTo("First title");
			assertThat(page.text("panel:1/counter", "i")).isEqualTo("inside true");
			assertThat(page.text("counter:in-slot", "output")).isEqualTo("0");
		}
	}

	@Test
	void anActionRunsInsteadOfTheControllerAndOnlyItsComponentTravels() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("counter:a", "increment");
			int before = this.runs.controller.get();
			JsonNode answer = page.call("counter:a", "increment");
			assertThat(this.runs.controller.get()).isEqualTo(before);
			assertThat(page.text("counter:a", "output")).isEqualTo("2");
			assertThat(answer.path("type").asString()).isEqualTo("nothing");
			assertThat(page.text("counter:b", "output")).isEqualTo("10");
		}
	}

	@Test
	void afterTheFirstTimeOnlyWhatHasChangedInTheComponentTravels() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("counter-row:x", "add", "args", "[5]");
			JsonNode answer = page.call("counter-row:x", "add", "args", "[5]");
			assertThat(answer.toString().length()).isLessThanOrEqualTo(150);
			assertThat(page.text("counter-row:x", "td")).isEqualTo("row x 10");
		}
	}

	@Test
	void theSecondFirstClickOfATabNeedsNoPage() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("counter:a", "increment");
			int before = this.runs.controller.get();
			page.call("counter-row:x", "add", "args", "[5]");
			assertThat(page.text("counter-row:x", "td")).isEqualTo("row x 5");
			assertThat(this.runs.controller.get()).isEqualTo(before);
		}
	}

	@Test
	void theModelOfThePageIsNotSeenByItsComponents() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			assertThat(page.text("counter:a", "em")).isEmpty();
			page.call("counter:a", "increment");
			assertThat(page.text("counter:a", "em")).isEmpty();
		}
	}

	@Test
	void whatThePageHasPutIntoASlotStaysWhenTheComponentIsRenderedAlone() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			String before = page.text("counter:b", "b");
			page.call("counter:b", "increment");
			assertThat(page.text("counter:b", "b")).startsWith("from the page").isNotEqualTo(before);
			String after = page.text("counter:b", "b");
			page.call("counter:b", "increment");
			assertThat(page.text("counter:b", "b")).isEqualTo(after);
		}
	}

	@Test
	void aComponentInASlotKeepsItsStateWhenTheOneAroundItIsRendered() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("counter:in-slot", "increment");
			page.call("panel:1", "toggle");
			assertThat(page.component("panel:1").select("output").eachText()).doesNotContain("1");
			page.call("panel:1", "toggle");
			assertThat(page.text("counter:in-slot", "output")).isEqualTo("1");
			assertThat(page.text("panel:1", "header")).isEqualTo("First title");
		}
	}

	@Test
	void aComponentInASlotThatIsNotShownIsNotCalledAndHearsNothing() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			String reference = page.reference("counter:in-slot");
			page.call("panel:1", "toggle");
			int actions = this.runs.actions.get();
			JsonNode answer = page.socket().ask("/board", "increment", "component", "\"" + reference + "\"");
			assertThat(answer.path("type").asString()).isEqualTo("error");
			JsonNode refresh = page.socket().next();
			assertThat(refresh.path("type").asString()).isEqualTo("refresh");
			assertThat(refresh.path("asked").asBoolean()).isTrue();
			page.take(page.socket().ask("/board", null));
			answer = page.socket().ask("/board", "increment", "component", "\"" + reference + "\"");
			assertThat(answer.path("type").asString()).isEqualTo("error");
			assertThat(page.socket().next().path("type").asString()).isEqualTo("refresh");
			assertThat(this.runs.actions.get()).isEqualTo(actions);
			page.call("panel:1", "toggle");
			page.call("counter:in-slot", "increment");
			assertThat(page.text("counter:in-slot", "output")).isEqualTo("1");
		}
	}

	@Test
	void anEventReachesTheOtherComponentsOfThePageInTheSameAnswer() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("panel:1/counter", "increment");
			assertThat(page.text("panel:1", "footer")).isEqualTo("counted 1");
			assertThat(page.text("panel:1/counter", "output")).isEqualTo("1");
			JsonNode answer = page.call("counter:a", "increment");
			assertThat(page.text("panel:1", "footer")).isEqualTo("counted 1");
			assertThat(page.text("log", "li")).isEqualTo("counted 1 counted 1");
			assertThat(answer.path("operations").valueStream().map((each) -> each.path("id").asString()))
				.containsExactly("counter:a", "panel:1", "log");
		}
	}

	@Test
	void aNestedComponentComesWithTheOneAroundItAndNotTwice() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			JsonNode answer = page.call("panel:1/counter", "increment");
			assertThat(answer.path("operations").valueStream().map((each) -> each.path("id").asString()))
				.containsExactly("panel:1", "log");
		}
	}

	@Test
	void anActionMayAskForAllOfThePage() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			this.runs.title = "Second title";
			JsonNode answer = page.call("counter:a", "incrementPage");
			assertThat(answer.path("type").asString()).isEqualTo("morph");
			assertThat(page.text("counter:a", "output")).isEqualTo("1");
			assertThat(page.text("panel:1", "header")).isEqualTo("Second title");
		}
		finally {
			this.runs.title = "First title";
		}
	}

	@Test
	void aRefreshOfAllPagesIsForTheTabOfTheActionAsWellUnlessThatShowsItsPageAnyway() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("counter:a", "refreshPageAndAll");
			page.call("counter:a", "increment");
			page.send("counter:a", "refreshAll");
			assertThat(List.of(page.socket().next(), page.socket().next()))
				.extracting((message) -> message.path("type").asString())
				.containsExactlyInAnyOrder("nothing", "refresh");
		}
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
	void aFormOfAComponentIsBoundAndValidatedAndShowsItsErrors() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			assertThat(page.call("order", "save", "params", "[[\"item\",\"\"]]").path("form").asString())
				.isEqualTo("refused");
			assertThat(page.text("order", "b")).isNotEmpty();
			assertThat(page.text("order", "s")).isEmpty();
			page.call("order", "save", "params", "[[\"item\",\"Tea\"]]");
			assertThat(page.text("order", "b")).isEmpty();
			assertThat(page.text("order", "s")).isEqualTo("Tea for Ann/2026");
			page.call("order", "save", "params", "[[\"item\",\"Milk\"]]");
			assertThat(page.text("order", "s")).isEqualTo("Tea for Ann/2026 Milk for Ann/2026");
		}
	}

	@Test
	void theBrowserIsToldWhatBecameOfTheFormThatItsComponentShowsOnce() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			assertThat(page.call("order", "save", "params", "[[\"item\",\"\"]]").path("form").asString())
				.isEqualTo("refused");
			assertThat(page.call("order", "save", "params", "[[\"item\",\"Tea\"]]").has("form")).isFalse();
		}
	}

	@Test
	void aFieldIsSetWhileTheVisitorTypes() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			assertThat(page.component("greeting").select("input").eachAttr("data-reflex")).containsExactly("=name",
					"=loud focus->noted");
			assertThat(page.call("greeting", "=name", "element", "{\"tagName\":\"INPUT\",\"value\":\"Ann\"}")
				.path("message")
				.asString("")).isEmpty();
			assertThat(page.text("greeting", "b")).isEqualTo("Ann");
			assertThat(page.text("greeting", "u")).isEqualTo("3");
			page.call("greeting", "=loud", "element",
					"{\"tagName\":\"INPUT\",\"checked\":true,\"value\":\"on\",\"attributes\":{\"type\":\"checkbox\"}}");
			assertThat(page.text("greeting", "b")).isEqualTo("ANN");
		}
	}

	@Test
	void aFieldThatIsNotValidKeepsItsValueAndShowsWhy() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("greeting", "=name", "element", "{\"tagName\":\"INPUT\",\"value\":\"Annabelle\"}");
			assertThat(page.text("greeting", "b")).isEqualTo("you");
			assertThat(page.text("greeting", "i")).contains("5");
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
	void anActionMayLeadElsewhere() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			JsonNode answer = page.call("counter:a", "leave");
			assertThat(answer.path("type").asString()).isEqualTo("navigate");
			assertThat(answer.path("url").asString()).isEqualTo("/empty");
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
	void aComponentThatThePageDoesNotShowIsNotCalled() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			int actions = this.runs.actions.get();
			for (String component : List.of("counter:other@0", "counter@0", "panel:2/counter@0")) {
				JsonNode answer = page.socket().ask("/board", "increment", "component", "\"" + component + "\"");
				assertThat(answer.path("type").asString()).as(component).isEqualTo("error");
				assertThat(page.socket().next().path("type").asString()).isEqualTo("refresh");
			}
			JsonNode answer = page.socket().ask("/empty", "increment", "component", "\"counter:a@0\"");
			assertThat(answer.path("type").asString()).isEqualTo("error");
			assertThat(this.runs.actions.get()).isEqualTo(actions);
		}
	}

	@Test
	void nothingButActionsAndBindableFieldsCanBeNamed() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			assertThat(page.call("counter:a", "notAnAction").path("message").asString()).contains("@ReflexAction");
			assertThat(page.call("log", "counted").path("type").asString()).isEqualTo("error");
			assertThat(page.call("greeting", "=secret", "element", "{\"value\":\"x\"}").path("message").asString())
				.contains("Bindable");
			assertThat(page.socket().ask("/board", "Counter#increment").path("type").asString()).isEqualTo("error");
		}
	}

	@Test
	void whatIsForTheComponentAroundIsRefusedWhereThereIsNone() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			int actions = this.runs.actions.get();
			for (String target : List.of("increment", "=label", "Counter")) {
				JsonNode answer = page.socket().ask("/board", target);
				assertThat(answer.path("type").asString()).isEqualTo("error");
				assertThat(answer.path("message").asString())
					.contains("'" + target + "' was requested, but there is no component around the element");
			}
			assertThat(this.runs.actions.get()).isEqualTo(actions);
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
	void fieldsThatAreCalledLikeWhatATagTakesForItselfAreSetAsData() {
		try (ComponentPage page = new ComponentPage(server, "/badges")) {
			assertThat(page.component("badge").text()).isEqualTo("nobody none 1 [first]");
			assertThat(page.component("badge:a").text()).isEqualTo("Ann of 1 5 [first]");
		}
	}

	@Test
	void aTagThatNamesItsComponentTwiceIsToldHowToSetTheField(CapturedOutput output) {
		assertThat(server.get("/badges?twice").statusCode()).isEqualTo(500);
		assertThat(output).contains("it has the attribute 'name' twice, expected data-name=\"…\" for a @State field");
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
