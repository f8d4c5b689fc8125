package io.github.reflexboot.browsertests;

import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a morph changes, and what it leaves to the visitor.
 */
@ExtendWith(Chromium.class)
class MorphIT {

	private static final AtomicInteger renders = new AtomicInteger();

	private static Site site;

	@BeforeAll
	static void start() {
		site = Site.start();
		site.action("nothing", (reflex) -> {
		});
		site.action("slow", (reflex) -> RoundTripIT.pause(300));
		site.action("type", (reflex) -> {
			RoundTripIT.pause(50);
			reflex.session().setAttribute("typed", reflex.element().value());
		});
		String buttons = """
				<button id="go" data-reflex="click->Site#act" data-act="nothing">go</button>
				<button id="slow" data-reflex="click->Site#act" data-act="slow">slow</button>
				""";
		site.page("fields", (request) -> buttons + """
				<p id="n">%d</p><p id="typed">%s</p>
				<input id="same" value="server"><textarea id="area">server</textarea>
				<input id="changes" value="v%d"><input type="checkbox" id="box"%s><input id="focused" value="f%d">
				<input id="search" data-reflex="input->Site#act" data-act="type" value="%s">
				""".formatted(renders.incrementAndGet(), request.getSession().getAttribute("typed"), renders.get(),
				request.getAttribute("reflex") != null ? " checked" : "", renders.get(),
				text(request.getSession().getAttribute("typed"))));
		site.page("parts", (request) -> """
				<div id="root" class="n%1$d" data-reflex-root="#root">
				<button id="go" data-reflex="click->Site#act" data-act="nothing">go</button>
				<p id="inside">%1$d</p><div id="permanent" data-reflex-permanent>%1$d</div></div>
				<p id="outside">%1$d</p>
				""".formatted(renders.incrementAndGet()));
		site.page("title", (request) -> """
				<!DOCTYPE html><html><head><title>Title %1$d</title><link rel="icon" href="data:,">
				<script type="module" src="/reflex/reflex.js"></script></head>
				<body><p id="n">%1$d</p>
				<button id="go" data-reflex="click->Site#act" data-act="nothing">go</button></body></html>
				""".formatted(renders.incrementAndGet()));
		site.page("script", (request) -> """
				<button id="go" data-reflex="click->Site#act" data-act="nothing">go</button><p id="n">%d</p>%s
				""".formatted(renders.incrementAndGet(), (request.getAttribute("reflex") != null) ? """
				<script>window.ran = true</script><div><script>window.ran = true</script></div>
				<svg><script>window.ran = true</script></svg>
				""" : ""));
		site.page("scroll", (request) -> """
				<div id="box" style="height:100px;overflow:auto"><div style="height:1000px">x</div></div>
				<div style="height:3000px">long</div>
				<button id="go" data-reflex="click->Site#act" data-act="nothing">go</button><p id="n">%d</p>
				""".formatted(renders.incrementAndGet()));
		site.page("list", (request) -> """
				<button id="go" data-reflex="click->Site#act" data-act="nothing">go</button><p id="n">%d</p>
				<ul>%s<li id="b">b</li><li id="a">a <input id="in-a"></li></ul>
				""".formatted(renders.incrementAndGet(),
				(request.getAttribute("reflex") != null) ? "<li id=\"new\">new</li>" : ""));
	}

	@AfterAll
	static void stop() {
		site.close();
	}

	@Test
	void textTypedWhileAnActionRunsIsKeptWithItsCaret(Page page) {
		site.open(page, "fields");
		page.click("#slow");
		page.click("#focused");
		page.keyboard().press("End");
		page.keyboard().type("typed");
		page.keyboard().press("ArrowLeft");
		String before = page.inputValue("#focused");
		waitForMorph(page);
		assertThat(page.inputValue("#focused")).isEqualTo(before).endsWith("typed");
		assertThat(page.evaluate("() => document.activeElement.id + document.activeElement.selectionStart"))
			.isEqualTo("focused" + (before.length() - 1));
	}

	@Test
	void typingFastThroughAReflexOfEachKeyLosesNothing(Page page) {
		site.open(page, "fields");
		page.click("#search");
		page.keyboard().press("Control+A");
		page.keyboard().type("the quick brown fox", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(20));
		assertThat(page.locator("#typed")).hasText("the quick brown fox");
		assertThat(page.inputValue("#search")).isEqualTo("the quick brown fox");
	}

	@Test
	void unsentTextInAFieldThatTheServerDidNotChangeSurvives(Page page) {
		site.open(page, "fields");
		page.fill("#same", "mine");
		page.fill("#area", "mine too");
		click(page);
		assertThat(page.inputValue("#same")).isEqualTo("mine");
		assertThat(page.inputValue("#area")).isEqualTo("mine too");
	}

	@Test
	void aFieldThatTheServerChangedFollows(Page page) {
		site.open(page, "fields");
		page.fill("#changes", "mine");
		assertThat(page.locator("#box")).not().isChecked();
		page.click("#go");
		waitForMorph(page);
		assertThat(page.inputValue("#changes")).matches("v\\d+");
		assertThat(page.locator("#box")).isChecked();
	}

	@Test
	void aSelectionSurvives(Page page) {
		site.open(page, "fields");
		page.evaluate("""
				() => {
					const field = document.querySelector("#same")
					field.focus()
					field.setSelectionRange(1, 4)
					document.querySelector("#go").click()
				}""");
		waitForMorph(page);
		assertThat(page.evaluate("() => [document.activeElement.id, document.activeElement.selectionStart,"
				+ " document.activeElement.selectionEnd].join()"))
			.isEqualTo("same,1,4");
	}

	@Test
	void onlyTheChildrenOfTheRootChange(Page page) {
		site.open(page, "parts");
		String outside = page.textContent("#outside");
		String rootClass = page.getAttribute("#root", "class");
		String inside = page.textContent("#inside");
		page.click("#go");
		assertThat(page.locator("#inside")).not().hasText(inside);
		assertThat(page.locator("#outside")).hasText(outside);
		assertThat(page.locator("#root")).hasAttribute("class", rootClass);
	}

	@Test
	void whatIsPermanentIsNotTouched(Page page) {
		site.open(page, "parts");
		page.evaluate("() => document.querySelector('#permanent').append(document.createElement('video'))");
		String permanent = page.innerHTML("#permanent");
		String inside = page.textContent("#inside");
		page.click("#go");
		assertThat(page.locator("#inside")).not().hasText(inside);
		assertThat(page.innerHTML("#permanent")).isEqualTo(permanent);
	}

	@Test
	void theTitleFollows(Page page) {
		site.open(page, "title");
		click(page);
		assertThat(page).hasTitle("Title " + page.textContent("#n"));
	}

	@Test
	void noScriptInAMorphRuns(Page page) {
		site.open(page, "script");
		click(page);
		assertThat(page.locator("script:not([src])")).hasCount(3);
		assertThat(page.evaluate("() => window.ran")).isNull();
	}

	@Test
	void scrollPositionsSurvive(Page page) {
		site.open(page, "scroll");
		page.evaluate("() => { document.querySelector('#box').scrollTop = 200; window.scrollTo(0, 500);"
				+ " document.querySelector('#go').click() }");
		waitForMorph(page);
		assertThat(page.evaluate("() => document.querySelector('#box').scrollTop + ',' + window.scrollY"))
			.isEqualTo("200,500");
	}

	@Test
	void elementsWithAnIdKeepTheirIdentityWhenOthersAreInserted(Page page) {
		site.open(page, "list");
		page.evaluate("() => { window.a = document.querySelector('#a') }");
		page.fill("#in-a", "kept");
		click(page);
		assertThat(page.locator("#new")).hasCount(1);
		assertThat(page.evaluate("() => window.a === document.querySelector('#a')")).isEqualTo(true);
		assertThat(page.inputValue("#in-a")).isEqualTo("kept");
	}

	private static void click(Page page) {
		page.evaluate("() => { document.querySelector('#go').click() }");
		waitForMorph(page);
	}

	private static void waitForMorph(Page page) {
		page.waitForFunction("() => !document.querySelector('[data-reflex-busy]')");
	}

	private static String text(Object value) {
		return (value != null) ? value.toString() : "";
	}

}
