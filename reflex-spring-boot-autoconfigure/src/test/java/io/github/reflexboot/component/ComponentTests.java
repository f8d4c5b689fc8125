package io.github.reflexboot.component;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.ComponentsApplication;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Components on real pages, called by a browser.
 */
@Tag("same-on-every-server")
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
	void whatChangesInASmallComponentTakesNoMoreThan150BytesAlsoAfterManyClicks() {
		try (ComponentPage page = new ComponentPage(server, "/takes")) {
			page.call("takes", "take");
		}
		try (ComponentPage page = new ComponentPage(server, "/takes?from=12345")) {
			assertThat(page.reference("takes")).isEqualTo("takes@12345");
			page.call("takes", "take");
			JsonNode answer = page.call("takes", "take");
			assertThat(page.text("takes", "output")).isEqualTo("12347");
			assertThat(answer.toString()).hasSizeLessThanOrEqualTo(150).contains("\"steps\"");
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
	void aPageThatAnActionAsksForSeesNothingOfTheComponent() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			JsonNode answer = page.call("counter:a", "incrementPage");
			assertThat(answer.path("html").asString()).contains("<p id=\"label\">of the page</p>");
		}
	}

	@Test
	void whatATagSaysIsReadAsHtml() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			assertThat(page.text("counter:c%20%26%20d", "i")).isEqualTo("a < b");
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
	void anActionMayLeadElsewhere() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			JsonNode answer = page.call("counter:a", "leave");
			assertThat(answer.path("type").asString()).isEqualTo("navigate");
			assertThat(answer.path("url").asString()).isEqualTo("/empty");
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

}
