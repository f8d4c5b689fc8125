package io.github.reflexboot.test;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form in a tester sends what a browser would send of it.
 */
class PageModelFormTests extends AbstractPageModelTests {

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
				"{title=[Tea], empty=[], token=[t], tag=[a], size=[S], text=[one\r\ntwo], one=[yes], many=[x, z], pressed=[1]}");
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
	void anElementMaySendNoForm() {
		ReflexPage page = open("""
				<form><input name="secret" value="x">
				<button data-reflex="Stage#params" data-reflex-serialize-form="false"></button></form>""");
		page.element("button").click();
		page.element("button").stimulate("Stage#params");
		assertThat(this.stage.seen).containsExactly("{}", "{}");
	}

	@Test
	void anElementMaySendAnotherForm() {
		ReflexPage page = open("""
				<form id="other"><input name="a" value="1"></form>
				<form><input name="b" value="2"><p data-reflex="Stage#params" data-reflex-form-selector="#other"></p>
				<i data-reflex="Stage#params" data-reflex-form-selector="#missing"></i></form>""");
		page.element("p").click();
		page.element("i").click();
		assertThat(this.stage.seen).containsExactly("{a=[1]}", "{b=[2]}");
	}

	@Test
	void aFormInContentOfUsersIsNotSentByOthers() {
		ReflexPage page = open("""
				<p data-reflex="Stage#params" data-reflex-form-selector="#users"></p>
				<div data-reflex-ignore><form id="users"><input name="a" value="1"></form></div>""");
		page.element("p").click();
		assertThat(this.stage.seen).containsExactly("{}");
	}

	@Test
	void aButtonWithItsOwnReflexAsksForWhatIsRequired() {
		ReflexPage page = open("<form><input name='a' required><button data-reflex='Stage#params'></button></form>");
		assertFails(page.element("button")::click, "A browser would not send this form", "is required");
		page.element("form").fill("a", "x");
		page.element("button").click();
		assertThat(this.stage.seen).containsExactly("{a=[x]}");
	}

	@Test
	void aButtonThatGoesItsOwnWayCallsNoReflexOfItsForm() {
		ReflexPage page = open("""
				<form data-reflex="Stage#first"><button formaction="/print">Print</button>
				<button formmethod="dialog">Close</button></form>""");
		assertFails(page.element("button", "Print")::click, "does something else than its form");
		assertFails(page.element("button", "Close")::click, "does something else than its form");
		assertThat(this.stage.seen).isEmpty();
	}

	@Test
	void whoListensAroundAButtonKeepsItFromNothing() {
		ReflexPage page = open(
				"""
						<form data-reflex="submit->Stage#first"><p data-reflex="click->Stage#second"><button>Go</button></p></form>""");
		page.element("button").click();
		assertThat(this.stage.seen).containsExactly("second", "first");
	}

}
