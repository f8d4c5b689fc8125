package io.github.reflexboot.test;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.reflexboot.test.ReflexOutcome.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A tester fails a test that would hide a mistake, and says which.
 */
class PageModelFailureTests extends AbstractPageModelTests {

	@Test
	void aRootThatTheAnswerLacksFailsTheTest() {
		ReflexPage page = open("<div id='r' data-reflex-root><a data-reflex='Stage#run'></a></div>");
		this.stage.next = "<p>other</p>";
		assertFails(() -> page.element("a").click(), "[id=\"r\"]", "is missing in the page that the server answered");
	}

	@Test
	void anOperationWithoutItsElementFailsTheTest() {
		ReflexPage page = open("<p></p>");
		operate((operations) -> operations.textContent("#typo", "x"));
		assertFails(() -> page.stimulate("Stage#run"), "Operation textContent", "matches \"#typo\"");
	}

	@Test
	void aPayloadThatIsNoJsonFailsTheTest() {
		ReflexPage page = open("");
		Map<String, Object> loop = new HashMap<>();
		loop.put("loop", loop);
		this.stage.action = (reflex) -> reflex.payload().putAll(loop);
		assertFails(() -> page.stimulate("Stage#run"), "cannot be written as JSON");
	}

	@Test
	void anotherKindThanTheExpectedOneFailsTheTest() {
		ReflexPage page = open("<p data-reflex='Stage#first'></p>");
		assertFails(() -> page.element("p").expect(Kind.HALTED).click(), "expected HALTED but got MORPH");
	}

	@Test
	void whatWasNotAskedForFailsTheTestAndSaysHowToAsk() {
		ReflexPage page = open("<p data-reflex='Stage#halt'></p>");
		assertFails(() -> page.element("p").click(), "Stage#halt by <p data-reflex=\"Stage#halt\">", ".expect(HALTED)");
		assertThat(page.element("p").expect(Kind.HALTED).click().kind()).isEqualTo(Kind.HALTED);
	}

	@Test
	void whatIsNoPageCannotBeOpened() {
		assertFails(() -> this.tester.open("/away"), "GET /away answered 302 to", "/stage");
		assertFails(() -> this.tester.open("/nowhere"), "GET /nowhere answered 404");
		assertFails(() -> this.tester.open("/json"), "GET /json answered 200 (application/json");
	}

	@Test
	void aPageWithAStatusOfItsOwnIsOpenedByWhoMeansIt() {
		this.stage.show("<p data-reflex='Stage#run'>lost</p>");
		assertFails(() -> this.tester.open("/lost"), "GET /lost answered 404", "tester.get(\"…\").page()");
		ReflexPage page = this.tester.get("/lost").page();
		this.stage.next = "<p>found</p>";
		page.element("p").click();
		assertThat(page.text("p")).isEqualTo("found");
	}

	@Test
	void anIdThatStandsTwiceFailsTheTest() {
		assertFails(() -> open("<p id='twice'></p><b id='twice'></b>"), "these stand more than once", "[twice]");
		ReflexPage page = open("<p id='once'></p>");
		this.stage.next = "<p id='once'></p><p id='once'></p>";
		assertFails(() -> page.stimulate("Stage#run"), "[once]");
	}

	@Test
	void aSelectorThatMatchesSeveralFailsTheTestWithThem() {
		ReflexPage page = open("<button>One</button><button class='x'>Two</button>");
		assertFails(() -> page.element("button").click(), "matches 2 elements", "<button>One",
				"<button class=\"x\">Two");
		assertFails(() -> page.element("button", "Three").click(),
				"\"button\" with the text \"Three\" matches nothing");
	}

	@Test
	void aSelectorThatIsNotKnownFailsTheTest() {
		ReflexPage page = open("<p data-reflex='Stage#element' data-reflex-dataset='p['></p>");
		assertFails(() -> page.element("p").click(), "data-reflex-dataset: \"p[\" is not a selector");
	}

}
