package io.github.reflexboot.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextManager;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.test.ReflexOutcome.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

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
		assertThat(page.stimulate("Stage#run").assertFailed().error()).contains("cannot be written as JSON");
	}

	@Test
	void anotherKindThanTheExpectedOneFailsTheTest() {
		ReflexPage page = open("<p data-reflex='Stage#first'></p><i data-reflex='Stage#halt'></i>");
		assertFails(() -> page.element("p").click().assertHalted(), "Stage#first by <p data-reflex=\"Stage#first\">",
				"expected HALTED but got MORPH");
		assertFails(() -> page.element("i").click().assertFailed(), "expected ERROR but got HALTED");
		assertFails(() -> page.stimulate("Stage#firs").assertForbidden(), "expected FORBIDDEN but got ERROR",
				"Did you mean 'first'?");
	}

	@Test
	void whatWasAskedForIsFine() {
		ReflexPage page = open("<p data-reflex='Stage#halt'></p>");
		assertThat(page.element("p").click().assertHalted().error()).isNull();
		assertThat(page.element("p").click().kind()).isEqualTo(Kind.HALTED);
		assertThat(page.stimulate("Stage#firs").error()).contains("Did you mean 'first'?");
		assertThat(page.stimulate("Stage#firs").assertFailed().payload()).isEmpty();
		page.stimulate("Stage#first").assertMorphed();
		this.stage.action = ReflexContext::morphNothing;
		page.stimulate("Stage#run").assertMorphedNothing();
		this.stage.action = (reflex) -> reflex.redirect("/away");
		assertThat(page.stimulate("Stage#run").assertNavigated().url()).isEqualTo("/away");
	}

	@Test
	void whatWasNotAskedForFailsWhateverComesNextAndSaysHowToAsk() {
		ReflexPage page = open("<p data-reflex='Stage#halt'></p>");
		List<Runnable> next = List.of(() -> page.element("p").click(), () -> page.text("p"), page::document,
				() -> page.select("p"), () -> this.tester.open("/stage"), () -> page.stimulate("Stage#first"),
				() -> page.element("p").enter("x"));
		for (Runnable each : next) {
			page.element("p").click();
			assertFails(each, "Stage#halt by <p data-reflex=\"Stage#halt\">: HALTED", "click().assertHalted()");
		}
		assertThat(this.stage.seen).isEmpty();
		assertFails(() -> page.element("p").click().payload(), "HALTED");
		assertFails(() -> page.element("p").click().follow(), "HALTED");
		assertThat(page.text("p")).isEmpty();
	}

	@Test
	void whatWasNotAskedForFailsTheTestAtItsEndWhereTheActWas() {
		ReflexPage page = open("<p data-reflex='Stage#halt'></p>");
		page.element("p").click();
		TestContext ended = mock();
		assertFails(() -> new ReflexTesterExecutionListener().afterTestMethod(ended), "Stage#halt by", "HALTED");
		page.element("p").click();
		AssertionError thrown = new AssertionError("of the test");
		given(ended.getTestException()).willReturn(thrown);
		new ReflexTesterExecutionListener().afterTestMethod(ended);
		assertThat(thrown.getSuppressed()).hasSize(1);
		assertThat(thrown.getSuppressed()[0]).hasMessageContaining("HALTED")
			.satisfies((failure) -> assertThat(failure.getStackTrace())
				.anyMatch((frame) -> frame.getMethodName().equals("click")));
	}

	@Test
	void everySpringTestIsLookedAtAtItsEnd() {
		assertThat(new TestContextManager(getClass()).getTestExecutionListeners())
			.hasAtLeastOneElementOfType(ReflexTesterExecutionListener.class);
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
