package io.github.reflexboot.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

import io.github.reflexboot.app.StageApplication;
import io.github.reflexboot.operation.BrowserOperation;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.test.ReflexOutcome.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A page in a tester does what it would do in a browser, and says why it does not.
 */
@SpringBootTest(classes = StageApplication.class)
@TestPropertySource(properties = { TestServer.WITH_JPA + "," + TestServer.JPA, "reflex.max-params=20",
		"reflex.max-message-size=4KB" })
class PageModelTests {

	@Autowired
	private StageApplication stage;

	@Autowired
	private ReflexTester tester;

	@BeforeEach
	void emptyStage() {
		this.stage.show("");
	}

	@Test
	void aFormIsSentAsABrowserSendsIt() {
		ReflexPage page = open("""
				<form data-reflex="Stage#params">
				<input name="title" value="Tea"><input name="empty"><input value="nameless">
				<input type="hidden" name="token" value="t"><input type="file" name="file">
				<input name="off" value="x" disabled><fieldset disabled><input name="off2" value="x"></fieldset>
				<input type="checkbox" name="tag" value="a" checked><input type="checkbox" name="tag" value="b">
				<input type="checkbox" name="done"><input type="radio" name="size" value="S" checked>
				<input type="radio" name="size" value="L"><textarea name="text">one
				two</textarea>
				<select name="one"><option disabled>no<option>yes<option value="2">Two</select>
				<select name="many" multiple><option selected>x<option>y<option selected>z</select>
				<button name="pressed" value="1">1</button><button name="pressed" value="2">2</button></form>
				<input name="outside" value="o" form="other">""");
		page.element("form").submit();
		assertThat(this.stage.seen).containsExactly(
				"{title=[Tea], empty=[], token=[t], tag=[a], size=[S], text=[one\ntwo], one=[yes], many=[x, z], pressed=[1]}");
	}

	@Test
	void whatAVisitorEntersIsSentAndNotWhatWasRendered() {
		ReflexPage page = open("""
				<form data-reflex="Stage#params"><input name="title" value="Tea">
				<input type="checkbox" name="tag" value="a" checked><input type="checkbox" name="tag" value="b">
				<input type="radio" name="size" value="S" checked><input type="radio" name="size" value="L">
				<textarea name="text">old</textarea><select name="one"><option>x<option value="2">Two</select>
				<select name="many" multiple><option selected>x<option>y<option>z</select></form>""");
		page.element("form")
			.fill("title", "Milk")
			.fill("text", "new")
			.fill("size", "L")
			.fill("one", "Two")
			.fill("many", "y", "z")
			.check("tag", "b")
			.uncheck("tag", "a")
			.submit();
		assertThat(this.stage.seen)
			.containsExactly("{title=[Milk], tag=[b], size=[L], text=[new], one=[2], many=[y, z]}");
	}

	@Test
	void aFieldElsewhereBelongsToTheFormThatItNames() {
		ReflexPage page = open("""
				<form id="f" data-reflex="Stage#params"></form>
				<input name="far" value="1" form="f"><button form="f" name="b" value="2">Go</button>""");
		page.element("button").click();
		assertThat(this.stage.seen).containsExactly("{far=[1], b=[2]}");
	}

	@Test
	void theButtonThatIsClickedIsSentAndNoOther() {
		ReflexPage page = open("""
				<form data-reflex="submit->Stage#params"><button name="b" value="1">One</button>
				<button name="b" value="2">Two</button></form>""");
		page.element("button", "Two").click();
		assertThat(this.stage.seen).containsExactly("{b=[2]}");
	}

	@Test
	void aClickOnTheButtonTakesTheFormWithIt() {
		ReflexPage page = open(
				"""
						<form><input name="q" value="1"><button name="b" value="2" data-reflex="Stage#params"></button></form>""");
		page.element("button").click();
		assertThat(this.stage.seen).containsExactly("{q=[1], b=[2]}");
	}

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
	void aClickChangesABoxAndToldAreAllOfItsName() {
		ReflexPage page = open("""
				<input type="checkbox" name="t" value="a" checked data-reflex="Stage#element">
				<input type="checkbox" name="t" value="b" data-reflex="Stage#element">""");
		page.element("[value=b]").click();
		assertThat(this.stage.seen).hasSize(1);
		assertThat(this.stage.seen.get(0)).endsWith("b [a, b] true");
		assertThat(page.element("[value=b]").isChecked()).isTrue();
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

	@Test
	void onlyTheRootsAreReplaced() {
		ReflexPage page = open(
				"<i>old</i><div id='r' data-reflex-root><b>old</b><a data-reflex='Stage#run'></a></div><p id='q'>old</p>");
		this.stage.next = "<i>new</i><div id='r'><b>new</b></div><p id='q'>new</p>";
		page.element("a").click();
		assertThat(page.document().body().text()).isEqualTo("old new old");
	}

	@Test
	void severalRootsCanBeNamed() {
		ReflexPage page = open(
				"<i>old</i><a data-reflex='Stage#run' data-reflex-root='#p, [title=\"a,b\"]'></a><b id='p'>old</b><u title='a,b'>old</u>");
		this.stage.next = "<i>new</i><b id='p'>new</b><u title='a,b'>new</u>";
		page.element("a").click();
		assertThat(page.document().body().text()).isEqualTo("oldnewnew");
	}

	@Test
	void aRootThatTheAnswerLacksFailsTheTest() {
		ReflexPage page = open("<div id='r' data-reflex-root><a data-reflex='Stage#run'></a></div>");
		this.stage.next = "<p>other</p>";
		assertFails(() -> page.element("a").click(), "[id=\"r\"]", "is missing in the page that the server answered");
	}

	@Test
	void whatIsPermanentStaysAndTheTitleFollows() {
		ReflexPage page = open(
				"<title>old</title><p id='k' data-reflex-permanent>old</p><a data-reflex='Stage#run'></a>");
		this.stage.next = "<title>new</title><p id='k' data-reflex-permanent>new</p><b>new</b>";
		page.element("a").click();
		assertThat(page.text("#k")).isEqualTo("old");
		assertThat(page.text("b")).isEqualTo("new");
		assertThat(page.document().title()).isEqualTo("new");
	}

	@Test
	void whatWasEnteredStaysWhileTheServersValueIsTheSame() {
		String form = "<form data-reflex='change->Stage#run'><input name='a' value='1'><input name='b' value='%s'>"
				+ "<input type='checkbox' name='c'><select name='d'><option>x<option>y</select></form>";
		ReflexPage page = open(form.formatted("1"));
		this.stage.next = form.formatted("2");
		page.element("form").fill("a", "mine").fill("b", "mine").check("c").fill("d", "y");
		page.element("[name=a]").trigger("change");
		assertThat(page.element("[name=a]").value()).isEqualTo("mine");
		assertThat(page.element("[name=b]").value()).isEqualTo("2");
		assertThat(page.element("[name=c]").isChecked()).isTrue();
		assertThat(page.element("[name=d]").value()).isEqualTo("y");
	}

	@Test
	void aFormThatAsksForItIsReset() {
		ReflexPage page = open("<form data-reflex='Stage#run' data-reflex-reset><input name='a'></form>");
		page.element("form").fill("a", "mine").submit();
		assertThat(page.element("[name=a]").value()).isEmpty();
	}

	@Test
	void operationsOnElementsChangeThePage() {
		ReflexPage page = open(
				"<p id='p' class='a' title='t'>old</p><ul><li>1</li></ul><em>x</em><input value='1'><s>gone</s>");
		operate((operations) -> operations.textContent("#p", "text")
			.addCssClass("#p", "b")
			.removeCssClass("#p", "a")
			.setAttribute("#p", "lang", "fr")
			.removeAttribute("#p", "title")
			.setDatasetProperty("#p", "postId", "7")
			.append("ul", "<li>3</li>")
			.prepend("ul", "<li>0</li>")
			.insertAdjacentHtml("li:first-child", "afterend", "<li>½</li><li>¾</li>")
			.outerHtml("em", "<strong>y</strong>")
			.setValue("input", "2")
			.remove("s"));
		page.stimulate("Stage#run");
		assertThat(page.select("#p").outerHtml())
			.isEqualTo("<p id=\"p\" class=\"b\" lang=\"fr\" data-post-id=\"7\">text</p>");
		assertThat(page.select("li").eachText()).containsExactly("0", "½", "¾", "1", "3");
		assertThat(page.text("strong")).isEqualTo("y");
		assertThat(page.element("input").value()).isEqualTo("2");
		assertThat(page.select("em, s")).isEmpty();
	}

	@Test
	void aSelectorMorphOfATableRowIsShown() {
		ReflexPage page = open("<table><tbody><tr id='r'><td>1</td></tr></tbody></table>");
		this.stage.action = (reflex) -> reflex.morph("#r", "<tr id='r'><td>2</td></tr>");
		assertThat(page.stimulate("Stage#run").kind()).isEqualTo(Kind.NOTHING);
		assertThat(page.text("#r td")).isEqualTo("2");
	}

	@Test
	void operationsForTheBrowserCanBeLookedAt() {
		ReflexPage page = open("<p></p>");
		operate((operations) -> operations.go(-1).setFocus("p"));
		assertThat(page.stimulate("Stage#run").operations()).contains(new BrowserOperation.Go(-1)).hasSize(2);
	}

	@Test
	void anOperationWithoutItsElementFailsTheTest() {
		ReflexPage page = open("<p></p>");
		operate((operations) -> operations.textContent("#typo", "x"));
		assertFails(() -> page.stimulate("Stage#run"), "Operation textContent", "matches \"#typo\"");
	}

	@Test
	void aPayloadIsWhatJsonMakesOfIt() {
		ReflexPage page = open("");
		this.stage.action = (reflex) -> reflex.payload().put("total", 7L);
		assertThat(page.stimulate("Stage#run").payload()).isEqualTo(Map.of("total", 7));
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
	void theLimitsOfMessagesHold() {
		ReflexPage page = open("<form data-reflex='Stage#params'>" + "<input name='a'>".repeat(21) + "</form>");
		assertThat(page.element("form").expectError().submit().error()).contains("reflex.max-params");
		assertThat(page.element("form").expectError().stimulate("Stage#run", "x".repeat(5000)).error())
			.contains("reflex.max-message-size");
	}

	@Test
	void aRedirectCanBeFollowedInsideTheApplicationOnly() {
		this.stage.show("<p>here</p>");
		assertThat(this.tester.get("/away").follow().text("p")).isEqualTo("here");
		assertFails(() -> this.tester.get("/out").follow(), "https://example.org/", "leads out of this application");
		assertFails(() -> this.tester.get("/stage").follow(), "answered 200, and no redirect to follow");
		assertFails(() -> this.tester.open("/stage").stimulate("Stage#run").follow(), "nothing to follow: MORPH");
	}

	@Test
	void whatIsNoPageCannotBeOpened() {
		assertFails(() -> this.tester.open("/away"), "GET /away answered 302 to", "/stage");
		assertFails(() -> this.tester.open("/nowhere"), "GET /nowhere answered 404");
		assertFails(() -> this.tester.open("/json"), "GET /json answered 200 (application/json");
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
	void aDatasetThatIsNotModelledFailsTheTest() {
		ReflexPage page = open("<p data-reflex='Stage#element' data-reflex-dataset='siblings'></p>");
		assertFails(() -> page.element("p").click(), "data-reflex-dataset=\"siblings\"", "combined");
	}

	private ReflexPage open(String html) {
		this.stage.show(html);
		return this.tester.open("/stage");
	}

	private void operate(Consumer<Operations> operations) {
		this.stage.action = (reflex) -> operations.accept(reflex.operations());
	}

	private static void assertFails(Runnable act, String... words) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(act::run)
			.satisfies((error) -> assertThat(error.getMessage()).contains(words));
	}

}
