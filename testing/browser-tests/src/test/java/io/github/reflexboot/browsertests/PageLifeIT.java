package io.github.reflexboot.browsertests;

import java.time.Duration;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.KeepsPages;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Addresses, the history and what a visitor is told.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class PageLifeIT {

	private static Site site;

	@BeforeAll
	static void start(Site shared) {
		site = shared;
		site.action("search", (reflex) -> {
			Site.pause(Duration.ofMillis(100));
			String value = reflex.element().value();
			reflex.session().setAttribute("found", value);
			reflex.operations().replaceState("/search?tag=" + value);
		});
		site.page("search", (request) -> """
				<input id="q" data-reflex="input->Site#act" data-act="search">
				<p id="found">found for %s</p>
				""".formatted(request.getSession().getAttribute("found")));
		site.action("filter", (reflex) -> reflex.operations()
			.pushState("/filter?tag=" + reflex.element().dataset("tag", String.class)));
		site.page("filter", (request) -> """
				<p id="tag">tag %s</p>%s%s
				""".formatted((Site.isReflex(request) && request.getParameter("tag") == null) ? "pushed"
				: request.getParameter("tag"), link("a"), link("b")));
		site.action("rows", (reflex) -> {
			reflex.session().setAttribute("rows", 3);
			reflex.redirect("/rows#row3");
		});
		site.page("rows", (request) -> """
				<button id="go" data-reflex="click->Site#act" data-act="rows">+</button>
				<div style="height:3000px">%s</div>%s
				""".formatted(rows(request), (rows(request) > 2) ? "<h2 id=\"row3\">row 3</h2>" : ""));
		site.action("fail", (reflex) -> {
			throw new IllegalStateException("Boom");
		});
		site.page("fail",
				(request) -> """
						<button id="go" data-reflex="click->Site#act" data-act="fail">+</button>
						<button id="below" style="position:fixed;bottom:0;left:25%" onclick="this.textContent = 'clicked'">a</button>
						""");
	}

	@Test
	void whatIsTypedFastIsFoundThoughEachAnswerChangesTheAddress(Page page) {
		site.open(page, "search");
		page.focus("#q");
		page.keyboard().type("abc", new Keyboard.TypeOptions().setDelay(20));
		assertThat(page.locator("#found")).hasText("found for abc");
		assertThat(page).hasURL(site.url("search?tag=abc"));
	}

	@Test
	@KeepsPages
	void backAndForwardShowThePageOfTheirAddressAlsoAfterAReload(Page page) {
		site.open(page, "filter");
		page.click("#a");
		assertThat(page).hasURL(site.url("filter?tag=a"));
		page.click("#b");
		assertThat(page).hasURL(site.url("filter?tag=b"));
		page.evaluate("() => history.back()");
		assertThat(page.locator("#tag")).hasText("tag a");
		page.evaluate("() => history.forward()");
		assertThat(page.locator("#tag")).hasText("tag b");
		page.reload();
		page.evaluate("() => history.back()");
		assertThat(page.locator("#tag")).hasText("tag a");
	}

	@Test
	void aRedirectToAnAnchorOfTheSamePageShowsTheNewPageThere(Page page) {
		site.open(page, "rows");
		page.click("#go");
		assertThat(page.locator("#row3")).isInViewport();
		assertThat(page).hasURL(site.url("rows#row3"));
	}

	@Test
	@ExpectsErrors("Boom")
	void aFailureIsSeenAndADeveloperReadsWhereToLook(Page page) {
		site.open(page, "fail");
		page.waitForFunction(
				"() => performance.getEntriesByName(new URL('/reflex/development.js', location)).length || "
						+ "performance.getEntriesByType('resource').some(({ name }) => name.includes('development.js'))");
		page.click("#go");
		assertThat(page.locator(".reflex-status")).containsText("That did not work");
		assertThat(page.locator(".reflex-status")).isInViewport();
		assertThat(page.locator(".reflex-overlay")).containsText("IllegalStateException: Boom");
		assertThat(page.locator(".reflex-overlay")).containsText("in the log of the server");
		page.keyboard().press("Escape");
		assertThat(page.locator(".reflex-overlay")).hasCount(0);
	}

	@Test
	@ExpectsErrors("Boom")
	void whatADeveloperIsToldOfAFailureCoversNothingUntilItIsOpened(Page page) {
		site.open(page, "fail");
		page.click("#go");
		page.click(".reflex-status");
		assertThat(page.locator(".reflex-overlay summary")).isInViewport();
		page.click("#below");
		assertThat(page.locator("#below")).hasText("clicked");
		assertThat(page.getByText("IllegalStateException: Boom")).not().isVisible();
		page.click(".reflex-overlay summary");
		assertThat(page.locator(".reflex-overlay")).containsText("IllegalStateException: Boom");
		assertThat(page.locator(".reflex-overlay button")).isInViewport();
	}

	private static String link(String tag) {
		return "<button id=\"%1$s\" data-reflex=\"click->Site#act\" data-act=\"filter\" data-tag=\"%1$s\">%1$s</button>"
			.formatted(tag);
	}

	private static int rows(HttpServletRequest request) {
		return (request.getSession().getAttribute("rows") != null) ? 3 : 2;
	}

}
