package io.github.reflexboot.test;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A tester refuses what a visitor could not do in a browser.
 */
class PageModelEntryTests extends AbstractPageModelTests {

	@Test
	void aDisabledElementCannotBeUsed() {
		ReflexPage page = open("<fieldset disabled><button data-reflex='Stage#first'>No</button></fieldset>");
		assertFails(() -> page.element("button").click(), "is disabled");
		assertThat(this.stage.seen).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<input name='a' disabled> | it is disabled
			<input name='a' readonly> | it is readonly
			<input name='a' type=hidden> | No field that a visitor can change is named "a"
			<input name='a' type=file> | A visitor cannot enter [x]
			<input name='a' type=checkbox> | use check(…)
			<select name='a'><option>y</select> | "x" is none of the options
			<input name='a'><input name='a'> | 2 fields are named "a"
			<input name='a' type=radio value='y'> | No box named "a" has the value "x"
			<input name='b'> | Its fields:
			""")
	void whatAVisitorCannotEnterFailsTheTest(String html, String message) {
		ReflexPage page = open("<form>" + html + "</form>");
		assertFails(() -> page.element("form").fill("a", "x"), message);
	}

	@Test
	void aFormWithAnEmptyRequiredFieldIsNotSent() {
		ReflexPage page = open("<form data-reflex='Stage#first'><input name='a' required></form>");
		assertFails(() -> page.element("form").submit(), "A browser would not send this form", "is required");
		page.element("form").fill("a", "x").submit();
		assertThat(this.stage.seen).containsExactly("first");
	}

	@Test
	void onlyAFormCanBeSubmitted() {
		ReflexPage page = open("<p></p>");
		assertFails(() -> page.element("p").submit(), "<p> is no form");
	}

	@Test
	void theLimitsOfMessagesHold() {
		ReflexPage page = open("<form data-reflex='Stage#params'>" + "<input name='a'>".repeat(21) + "</form>");
		assertThat(page.element("form").submit().assertFailed().error()).contains("reflex.limits.params");
		assertThat(page.element("form").stimulate("Stage#run", "x".repeat(5000)).assertFailed().error())
			.contains("reflex.limits.message-size");
	}

}
