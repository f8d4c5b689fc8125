package io.github.reflexboot.test;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.reflexboot.operation.BrowserOperation;
import io.github.reflexboot.operation.Position;
import io.github.reflexboot.test.ReflexOutcome.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An answer changes the page in a tester as it would change the one in a browser.
 */
class PageModelAnswerTests extends AbstractPageModelTests {

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
	void aRootInContentOfUsersIsNone() {
		ReflexPage page = open(
				"<div data-reflex-ignore><p id='r'>users</p></div><a data-reflex='Stage#run' data-reflex-root='#r'></a><b>old</b>");
		this.stage.next = "<b>new</b>";
		page.element("a").click();
		assertThat(page.text("b")).isEqualTo("new");
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
			.insertAdjacentHtml("li:first-child", Position.AFTER_END, "<li>½</li><li>¾</li>")
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
	void aPayloadIsWhatJsonMakesOfIt() {
		ReflexPage page = open("");
		this.stage.action = (reflex) -> reflex.payload().put("total", 7L);
		assertThat(page.stimulate("Stage#run").payload()).isEqualTo(Map.of("total", 7));
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
	void aPageThatAnActionShowsAtAnotherAddressIsThereFromThenOn() {
		ReflexPage page = open("<div id='r' data-reflex-root><a data-reflex='Stage#run'></a></div><i>1</i>");
		this.stage.action = (reflex) -> reflex.visit("?page=2");
		this.stage.next = "<div id='r' data-reflex-root><a data-reflex='Stage#run'></a></div><i>2</i>";
		page.element("a").click();
		assertThat(page.url()).isEqualTo("/stage?page=2");
		assertThat(page.text("i")).isEqualTo("2");
		this.stage.action = (reflex) -> assertThat(reflex.url()).isEqualTo("/stage?page=2");
		page.element("a").click().assertMorphed();
	}

}
