package io.github.reflexboot.test;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An element in a tester listens to the events that the client would listen to, and is
 * told as the client tells it.
 */
class PageModelElementTests extends AbstractPageModelTests {

	@Test
	void theElementIsToldAsTheClientTellsIt() {
		ReflexPage page = open("""
				<div data-id="1" data-kind="outer" data-reflex-root="body"><p data-id="2">
				<button class="x" data-reflex="Stage#element" data-reflex-dataset="combined" data-own="3" value="v">
				</button></p></div>""");
		page.element("button").click();
		assertThat(this.stage.seen.get(0)).startsWith("BUTTON {")
			.contains("class=x", "data-own=3", "id=2", "kind=outer", " v ")
			.doesNotContain("Stage#element", "reflex-root");
	}

	@Test
	void dataIsCollectedFromAllKindsOfElements() {
		ReflexPage page = open("""
				<b data-x="other"></b><div data-x="outer"><i data-y="sister"></i><i data-z="brother"></i>
				<p data-own="own" data-reflex="Stage#datasets" data-reflex-dataset="parent siblings children b"
				data-reflex-dataset-all="siblings descendants ancestors b"><u data-own="child" data-w="w"></u></p></div>
				<div data-reflex-ignore><b data-x="users"></b></div>""");
		page.element("p").click();
		assertThat(this.stage.seen).containsExactly("{own=own, w=w, x=outer, y=sister, z=brother}", "[own, child]",
				"[w]", "[outer, other]", "[sister]", "[brother]");
	}

	@Test
	void contentIsToldWhereItIsAskedFor() {
		String html = "<p data-reflex='Stage#content' %s><b>hey</b> you<br></p>";
		open(html.formatted("")).element("p").click();
		assertThat(this.stage.seen).containsExactly("null null");
		open(html.formatted("data-reflex-include-inner-html data-reflex-include-text-content='false'")).element("p")
			.click();
		assertThat(this.stage.seen).containsExactly("<b>hey</b> you<br> null");
		open(html.formatted("data-reflex-include-text-content")).element("p").click();
		assertThat(this.stage.seen).containsExactly("null hey you");
	}

	@Test
	void whatIsCountedHasAValueToo() {
		open("<li value='3' data-reflex='Stage#element'></li>").element("li").click();
		assertThat(this.stage.seen.get(0)).contains(" 3 []");
	}

	@Test
	void aClickChangesABoxAndToldAreAllOfItsName() {
		ReflexPage page = open("""
				<input type="checkbox" name="t" value="a" checked data-reflex="Stage#element">
				<input type="checkbox" name="t" value="b" data-reflex="Stage#element">""");
		page.element("[value=b]").click();
		assertThat(this.stage.seen).hasSize(1);
		assertThat(this.stage.seen.get(0)).endsWith("a,b [a, b] true");
		assertThat(page.element("[value=b]").isChecked()).isTrue();
	}

	@Test
	void whereThereIsAChoiceTheValueIsWhatIsChosen() {
		ReflexPage page = open("""
				<input type="checkbox" name="t" value="a" checked data-reflex="Stage#element">
				<input type="checkbox" name="t" value="b">
				<select data-reflex="change->Stage#element"><option>x</option><option>y</option></select>""");
		page.element("[value=a]").click();
		page.element("select").enter("y").trigger("change");
		assertThat(this.stage.seen.get(0)).endsWith("  [] false");
		assertThat(this.stage.seen.get(1)).endsWith(" y [y] false");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<form data-reflex='Stage#first'></form> | submit
			<select data-reflex='Stage#first'></select> | change
			<textarea data-reflex='Stage#first'></textarea> | input
			<details data-reflex='Stage#first'></details> | toggle
			<input data-reflex='Stage#first'> | input
			<input type=checkbox data-reflex='Stage#first'> | change
			<input type=submit data-reflex='Stage#first'> | click
			<p data-reflex='Stage#first'></p> | click
			<p data-reflex='mouseenter->Stage#first'></p> | mouseenter
			<input data-reflex='keydown.ctrl+enter->Stage#first'> | keydown.enter+ctrl
			<input data-reflex='keydown->Stage#first'> | keydown.a
			""")
	void everyTagHasItsUsualEvent(String html, String event) {
		open(html).element("[data-reflex]").trigger(event);
		assertThat(this.stage.seen).containsExactly("first");
	}

	@Test
	void contentOfUsersAsksForNothing() {
		ReflexPage page = open(
				"""
						<form id="page" data-reflex="submit->Stage#first"><input name="a" value="1"></form>
						<div data-reflex-ignore><form id="users"><input name="b" value="2"></form>
						<button id="click" data-reflex="Stage#first">x</button><button id="send" form="page">y</button></div>""");
		assertFails(page.element("#click")::click, "data-reflex");
		assertFails(page.element("#send")::click, "data-reflex");
		assertThat(this.stage.seen).isEmpty();
	}

	@Test
	void whatCanHappenWithoutTheVisitorAsksOnlyWhereThePageSaysSo() {
		assertFails(() -> open("<img data-reflex='load->Stage#first'>").element("img").trigger("load"),
				"data-reflex-events=\"load\"");
		assertThat(this.stage.seen).isEmpty();
		open("<p data-reflex='cart:changed->Stage#first'></p>").element("p").trigger("cart:changed");
		assertThat(this.stage.seen).containsExactly("first");
	}

	@Test
	void anotherKeyAsksForNothing() {
		ReflexPage page = open("<input data-reflex='keydown.enter->Stage#first'>");
		assertFails(() -> page.element("input").trigger("keydown.a"), "Nothing listens to \"keydown.a\"",
				"keydown.enter->Stage#first");
	}

	@Test
	void anEventGoesUpToTheNearestElementThatListens() {
		ReflexPage page = open(
				"<div data-reflex='click->Stage#first'><p data-reflex='click->Stage#second'><b>x</b></p></div>");
		page.element("b").click();
		assertThat(this.stage.seen).containsExactly("second");
	}

	@Test
	void anEventThatDoesNotBubbleIsAboutItsTargetAlone() {
		ReflexPage page = open("<div data-reflex='focus->Stage#first'><input></div>");
		assertFails(() -> page.element("input").trigger("focus"), "Nothing listens to \"focus\" at <input>");
	}

	@Test
	void allEntriesOfOneEventArePerformed() {
		ReflexPage page = open("<p data-reflex='click->Stage#first click->Stage#second'></p>");
		page.element("p").click();
		assertThat(this.stage.seen).containsExactly("first", "second");
	}

	@Test
	void stimulateTakesArguments() {
		open("").stimulate("Stage#add", 7, List.of("a", "b"));
		assertThat(this.stage.seen).containsExactly("7 [a, b]");
	}

}
