package io.github.reflexboot.samples.showcase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

import io.github.reflexboot.operation.BrowserOperation;
import io.github.reflexboot.test.PageComponent;
import io.github.reflexboot.test.ReflexOutcome;
import io.github.reflexboot.test.ReflexOutcome.Kind;
import io.github.reflexboot.test.ReflexPage;
import io.github.reflexboot.test.ReflexTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The pages of the showcase without a browser.
 */
@SpringBootTest
@Transactional
class ShowcaseReflexTests {

	private ReflexTester tester;

	@BeforeEach
	void newVisitor(@Autowired ReflexTester tester) {
		this.tester = tester;
	}

	@Test
	void theCounterCounts() {
		ReflexPage page = this.tester.open("/counter");
		page.element("#increment").click();
		page.element("#increment").click();
		page.element("#decrement").click();
		assertThat(page.text("#count")).isEqualTo("1");
	}

	@Test
	void theStepComesFromTheDataset() {
		ReflexPage page = this.tester.open("/counter");
		page.element("#add").click();
		assertThat(page.text("#count")).isEqualTo("10");
	}

	@Test
	void theCountIsKeptInTheSessionAndResetByTheLongNameOfTheReflex() {
		this.tester.open("/counter").element("#increment").click();
		ReflexPage page = this.tester.open("/counter");
		assertThat(page.text("#count")).isEqualTo("1");
		page.element("#reset").click();
		assertThat(page.text("#count")).isEqualTo("0");
	}

	@Test
	void aTodoIsCreatedAndTheFormIsEmptyAgain() {
		ReflexPage page = this.tester.open("/todos");
		page.element("#new-todo").fill("title", "Buy milk").submit();
		assertThat(page.select("#todos input[value='Buy milk']")).hasSize(1);
		assertThat(page.element("#title").value()).isEmpty();
	}

	@Test
	void aTodoWithoutATitleIsRefusedByValidation() {
		ReflexPage page = this.tester.open("/todos");
		page.element("#new-todo").fill("title", "").submit();
		assertThat(page.text("#new-todo .problem")).isEqualTo("What is to be done?");
	}

	@Test
	void aTodoIsDeleted() {
		ReflexPage page = this.tester.open("/todos");
		page.element("#new-todo").fill("title", "Short-lived").submit();
		page.element("button[aria-label='Delete Short-lived']").click();
		assertThat(page.select("#todos input[value='Short-lived']")).isEmpty();
	}

	@Test
	void aSearchShowsWhatWasTyped() {
		ReflexPage page = this.tester.open("/search");
		page.element("#query").enter("ada c. tur").trigger("input");
		assertThat(page.text("#total")).isEqualTo("1");
		assertThat(page.text("#results")).contains("Ada C. Turing");
	}

	@Test
	void theElementIsSeenAsItIs() {
		ReflexPage page = this.tester.open("/dataset");
		page.element("#text").enter("typed").trigger("change");
		assertThat(page.text("#seen-tag")).isEqualTo("INPUT");
		assertThat(page.text("#seen-value")).isEqualTo("typed");
	}

	@Test
	void theDatasetIsCollectedFromAroundTheElement() {
		ReflexPage page = this.tester.open("/dataset");
		page.element("#comment").click();
		assertThat(page.text("#seen-dataset")).contains("post-id=1", "category-id=2");
	}

	@Test
	void theNearestOfTheDatasetWins() {
		ReflexPage page = this.tester.open("/dataset");
		page.element("#whatever").click();
		assertThat(page.text("#seen-dataset")).contains("id=2").doesNotContain("id=1");
	}

	@Test
	void theButtonThatSendsAFormIsToldApart() {
		ReflexPage page = this.tester.open("/form");
		page.element("#publish").click();
		assertThat(page.text("#pressed")).contains("publish");
	}

	@Test
	void theActionsModelWinsForOneRender() {
		ReflexPage page = this.tester.open("/context");
		String before = page.text("#animal");
		page.element("#paint").click();
		assertThat(page.text("#animal")).isNotEqualTo(before);
		page.refresh();
		assertThat(page.text("#animal")).isEqualTo(before);
	}

	@Test
	void aFormIsValidatedFieldByField() {
		ReflexPage page = this.tester.open("/validation");
		page.element("#mail").enter("nobody").trigger("focusout");
		assertThat(page.text("#mail-problem")).isEqualTo("That is no mail address.");
	}

	@Test
	void onlyTheFieldsThatWereTouchedShowTheirErrorsUntilTheFormIsSent() {
		ReflexPage page = this.tester.open("/validation");
		page.element("#persons").trigger("focusout");
		assertThat(page.select(".problem").eachText()).containsExactly("How many?");
		page.element("#guest").submit();
		assertThat(page.select(".problem").eachText()).containsExactly("Who is it?", "How many?",
				"Without that it does not work.");
		page.element("#mail").enter("ada@example.org").trigger("focusout");
		assertThat(page.select(".problem").eachText()).containsExactly("How many?", "Without that it does not work.");
		page.element("#guest").fill("persons", "2").check("agreed").submit();
		page.element("#mail").trigger("focusout");
		assertThat(page.select(".problem").eachText()).containsExactly("Who is it?");
	}

	@Test
	void aValidFormIsTaken() {
		ReflexPage page = this.tester.open("/validation");
		page.element("#guest").fill("mail", "ada@example.org").fill("persons", "2").check("agreed").submit();
		assertThat(page.text("#guests")).isEqualTo("ada@example.org, 2");
	}

	@Test
	void aSelectorMorphChangesItsElementAlone() {
		ReflexPage page = this.tester.open("/morphs");
		String runs = page.text("#runs");
		ReflexOutcome outcome = page.element("#Pears button").click();
		assertThat(outcome.kind()).isEqualTo(Kind.NOTHING);
		assertThat(page.text("#Pears .amount")).isEqualTo("1");
		assertThat(page.text("#runs")).isEqualTo(runs);
	}

	@Test
	void operationsCanBeSeen() {
		ReflexPage page = this.tester.open("/operations");
		ReflexOutcome outcome = page.element("button", "setTitle").click();
		assertThat(outcome.operations()).containsExactly(new BrowserOperation.SetTitle("A new title"));
	}

	@Test
	void operationsThatChangeThePageAreApplied() {
		ReflexPage page = this.tester.open("/operations");
		page.element("button", "innerHtml").click();
		assertThat(page.text("#box b")).isEqualTo("bold");
	}

	@Test
	void aRedirectCanBeFollowedToItsFlashMessage() {
		ReflexOutcome outcome = this.tester.open("/flash").element("#there").click();
		assertThat(outcome.url()).isEqualTo("/flash/there");
		assertThat(outcome.follow().text("#message")).isEqualTo("Saved, and you were sent here.");
	}

	@Test
	void callbacksRunAroundTheActionAndThePayloadTellsOfIt() {
		ReflexPage page = this.tester.open("/callbacks");
		ReflexOutcome outcome = page.element("#act").click();
		assertThat(page.select("#steps li").eachText()).contains("the action");
		assertThat(outcome.payload()).containsKey("actionMicros");
	}

	@Test
	void aHaltedReflexIsExpected() {
		ReflexPage page = this.tester.open("/callbacks");
		page.element("form").check("halt");
		page.element("#plain").click().assertHalted();
		assertThat(page.select("#steps li")).isEmpty();
	}

	@Test
	void anErrorIsAskedForWithItsText() {
		ReflexPage page = this.tester.open("/errors");
		assertThat(page.element("#fail").click().assertFailed().error()).contains("The coffee machine is empty");
	}

	@Test
	void anErrorThatNobodyAsksForFailsTheTest() {
		ReflexPage page = this.tester.open("/errors");
		page.element("#fail").click();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> page.text("#fail"))
			.withMessageContaining("The coffee machine is empty");
	}

	@Test
	void anElementWithoutAReflexFailsTheTestWithTheCandidates() {
		ReflexPage page = this.tester.open("/counter");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> page.element("#count").click())
			.withMessageContaining("click->Counter#increment");
	}

	@Test
	void whatIsMissingHasANameOfAFewWords() {
		ReflexPage page = this.tester.open("/progress");
		page.element("#new-thing").fill("name", " ").submit();
		assertThat(page.text("#new-thing .problem")).isEqualTo("What is missing?");
		page.element("#new-thing").fill("name", "x".repeat(41)).submit();
		assertThat(page.text("#new-thing .problem")).isEqualTo("At most 40 characters.");
		assertThat(page.text("#things")).doesNotContain("xxx");
	}

	@Test
	void theListForgetsWhatIsThereAndNeverGrowsTooLong() {
		ReflexPage page = this.tester.open("/progress");
		for (int i = 1; i <= 13; i++) {
			page.element("#new-thing").fill("name", "Thing " + i).submit();
		}
		assertThat(page.select("#things li")).hasSize(12);
		page.element("button[aria-label='Got it: Thing 13']").click();
		assertThat(page.text("#things")).doesNotContain("Thing 13").contains("Thing 12");
	}

	@Test
	void aCounterOfThePageCountsAlone() {
		ReflexPage page = this.tester.open("/components");
		ReflexOutcome outcome = page.component("counter:cups").element("button", "+1").click();
		assertThat(outcome.components()).containsExactly("counter:cups");
		assertThat(page.component("counter:cups").text("output")).isEqualTo("1");
		assertThat(page.component("counter:minutes").text("output")).isEqualTo("3");
	}

	@Test
	void theStarsInARowTellTheSummary() {
		ReflexPage page = this.tester.open("/components/editor");
		ReflexOutcome outcome = page.component("book-row:7/stars").element("[data-number=2]").click();
		assertThat(outcome.components()).containsExactly("book-row:7/stars", "summary");
		assertThat(page.component("summary").text("output")).isEqualTo("1");
	}

	@Test
	void theWizardGoesOnWhenItsFormHasNoErrors() {
		PageComponent wizard = this.tester.open("/components/wizard").component("wizard");
		wizard.element("form").fill("name", "Ada").submit();
		assertThat(wizard.text(".problem")).isEqualTo("Where do we write to?");
		wizard.element("form").fill("mail", "ada@example.org").submit();
		assertThat(wizard.text("[aria-current]")).isEqualTo("Bicycle");
	}

}
