package io.github.reflexboot.browsertests;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;
import io.github.reflexboot.browsertests.support.Stages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a morph changes in a page, and what it leaves as it is.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class MorphIT {

	private static final AtomicInteger renders = new AtomicInteger();

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("nothing", (reflex) -> {
		});
		String button = "<button id=\"go\" data-reflex=\"click->Site#act\" data-act=\"nothing\">go</button>";
		site.page("parts", (request) -> """
				<div id="root" class="n%1$d" data-reflex-root="#root">%2$s
				<p id="inside">%1$d</p><div id="permanent" data-reflex-permanent>%1$d</div></div>
				<p id="outside">%1$d</p><input id="field" value="%1$d">
				""".formatted(renders.incrementAndGet(), button));
		site.page("title", (request) -> """
				<!DOCTYPE html><html><head><title>Title %1$d &amp; more</title><link rel="icon" href="data:,">
				<script type="module" src="/reflex/reflex.js"></script></head><body><p id="n">%1$d</p>%2$s</body></html>
				""".formatted(renders.incrementAndGet(), button));
		site.page("script", (request) -> button + (Site.isReflex(request) ? """
				<script>window.ran = true</script><div><script>window.ran = true</script></div>
				<svg><script>window.ran = true</script></svg>
				""" : ""));
		site.page("scroll", (request) -> """
				<div id="box" style="height:100px;overflow:auto"><div style="height:1000px">%d</div></div>
				<div style="height:3000px">long</div>%s
				""".formatted(renders.incrementAndGet(), button));
		site.page("list", (request) -> """
				%s<ul>%s<li id="b">b</li><li id="a">a <input id="in-a"></li></ul>
				""".formatted(button, Site.isReflex(request) ? "<li id=\"new\">new</li>" : ""));
		site.action("delete", (reflex) -> {
			String row = reflex.element().dataset("row", String.class);
			reflex.session().setAttribute("gone" + row, true);
		});
		site.page("deletable",
				(request) -> IntStream.rangeClosed(1, 200)
					.filter((row) -> request.getSession().getAttribute("gone" + row) == null)
					.mapToObj(
							(row) -> """
									<li id="row%1$d">Row %1$d <button data-reflex="click->Site#act" data-act="delete" data-row="%1$d">x</button></li>
									"""
								.formatted(row))
					.collect(Collectors.joining("", "<main><ul>", "</ul></main>")));
		site.page("rows", (request) -> button
				+ IntStream.range(0, 200).mapToObj("<p class=\"row\">%s</p>"::formatted).reduce("", String::concat)
				+ "<p id=\"n\">%d</p>".formatted(renders.incrementAndGet()));
	}

	@Test
	void onlyTheChildrenOfTheRootChange(Page page) {
		site.open(page, "parts");
		String outside = page.textContent("#outside");
		String rootClass = page.getAttribute("#root", "class");
		String inside = page.textContent("#inside");
		page.fill("#field", "typed");
		page.evaluate("() => document.querySelector('#root').classList.add('mine')");
		click(page);
		assertThat(page.locator("#inside")).not().hasText(inside);
		assertThat(page.locator("#outside")).hasText(outside);
		assertThat(page.locator("#field")).hasValue("typed");
		assertThat(page.locator("#root")).hasAttribute("class", rootClass + " mine");
	}

	@Test
	void whatIsPermanentIsNotTouched(Page page) {
		site.open(page, "parts");
		page.evaluate("() => document.querySelector('#permanent').append(document.createElement('video'))");
		String permanent = page.innerHTML("#permanent");
		String inside = page.textContent("#inside");
		click(page);
		assertThat(page.locator("#inside")).not().hasText(inside);
		assertThat(page.innerHTML("#permanent")).isEqualTo(permanent);
	}

	@Test
	void theTitleFollows(Page page) {
		site.open(page, "title");
		String first = page.title();
		click(page);
		assertThat(page).hasTitle("Title %s & more".formatted(page.textContent("#n")));
		assertThat(page.title()).isNotEqualTo(first);
	}

	@Test
	void noScriptInAMorphRuns(Page page) {
		site.open(page, "script");
		click(page);
		assertThat(page.locator("body script")).hasCount(3);
		assertThat(page.evaluate("() => window.ran")).isNull();
	}

	@Test
	void scrollPositionsSurvive(Page page) {
		site.open(page, "scroll");
		page.evaluate("() => { document.querySelector('#box').scrollTop = 200; window.scrollTo(0, 500) }");
		click(page);
		assertThat(page.evaluate("() => document.querySelector('#box').scrollTop + ',' + window.scrollY"))
			.isEqualTo("200,500");
	}

	@Test
	void aFocusedButtonStaysFocused(Page page) {
		site.open(page, "list");
		Stages stages = Stages.record(page);
		page.focus("#go");
		page.keyboard().press("Enter");
		stages.awaitEnds(1);
		assertThat(page.locator("#new")).hasCount(1);
		assertThat(page.locator("#go")).isFocused();
	}

	@Test
	void whoDeletesRowsByTheKeyboardGoesOnAtTheNextOne(Page page) {
		site.open(page, "deletable");
		page.focus("#row2 button");
		for (int next : new int[] { 3, 4 }) {
			page.keyboard().press("Enter");
			assertThat(page.locator("#row" + (next - 1))).hasCount(0);
			assertThat(page.locator("#row" + next + " button")).isFocused();
		}
		page.focus("#row200 button");
		page.keyboard().press("Enter");
		assertThat(page.locator("#row199 button")).isFocused();
	}

	@Test
	void elementsWithAnIdKeepTheirIdentityWhenOthersAreInserted(Page page) {
		site.open(page, "list");
		page.evaluate("() => { window.a = document.querySelector('#a') }");
		page.fill("#in-a", "kept");
		click(page);
		assertThat(page.locator("#new")).hasCount(1);
		assertThat(page.evaluate("() => window.a === document.querySelector('#a')")).isEqualTo(true);
		assertThat(page.locator("#in-a")).hasValue("kept");
	}

	@Test
	void whatIsTheSameIsNotTouched(Page page) {
		site.open(page, "rows");
		page.evaluate("""
				() => {
					window.touched = []
					new MutationObserver((records) => window.touched.push(...records.map(({ target }) =>
						(target.id || target.parentElement?.id || target.className))))
						.observe(document.body, { childList: true, characterData: true, subtree: true })
				}""");
		click(page);
		assertThat(page.evaluate("() => [...new Set(window.touched)].join()")).isEqualTo("n");
	}

	/**
	 * Click without moving focus or scroll position, as a pointer would.
	 */
	private static void click(Page page) {
		Stages stages = Stages.record(page);
		page.evaluate("() => document.querySelector('#go').click()");
		stages.awaitEnds(1);
	}

}
