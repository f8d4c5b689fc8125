package io.github.reflexboot.test;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An event in a tester is heard by whoever would hear it in a browser.
 */
class PageModelEventTests extends AbstractPageModelTests {

	@Test
	void onceMeansOnceAlsoAfterAMorph() {
		String html = "<p data-reflex='click->Stage#first:once'>%s</p><p data-reflex='click->Stage#first:once'></p>";
		ReflexPage page = open(html.formatted("1"));
		page.element("p:first-child").click();
		assertFails(page.element("p:first-child")::click, "Nothing listens to \"click\"");
		page.element("p:last-child").click();
		assertThat(this.stage.seen).hasSize(2);
	}

	@Test
	void whatIsSpentLeavesTheEventToThoseAround() {
		ReflexPage page = open("<div data-reflex='click->Stage#second'><p data-reflex='Stage#first:once'></p></div>");
		page.element("p").click();
		page.element("p").click();
		assertThat(this.stage.seen).containsExactly("first", "second");
	}

	@ParameterizedTest
	@ValueSource(strings = { "once", "prevent", "stop", "self", "prevent:stop" })
	void optionsAreTaken(String option) {
		open("<p data-reflex='Stage#first:" + option + "'></p>").element("p").click();
		assertThat(this.stage.seen).containsExactly("first");
	}

	@Test
	void selfMeansTheElementItself() {
		ReflexPage page = open("<p data-reflex='click->Stage#first:self'><b></b></p>");
		assertFails(page.element("b")::click, "Nothing listens");
		page.element("p").click();
		assertThat(this.stage.seen).containsExactly("first");
	}

	@Test
	void aBoxThatIsNotToChangeIsToldAsItWouldBeAndStays() {
		ReflexPage page = open(
				"<input type='checkbox' data-reflex='click->Stage#element:prevent change->Stage#first'>");
		page.element("input").click();
		assertThat(this.stage.seen).hasSize(1).allMatch((seen) -> seen.endsWith("true"));
		assertThat(page.element("input").isChecked()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "keydown.entr->Stage#first, unknown key \"entr\"", "click->Stage#first:onec, unknown option \":onec\"",
			"Stage, expected \"event->Class#action\"" })
	void whatTheClientIgnoresIsHeardByNobodyAndSaidWhy(String entry, String reason) {
		ReflexPage page = open("<p data-reflex='" + entry + "'></p>");
		assertFails(page.element("p")::click, "Nothing listens to \"click\"",
				"\"" + entry + "\" is ignored: " + reason);
		assertFails(() -> page.element("p").trigger("keydown.enter"), "Nothing listens");
	}

	@Test
	void modifiersAloneStandForAnyKey() {
		ReflexPage page = open("<p data-reflex='keydown.ctrl->Stage#first keydown.esc->Stage#second'></p>");
		page.element("p").trigger("keydown.ctrl+a");
		page.element("p").trigger("keydown.Escape");
		assertFails(() -> page.element("p").trigger("keydown.ctrl+esc+alt"), "Nothing listens");
		assertThat(this.stage.seen).containsExactly("first", "second");
	}

	@Test
	void whatHappensAnywhereIsHeardByEachThatAsks() {
		ReflexPage page = open(
				"""
						<i data-reflex='keydown.esc@window->Stage#first'></i><b data-reflex='keydown.esc@document->Stage#second'></b>
						<p></p><u data-reflex='keydown.esc->Stage#run:stop'></u>""");
		page.element("p").trigger("keydown.esc");
		page.trigger("keydown.esc");
		page.element("u").trigger("keydown.esc");
		assertThat(this.stage.seen).containsExactly("second", "first", "second", "first", "second");
	}

	@Test
	void whatHappensToTheWindowIsToBeRegistered() {
		String html = "<html data-reflex-events='%s'><p data-reflex='resize@window->Stage#first my:own@window'></p>";
		assertFails(() -> open(html.formatted("")).trigger("resize"), "data-reflex-events=\"resize\"");
		assertFails(() -> open(html.formatted("")).element("p").trigger("my:own"), "data-reflex-events=\"my:own\"");
		open(html.formatted("resize")).trigger("resize");
		assertThat(this.stage.seen).containsExactly("first");
	}

	@ParameterizedTest
	@ValueSource(strings = { "visible", "every(5s)" })
	void whatTheClientTellsByItselfIsToBeRegisteredAndAboutItsElementAlone(String event) {
		String html = "<html data-reflex-events='%s'><p data-reflex='" + event + "->Stage#first'><b></b></p>";
		assertFails(() -> open(html.formatted("")).element("p").trigger(event), "data-reflex-events=");
		ReflexPage page = open(html.formatted("visible every"));
		assertFails(() -> page.element("b").trigger(event), "Nothing listens");
		page.element("p").trigger(event);
		assertThat(this.stage.seen).containsExactly("first");
	}

	@Test
	void aFieldThatHasTheFocusFromTheBeginningAsksForNothing() {
		ReflexPage page = open("<input autofocus data-reflex='focus->Stage#first'>");
		assertFails(() -> page.element("input").trigger("focus"), "data-reflex-events=\"focus\"");
	}

	@Test
	void contentOfUsersHearsNothingOfWhatHappensAnywhere() {
		ReflexPage page = open("<div data-reflex-ignore><p data-reflex='keydown.esc@window->Stage#first'></p></div>");
		assertFails(() -> page.trigger("keydown.esc"), "There is no element with data-reflex");
	}

	@Test
	void aClickOnALabelIsAClickOnItsField() {
		ReflexPage page = open("<label><b>x</b><input type='checkbox' data-reflex='Stage#element'></label>");
		page.element("b").click();
		assertThat(this.stage.seen).hasSize(1).allMatch((seen) -> seen.endsWith("true"));
	}

	@Test
	void whoIsAroundALabelAndItsFieldHearsAClickOnce() {
		ReflexPage page = open("""
				<div data-reflex='click->Stage#first'><label for='f'>x</label><input id='f' type='checkbox'></div>
				<label id='l' data-reflex='click->Stage#second'><input type='checkbox'></label>""");
		page.element("label[for]").click();
		page.element("#l").click();
		assertThat(this.stage.seen).containsExactly("first", "second");
		assertThat(page.element("#f").isChecked()).isTrue();
	}

}
