package io.github.reflexboot.browsertests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.Visitors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The dashboard of the showcase: data that arrives by itself.
 */
@ExtendWith(Chromium.class)
class ShowcaseDashboardIT {

	private static final String[] TITLES = { "Last order", "Best seller", "Orders", "Average", "Turnover",
			"To the next hundred" };

	private Showcase showcase;

	@BeforeEach
	void start() {
		// What takes less than a second counts as fast here, on a machine that is busy as
		// well.
		this.showcase = Showcase.start("reflex.queries.grace=1s");
	}

	@AfterEach
	void stop() {
		this.showcase.close();
	}

	@Test
	void thePageIsLoadedWithoutWhatTakesTimeWhichArrivesByItself(Page page) {
		String source = page.request().get(this.showcase.url("/dashboard")).text();
		assertThat(source).contains("Still counting", "aria-busy=\"true\"").doesNotContain("30.00 €");
		this.showcase.open(page, "/dashboard");
		assertThat(page.locator(".tiles h2")).hasText(TITLES);
		page.waitForSelector("#hundred .value:text-is('96')");
		assertThat(page.locator("#turnover .value")).hasText("30.00 €");
		assertThat(page.locator("#number .value")).hasText("4");
		assertThat(page.locator(".skeleton")).hasCount(0);
		assertThat(page.locator(".tiles [aria-busy]")).hasCount(0);
	}

	@Test
	void whatHasFailedIsAskedForAgainByItsButtonAndBySomebodyElseOnceMore(Page page, Visitors visitors) {
		this.showcase.open(page, "/dashboard");
		page.waitForSelector("#hundred .value");
		assertThat(page.locator("#average .problem")).containsText("Could not be counted.");
		assertThat(page.locator("#average .value")).hasCount(0);
		page.click("#average button");
		page.waitForSelector("#average .value:text-is('7.50 €')");
		assertThat(page.locator(".tiles .problem")).hasCount(0);
		Page stranger = visitors.another().newPage();
		this.showcase.open(stranger, "/dashboard");
		stranger.waitForSelector("#average .problem");
	}

	@Test
	void anOrderOfOneBrowserIsCountedInAnotherAndTheOldNumbersStayMeanwhile(Page page, Visitors visitors) {
		Page other = visitors.another().newPage();
		this.showcase.open(page, "/dashboard");
		this.showcase.open(other, "/dashboard");
		for (Page each : new Page[] { page, other }) {
			each.waitForSelector("#hundred .value");
			each.click("#average button");
			each.waitForSelector("#average .value");
			watch(each);
		}
		page.click("#place");
		for (Page each : new Page[] { page, other }) {
			each.waitForSelector("#hundred .value:text-is('95')");
			assertThat(each.locator("#number .value")).hasText("5");
			assertThat(each.locator("#turnover .value")).not().hasText("30.00 €");
			assertThat(each.locator(".tiles [aria-busy]")).hasCount(0);
			assertThat(seen(each, "#hundred")).isEqualTo("busy 96, quiet 95");
			assertThat(seen(each, "#turnover")).startsWith("busy 30.00 €, quiet ");
			assertThat(seen(each, "#best")).as("what takes 10 ms").doesNotContain("busy");
		}
	}

	@Test
	void withoutScriptsThePageShowsWhatItWaitedForAndThatTheRestIsMissing(Visitors visitors) {
		Page page = visitors.another(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
		page.navigate(this.showcase.url("/dashboard"));
		assertThat(page.locator("#last .value")).hasText("Rooibos");
		assertThat(page.locator(".skeleton")).hasCount(5);
		assertThat(page.locator("#turnover")).containsText("Still counting");
		assertThat(page.locator("#turnover")).not().containsText("€");
	}

	/**
	 * Write down, in the page, each state of each tile that a visitor could see.
	 */
	private static void watch(Page page) {
		page.evaluate("""
				() => {
					const state = (tile) => (tile.ariaBusy ? "busy " : "quiet ")
						+ (tile.querySelector(".value") ?? tile.querySelector("p")).textContent
					for (const tile of document.querySelectorAll(".tiles article")) {
						const seen = []
						let last = state(tile)
						tile.seen = seen
						new MutationObserver(() => {
							const now = state(tile)
							if (now !== last) seen.push(now)
							last = now
						}).observe(tile, { subtree: true, childList: true, characterData: true, attributes: true })
					}
				}""");
	}

	private static String seen(Page page, String tile) {
		return (String) page.evaluate("(tile) => document.querySelector(tile).seen.join(', ')", tile);
	}

}
