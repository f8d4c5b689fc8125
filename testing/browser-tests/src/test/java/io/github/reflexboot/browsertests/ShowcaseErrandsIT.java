package io.github.reflexboot.browsertests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Showcase;
import io.github.reflexboot.browsertests.support.Visitors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The errands of the showcase: an action that takes its time, and says so.
 */
@ExtendWith(Chromium.class)
class ShowcaseErrandsIT {

	private static final String FAILED = "The store did not answer";

	private Showcase showcase;

	@BeforeEach
	void start() {
		this.showcase = Showcase.start();
	}

	@AfterEach
	void stop() {
		this.showcase.close();
	}

	@Test
	void theButtonSaysThatItAddsAndADoubleClickAddsOneErrand(Page page, Visitors visitors) {
		Page other = visitors.another().newPage();
		open(page);
		open(other);
		page.fill("#text", "Buy milk");
		page.evaluate("""
				() => {
					const button = document.querySelector("#new-errand button")
					window.seen = []
					new MutationObserver(() => {
						const now = button.textContent + (button.disabled ? " disabled" : "")
						if (now !== window.seen.at(-1)) window.seen.push(now)
					}).observe(button, { childList: true, characterData: true, attributes: true, subtree: true })
				}""");
		page.dblclick("#new-errand button");
		assertThat(button(page)).hasText("Adding…");
		assertThat(button(page)).isDisabled();
		assertThat(page.locator("#text")).hasValue("Buy milk");
		assertThat(page.locator("#errands li span")).hasText(new String[] { "Post the letter", "Water the plants" });
		for (Page each : new Page[] { page, other }) {
			assertThat(each.locator("#errands")).hasAttribute("aria-busy", "true");
			assertThat(each.locator("#errands li span")).hasCount(2);
		}
		for (Page each : new Page[] { page, other }) {
			each.waitForSelector("#errands:not([aria-busy])");
			assertThat(each.locator("#errands li span"))
				.hasText(new String[] { "Buy milk", "Post the letter", "Water the plants" });
		}
		assertThat(button(page)).isEnabled();
		assertThat(page.locator("#text")).hasValue("");
		assertThat(page.evaluate("() => window.seen.join(', ')")).asString()
			.startsWith("Adding… disabled, ")
			.endsWith("Add");
		page.reload();
		page.waitForSelector("#errands li span");
		assertThat(page.locator("#errands li span")).hasCount(3);
	}

	@Test
	@ExpectsErrors(FAILED)
	void whatHasFailedIsTriedAgainWithTheSameInputWhichStaysUntilItIsAdded(Page page) {
		open(page);
		failToAdd(page, "Buy milk");
		assertThat(page.locator("#text")).hasValue("Buy milk");
		assertThat(page.locator("#failing")).isEnabled();
		page.click("#not-added >> text=Try again");
		assertThat(button(page)).hasText("Adding…");
		assertThat(page.locator("#not-added")).hasCount(0);
		assertThat(page.locator("#text")).hasValue("Buy milk");
		page.waitForSelector("#errands li span:text-is('Buy milk')");
		assertThat(page.locator("#errands li")).hasCount(3);
		assertThat(page.locator("#text")).hasValue("");
	}

	@Test
	@ExpectsErrors(FAILED)
	void whatHasFailedIsDismissedAndWhatWasTypedStays(Page page) {
		open(page);
		failToAdd(page, "Buy milk");
		page.click("#not-added >> text=Dismiss");
		assertThat(page.locator("#not-added")).hasCount(0);
		assertThat(page.locator("#text")).hasValue("Buy milk");
		assertThat(page.locator("#errands li")).hasCount(2);
	}

	@Test
	void whatIsNotValidIsSaidAndNothingIsFetchedAgain(Page page) {
		open(page);
		page.fill("#text", " ");
		page.press("#text", "Enter");
		assertThat(page.locator("#new-errand .problem")).hasText("What is to be done?");
		assertThat(page.locator("#errands")).not().hasAttribute("aria-busy", "true");
		assertThat(button(page)).isEnabled();
	}

	@Test
	void aFastStoreAddsAndRemovesWithoutAWait(Page page) {
		open(page);
		page.uncheck("#slow");
		page.fill("#text", "Buy milk");
		page.press("#text", "Enter");
		assertThat(page.locator("#errands li span").first()).hasText("Buy milk");
		assertThat(page.locator("#text")).isFocused();
		page.click("[aria-label='Done: Buy milk']");
		assertThat(page.locator("#errands li span")).hasText(new String[] { "Post the letter", "Water the plants" });
	}

	@Test
	void withoutScriptsThePageSaysThatTheListIsMissing(Visitors visitors) {
		Page page = visitors.another(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
		page.navigate(this.showcase.url("/errands"));
		assertThat(page.locator("#errands li")).hasText(new String[] { "Asking the store" });
		assertThat(button(page)).hasText("Add");
	}

	private void open(Page page) {
		this.showcase.open(page, "/errands");
		page.waitForSelector("#errands li span");
		assertThat(page.locator("#errands li span")).hasCount(2);
	}

	private static void failToAdd(Page page, String errand) {
		page.click("#failing");
		assertThat(page.locator("#failing")).isDisabled();
		page.fill("#text", errand);
		page.press("#text", "Enter");
		assertThat(button(page)).hasText("Adding…");
		assertThat(page.locator("#not-added .problem")).isVisible();
		assertThat(button(page)).hasText("Add");
	}

	private static Locator button(Page page) {
		return page.locator("#new-errand button");
	}

}
